// The user's own details, for signatures and letters.
#pragma once

#include <array>
#include <string>

#include "core/model/channel_habit.h"

namespace goodterms {

struct Profile {
  std::string name;  // all may be empty
  std::string email;
  std::string phone;
  std::string linkedin;
  // What they would like to be told of, as it stands in the middle of a sentence: "data roles in Lisbon".
  // Letters to those who came of themselves say it.
  std::string looking_for = {};
  ChannelHabits habits = {};  // kept apart from the details, by core/actions/channel_habits.h
};

// What is written down as one line each, in the order in which it is shown.
inline constexpr std::array profile_details = {&Profile::name, &Profile::email, &Profile::phone,
                                               &Profile::linkedin, &Profile::looking_for};

}  // namespace goodterms
