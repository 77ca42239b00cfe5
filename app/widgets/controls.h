// Buttons, chips, segmented controls, check boxes and switches.
#pragma once

#include <span>
#include <string_view>

#include "app/widgets/press.h"

namespace goodterms {

inline constexpr char32_t no_icon = 0;

// How a button looks: one primary a view, the rest quieter.
enum class ButtonKind : std::uint8_t {
  primary,    // filled with the accent
  secondary,  // a surface with a hairline
  quiet,      // only its words, in the accent
  plain,      // only its words, in quiet ink: what one may do and need not
  loss,       // a surface with words in red: what is lost for good
};

struct Button {
  std::string_view label;
  ButtonKind kind = ButtonKind::secondary;
  char32_t icon = no_icon;           // before the words
  char32_t trailing_icon = no_icon;  // after them
  bool enabled = true;
  std::int64_t key = 0;  // tells apart buttons of the same words
  std::string_view tooltip = {};
  float size = text_size::base;  // of its words: smaller beside a section's title
};
// From the edge of a button to its words, points.
inline constexpr float button_margin = 18;
float button_width(const Canvas& canvas, const Button& button);
// The words are shortened, with a tooltip, where the box is narrower than button_width().
bool draw_button(const Canvas& canvas, const Box& box, const Button& button);

// An icon alone in a square; its label is the tooltip.
bool draw_icon_button(const Canvas& canvas, const Box& box, char32_t icon, std::string_view label,
                      ButtonKind kind = ButtonKind::secondary);

// The name of a key, framed as on a keyboard, in the middle of the box's height at its right end; cut off the
// box.
void draw_key(const Canvas& canvas, Box& box, std::string_view keys);

// Looks like a field to search in, and opens one when pressed; `keys` stand at its end.
bool draw_search_button(const Canvas& canvas, const Box& box, std::string_view label, std::string_view keys);

// One of several, chosen from a menu: what is chosen now, with a sign that there is more.
struct Picker {
  std::string_view label;
  std::int64_t key = 0;  // tells apart pickers of the same words
  bool as_field =
      false;  // as wide and high as the fields above and below it: its words begin where theirs do
};
float picker_width(const Canvas& canvas, const Picker& picker);
bool draw_picker(const Canvas& canvas, const Box& box, const Picker& picker);

struct Chip {
  std::string_view label;
  bool selected = false;
  char32_t trailing_icon = no_icon;
  bool quiet = false;  // stands beside what matters more
};
float chip_width(const Canvas& canvas, const Chip& chip);
// `position`: among its like, from 1, where they lie in a Part.
bool draw_chip(const Canvas& canvas, const Box& box, const Chip& chip, std::int64_t position = 0);
// Chips side by side, on as many rows as they need from the top of the box. Returns the chip that was
// pressed, or -1; `used` is set to the height they took.
int draw_chips(const Canvas& canvas, const Box& box, std::span<const Chip> chips, float& used);
float chips_height(const Canvas& canvas, std::span<const Chip> chips, float width);

// One of a few, side by side in a sunken frame. Returns the segment that was pressed, or -1.
float segments_width(const Canvas& canvas, std::span<const std::string_view> labels);
int draw_segments(const Canvas& canvas, const Box& box, std::span<const std::string_view> labels,
                  int selected);

// The box alone; the words beside it are the caller's. True when it was pressed.
bool draw_check_box(const Canvas& canvas, const Box& box, std::string_view label, bool checked,
                    std::int64_t key = 0);

bool draw_switch(const Canvas& canvas, const Box& box, std::string_view label, bool on);

}  // namespace goodterms
