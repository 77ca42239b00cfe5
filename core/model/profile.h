// The user's own details, for signatures and letters.
#pragma once

#include <string>

#include "core/model/channel_habit.h"

namespace goodterms {

struct Profile {
  std::string name;  // all may be empty
  std::string email;
  std::string phone;
  std::string linkedin;
  ChannelHabits habits = {};  // kept apart from the details, by core/actions/channel_habits.h
};

}  // namespace goodterms
