// What Today shows beside the rest in a wide window: the seven days ahead, the letters that are ready, and
// what was filed last.
#pragma once

#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "app/widgets/display.h"
#include "core/actions/today.h"

namespace goodterms {

struct TodayDay {
  std::string name;                // "Today", "Tue 3 March"
  std::vector<std::string> lines;  // "10:00 Harbor & Lane, the interview"; what has no room is counted last
};

struct TodayReady {
  Case about;
  Channel channel = Channel::email;
  std::string whom;    // "to Dana Reyes, by email"
  std::string words;   // of the letter or script
  std::string length;  // "67 words"
};

struct TodayWide {
  std::vector<TodayDay> week;
  std::vector<TodayReady> ready;      // of those who are to be told first
  std::vector<TimelineEntry> lately;  // the newest first
};

Result<TodayWide> read_today_wide(Desk& desk);

// What was filed last, the newest first.
Result<std::vector<TimelineEntry>> read_lately(Desk& desk, int most,
                                               ForMeOnly for_me_only = ForMeOnly::included);

}  // namespace goodterms
