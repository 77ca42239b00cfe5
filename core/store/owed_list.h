// What waits over all cases, told by their stories and notes.
#pragma once

#include <vector>

#include "core/model/message.h"
#include "core/store/connection.h"

namespace goodterms {

class OwedList {
 public:
  explicit OwedList(Connection& connection) : connection_(connection) {}

  // Of each case that is not archived what they wrote last, where nothing was said to it since: the `most`
  // longest waiting first.
  Result<std::vector<Id<Interaction>>> unanswered(int most);
  // Cases with notes that are not archived, newest first.
  Result<std::vector<Id<Application>>> noted(int most);

 private:
  Connection& connection_;
};

}  // namespace goodterms
