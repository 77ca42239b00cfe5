// The user's own details: one row.
#pragma once

#include "core/model/profile.h"
#include "core/store/connection.h"

namespace goodterms {

class Profiles {
 public:
  explicit Profiles(Connection& connection) : connection_(connection) {}

  Result<Profile> read();  // empty fields until something was saved
  Result<void> write(const Profile& profile);

 private:
  Connection& connection_;
};

}  // namespace goodterms
