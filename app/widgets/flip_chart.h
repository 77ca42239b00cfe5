// How two totals go while one number goes from 0 to 10, and where they cross.
#pragma once

#include <span>
#include <string_view>

#include "app/widgets/canvas.h"

namespace goodterms {

struct ChartPoint {
  int value = 0;
  double leader = 0, behind = 0;
};

struct FlipChart {
  std::span<const ChartPoint> points;  // from the lowest value on
  std::string_view leader, behind;     // what stands at the lines
  std::string_view axis;               // what the number is, below it
  int now = 0, then = 0;               // where the number stands, and where they have crossed
  bool leader_changes = false;         // the number is the leader's own
};

// As high as the box; nothing where there are fewer than two points.
void draw_flip_chart(const Canvas& canvas, const Box& box, const FlipChart& chart);

}  // namespace goodterms
