// An item of the 30 days after a decline (assets/content/en/plan.json).
#pragma once

#include <optional>
#include <string>

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/model/application.h"

namespace goodterms {

struct Task {
  Id<Task> id;
  Id<Application> application;
  std::string item;   // id of a plan item of the catalog ("connect"); empty for the user's own
  std::string title;  // empty: the catalog's title for the item
  Date due;
  std::optional<Instant> done;
  std::optional<Instant> let_go;  // nobody did it for long; it asks for nothing any more
  int position = 0;               // order within the case
};

}  // namespace goodterms
