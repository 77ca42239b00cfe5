// A case with whom it is about.
#pragma once

#include <optional>

#include "core/model/application.h"
#include "core/model/people.h"

namespace goodterms {

struct Case {
  Application application;
  Company company;
  std::optional<Contact> contact;
  bool has_calendar = false;  // the invitation came with one, which can be answered
};

}  // namespace goodterms
