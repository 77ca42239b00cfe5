// A way to say no that the user takes again and again where the advice says another: taken twice, it is
// offered to be remembered for cases of that kind, and remembered it is what is advised there.
#pragma once

#include <map>
#include <string>

#include "core/model/channel.h"

namespace goodterms {

struct ChannelHabit {
  Channel channel = Channel::email;
  int times = 0;       // in a row
  bool usual = false;  // remembered
};
// By the id of the rule that advised another (core/advice/channel_advice.h).
using ChannelHabits = std::map<std::string, ChannelHabit, std::less<>>;

// How often it is taken before it is offered; who lets the offer pass is not asked again.
inline constexpr int habit_offered_at = 2;

}  // namespace goodterms
