// The colours of the interface, named by what they mean. Screens and widgets never name a value.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "app/style/color.h"

namespace goodterms {

enum class ColorToken : std::uint8_t {
  paper,       // the window, the rail, the bottom bar of a stage
  surface,     // cards, fields, buttons, chips
  sunken,      // segmented controls, quoted text
  line,        // hairlines, unfilled rings and dots
  ink,         // text
  ink_2,       // secondary text, resting icons
  accent,      // the one primary button, the current step, ticks, links
  on_accent,   // text on it
  soft,        // selected chip and place, filled placeholders, search hits
  soft_ink,    // text on it
  amber,       // due, missing placeholder, finding
  amber_soft,  // its background
  red,         // overdue, lost if ignored
  red_soft,    // its background
};
inline constexpr std::size_t color_token_count = 14;

enum class ThemeName : std::uint8_t { light, dark, high_contrast };

struct Theme {
  ThemeName name = ThemeName::light;
  std::array<Color, color_token_count> colors = {};
  bool card_shadows = true;  // a soft shadow under cards; else a hairline only
  Color operator[](ColorToken token) const { return colors[static_cast<std::size_t>(token)]; }
};

Theme theme(ThemeName name);

// Every pair in which text (or an icon that stands alone) is drawn on a background, for the test of contrast.
// A screen that needs another pair adds it here.
struct TextPair {
  ColorToken text, background;
};
std::span<const TextPair> text_pairs();

}  // namespace goodterms
