// What was answered before a decision, case by case.
#pragma once

#include "core/model/application.h"
#include "core/model/decision.h"
#include "core/store/connection.h"

namespace goodterms {

class Decisions {
 public:
  explicit Decisions(Connection& connection) : connection_(connection) {}

  // Nothing where nobody answered anything. What this version does not know reads as left open.
  Result<std::optional<Decision>> find(Id<Application> application);
  Result<bool> any(Id<Application> application);  // the same, without reading it
  // In place of what was kept before. An answer without words and meaning is none.
  Result<void> write(Id<Application> application, const Decision& decision);
  Result<void> remove_of(Id<Application> application);

 private:
  Connection& connection_;
};

}  // namespace goodterms
