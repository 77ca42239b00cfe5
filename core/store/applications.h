// The cases of the log.
#pragma once

#include "core/model/application.h"
#include "core/store/connection.h"

namespace goodterms {

class Applications {
 public:
  explicit Applications(Connection& connection) : connection_(connection) {}

  Result<Id<Application>> insert(const Application& application);
  Result<void> update(const Application& application);

  Result<std::optional<Application>> find(Id<Application> id);
  Result<std::vector<Application>> all();      // newest first, archived ones last
  Result<std::vector<Application>> to_send();  // not sent, not archived; oldest first

 private:
  Connection& connection_;
};

}  // namespace goodterms
