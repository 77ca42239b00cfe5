// Rectangles in points, and cutting them up: how screens and widgets are laid out. One point is one pixel at
// display scale 1.
#pragma once

#include <algorithm>

namespace goodterms {

struct Box {
  float x = 0, y = 0, width = 0, height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  float middle_x() const { return x + width / 2; }
  float middle_y() const { return y + height / 2; }

  // Cuts a strip off one side and returns it; what is left stays in this box, less the gap.
  Box cut_top(float strip, float gap = 0) {
    const Box cut{x, y, width, std::min(strip, height)};
    const float used = std::min(strip + gap, height);
    y += used;
    height -= used;
    return cut;
  }
  Box cut_bottom(float strip, float gap = 0) {
    const float taken = std::min(strip, height);
    const Box cut{x, bottom() - taken, width, taken};
    height -= std::min(strip + gap, height);
    return cut;
  }
  Box cut_left(float strip, float gap = 0) {
    const Box cut{x, y, std::min(strip, width), height};
    const float used = std::min(strip + gap, width);
    x += used;
    width -= used;
    return cut;
  }
  Box cut_right(float strip, float gap = 0) {
    const float taken = std::min(strip, width);
    const Box cut{right() - taken, y, taken, height};
    width -= std::min(strip + gap, width);
    return cut;
  }
  // Smaller on every side.
  Box inset(float horizontal, float vertical) const {
    return {x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical};
  }
  Box inset(float margin) const { return inset(margin, margin); }
  // A box of the given height in the vertical middle.
  Box middle_row(float row) const { return {x, y + (height - row) / 2, width, row}; }
};

}  // namespace goodterms
