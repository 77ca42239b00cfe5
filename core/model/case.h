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
  // When the last word between the two was an email of the user's; absent where it was something else.
  std::optional<Seconds> email_waits_since = {};  // of UTC
};

// As it may stand where others look: without somebody who is for the user's own eyes.
inline Case for_other_eyes(Case about) {
  if (about.contact && about.contact->for_me_only) about.contact.reset();
  return about;
}

}  // namespace goodterms
