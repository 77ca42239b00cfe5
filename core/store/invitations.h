// What came with an invitation beside its words, case by case.
#pragma once

#include "core/model/application.h"
#include "core/model/envelope.h"
#include "core/store/connection.h"

namespace goodterms {

class Invitations {
 public:
  explicit Invitations(Connection& connection) : connection_(connection) {}

  Result<Envelope> find(Id<Application> application);  // an empty one where nothing is kept
  Result<void> insert(Id<Application> application, const Envelope& envelope);
  Result<void> remove_of(Id<Application> application);

 private:
  Connection& connection_;
};

}  // namespace goodterms
