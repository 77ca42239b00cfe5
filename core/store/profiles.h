// The user's own details: one row.
#pragma once

#include "core/model/profile.h"
#include "core/store/connection.h"

namespace goodterms {

class Profiles {
 public:
  explicit Profiles(Connection& connection) : connection_(connection) {}

  Result<Profile> read();  // with the habits; empty fields until something was saved
  Result<void> write(const Profile& profile);

  // Of one rule; without times and not usual it is forgotten.
  Result<void> write_habit(std::string_view rule, const ChannelHabit& habit);

  // The user's goals for the next 12 to 24 months, on any number of lines. Kept beside the details, and
  // written apart from them.
  Result<std::string> read_roadmap();
  Result<void> write_roadmap(const std::string& roadmap);

 private:
  Connection& connection_;
};

}  // namespace goodterms
