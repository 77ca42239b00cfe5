// Declines that were answered, for looking again at what was said in them.
#pragma once

#include <vector>

#include "core/model/application.h"
#include "core/store/connection.h"

namespace goodterms {

class AnsweredList {
 public:
  explicit AnsweredList(Connection& connection) : connection_(connection) {}

  // Of the `most` latest declines those that they answered, the latest first.
  Result<std::vector<Id<Application>>> latest(int most);

 private:
  Connection& connection_;
};

}  // namespace goodterms
