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
  Result<void> remove(Id<Application> id);  // refused by the database while anything still refers to it

  Result<std::optional<Application>> find(Id<Application> id);

 private:
  Connection& connection_;
};

}  // namespace goodterms
