// The colours of the interface, named by what they mean. Screens and widgets never name a value.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "app/style/color.h"

namespace goodterms {

enum class ColorToken : std::uint8_t {
  paper,        // the window, the rail, the bottom bar of a stage
  surface,      // cards, fields, buttons, chips
  sheet,        // letters only
  sunken,       // segmented controls, quoted text
  line,         // decoration: hairlines between rows, the edges of cards
  line_strong,  // every control's border, empty rings and dots, lines to write on
  ink,          // text
  ink_2,        // secondary text, resting icons
  accent,       // what is pressed, what is done
  on_accent,    // text on it
  soft,         // where one is, what is selected; never without an accent outline or bold words
  soft_ink,     // text on it
  marker,       // words that were found, or are still to be filled in
  marker_ink,   // text on it
  light,        // only in the mark and the drawings
  amber,        // a real deadline, as text
  red,          // what is lost for good
};
inline constexpr std::size_t color_token_count = static_cast<std::size_t>(ColorToken::red) + 1;

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

// Every line by which a control or its state is known, and what it is drawn on: WCAG 2.2, 1.4.11 asks for 3
// : 1.
struct ControlPair {
  ColorToken line, background;
};
std::span<const ControlPair> control_pairs();

}  // namespace goodterms
