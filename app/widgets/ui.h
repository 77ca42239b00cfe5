// What every widget and screen draws with: the look, the room, the words and the time, handed down by the
// shell.
#pragma once

#include <algorithm>

#include "app/style/fonts.h"
#include "app/style/metrics.h"
#include "app/style/theme.h"
#include "app/widgets/animator.h"
#include "app/widgets/box.h"
#include "core/template/words.h"

namespace goodterms {

class FieldMemory;
struct Writing;

// What the pointer rests on that has more to say than is shown: a text that was cut short, the exact date
// behind "tomorrow". Whoever draws tells it; the shell shows it after a moment.
struct HoverText {
  std::string text;  // empty: nothing
  Box about;
};

// Whether a window is that wide, where text grows by the user's own choice.
inline bool is_wide_window(float width, float own_text_scale) {
  return width / std::max(1.0F, own_text_scale) >= measure::wide_from;
}
// A wide window is looked at from further away: its type is a tenth larger (the design's 110 %), as far as
// text may grow at all.
inline float type_scale(float width, float own_text_scale) {
  constexpr float larger = 1.1F, largest = 2;
  return is_wide_window(width, own_text_scale)
             ? std::min(own_text_scale * larger, std::max(largest, own_text_scale))
             : own_text_scale;
}

// Lengths are points; `scale` makes pixels of them. Text and what must hold it grow with `text_scale` as
// well.
struct Ui {
  const Theme& theme;
  const Fonts& fonts;
  const Words& words;
  Animator& animator;
  FieldMemory& fields;
  float width = 0, height = 0;  // of the window, points
  float scale = 1;              // pixels per point
  float text_scale = 1;         // 0.8 to 2
  HoverText* hover = nullptr;   // null where nobody shows it
  int popups_before = 0;        // that were open when the last frame ended: Esc closes the uppermost
  bool is_wide = false;         // a window in which more than one thing has room beside a case
  Writing* writing = nullptr;   // null where text comes by keys only
  Box told = {};  // where something is told for a moment, over the page; without a width: nothing

  float pixels(float points) const { return points * scale; }
  // Large text needs the room of a larger window.
  WidthClass room() const { return width_class(width / std::max(1.0F, text_scale)); }
  bool wide() const { return is_wide; }
  bool compact() const { return room() == WidthClass::compact; }

  // The height of a control that holds a line of text: grows with large text, never shrinks below its
  // measure.
  float control(float height_in_points) const {
    return text_scale > 1 ? height_in_points + (text_scale - 1) * text_size::base * line_height
                          : height_in_points;
  }
  float button_height() const { return control(compact() ? measure::touch_target : measure::button_height); }
  float chip_height() const { return control(compact() ? measure::touch_target : measure::chip_height); }
  float page_margin() const { return compact() ? measure::phone_margin : measure::page_margin; }
};

}  // namespace goodterms
