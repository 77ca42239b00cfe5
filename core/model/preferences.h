// How the user likes the app: kept with the log, so that it travels with it.
#pragma once

#include <cstdint>
#include <string>

namespace goodterms {

enum class ThemeChoice : std::uint8_t { as_system, light, dark, high_contrast };

// Text sizes that are offered, in percent of the design's (WCAG 2.2, 1.4.4: up to 200).
inline constexpr int least_text_percent = 80, most_text_percent = 200, usual_text_percent = 100,
                     text_step = 10;

struct Preferences {
  ThemeChoice theme = ThemeChoice::as_system;
  int text_percent = usual_text_percent;
  bool less_motion = false;        // beyond what the system asks for
  std::string interface_language;  // of the window and the commands: "en-GB"; empty: as the system has it
  std::string letter_language;     // of the letters of new declines: "en-GB"; empty: the interface's
  bool avoid_weekends = true;      // items of the 30 days that fall on one are due on the Monday after

  friend bool operator==(const Preferences&, const Preferences&) = default;
};

}  // namespace goodterms
