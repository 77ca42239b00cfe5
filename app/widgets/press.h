// Anything that can be pressed, by mouse, finger or key: the part all our controls share. What it looks like
// is up to the control.
#pragma once

#include <string_view>

#include "app/driver/recorder.h"
#include "app/widgets/canvas.h"

namespace goodterms {

struct PressOptions {
  Role role = Role::button;
  bool enabled = true;
  bool checked = false;
  float corner = measure::button_corner;  // of the focus ring
  std::int64_t key = 0;                   // tells apart what is called the same: a record's number
  std::int64_t position = 0;              // in the list it lies in (recorder.h, Part), from 1
  std::string_view hint = {};             // what else there is to hear of it
  std::string_view tooltip = {};          // for icons that stand alone, and for text that was cut short
};

struct Press {
  bool clicked = false;  // pressed and let go, or Enter or Space
  bool hovered = false;
  bool held = false;
  float warmth = 0;  // 0 at rest to 1 under the pointer, eased
};

// `label` is what the control is called: by the test driver, by screen readers, and as its identity among its
// neighbours, together with the key of the options where two are called the same. Draws nothing but the focus
// ring.
Press press(const Canvas& canvas, const Box& box, std::string_view label, const PressOptions& options = {});

}  // namespace goodterms
