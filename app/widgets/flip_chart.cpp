#include "app/widgets/flip_chart.h"

#include <imgui.h>

#include <cmath>
#include <limits>
#include <string>

namespace goodterms {
namespace {

constexpr float below_lines = 24, above_lines = 24, tick_gap = 6, side = 12, thickness = 2,
                leader_thickness = 1.5F;
constexpr float now_radius = 4, then_radius = 5.5F, dash = 2, dash_gap = 4;
constexpr int last_tick = 10;
constexpr TextStyle caption_text{text_size::small, Weight::regular, ColorToken::ink_2};
constexpr TextStyle tick_text{text_size::tiny, Weight::regular, ColorToken::ink_2};
constexpr TextStyle then_text{text_size::small, Weight::semibold, ColorToken::accent};
constexpr TextStyle leader_text{text_size::tiny, Weight::medium, ColorToken::ink_2};
constexpr TextStyle behind_text{text_size::tiny, Weight::medium, ColorToken::accent};

// Where values and totals lie in the box.
class Scale {
 public:
  Scale(const Box& lines, std::span<const ChartPoint> points) : lines_(lines) {
    low_ = std::numeric_limits<double>::max();
    high_ = std::numeric_limits<double>::lowest();
    for (const ChartPoint& point : points) {
      low_ = std::min({low_, point.leader, point.behind});
      high_ = std::max({high_, point.leader, point.behind});
    }
    constexpr double least = 0.5;  // a chart of two lines that hardly differ does not magnify them
    if (high_ - low_ < least) high_ = low_ + least;
  }
  float x(double value) const { return lines_.x + lines_.width * static_cast<float>(value / last_tick); }
  float y(double total) const {
    return lines_.bottom() - lines_.height * static_cast<float>((total - low_) / (high_ - low_));
  }

 private:
  Box lines_;
  double low_ = 0, high_ = 1;
};

void draw_line(const Canvas& canvas, const Scale& scale, const FlipChart& chart, double ChartPoint::*total,
               ColorToken color, float thick) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Ui& ui = canvas.ui();
  for (const ChartPoint& point : chart.points)
    list.PathLineTo({ui.pixels(scale.x(point.value)), ui.pixels(scale.y(point.*total))});
  list.PathStroke(canvas.packed_color(color), ImDrawFlags_None, ui.pixels(thick));
}

const ChartPoint* point_at(const FlipChart& chart, int value) {
  for (const ChartPoint& point : chart.points) {
    if (point.value == value) return &point;
  }
  return nullptr;
}

// The names at the left end of the lines: above a line that falls or lies, below one that rises, so that no
// line runs through its name; the upper one above where both would stand in one place.
void draw_names(const Canvas& canvas, const Scale& scale, const Box& box, const FlipChart& chart) {
  struct Name {
    std::string_view text;
    const TextStyle& style;
    float y = 0;
    bool above = true;
  };
  const float high = canvas.text_line_height(tick_text);
  const auto name_of = [&](double ChartPoint::*total, std::string_view text, const TextStyle& style) {
    const double first = chart.points.front().*total, last = chart.points.back().*total;
    return Name{text, style, scale.y(first), last <= first};
  };
  Name leader = name_of(&ChartPoint::leader, chart.leader, leader_text),
       behind = name_of(&ChartPoint::behind, chart.behind, behind_text);
  const auto top = [&](const Name& name) { return name.above ? name.y - high - 4 : name.y + 4; };
  if (std::abs(top(leader) - top(behind)) < high) {
    leader.above = leader.y <= behind.y;
    behind.above = !leader.above;
  }
  for (const Name& name : {leader, behind})
    canvas.line({box.x + side, top(name), box.width - 2 * side, high}, name.text, name.style);
}

}  // namespace

void draw_flip_chart(const Canvas& canvas, const Box& box, const FlipChart& chart) {
  if (chart.points.size() < 2) return;
  const Ui& ui = canvas.ui();
  const float tick_high = canvas.text_line_height(tick_text);
  Box lines = box.inset(side, 0);
  const Box caption = lines.cut_bottom(canvas.text_line_height(caption_text), 8);
  const Box ticks = lines.cut_bottom(tick_high, tick_gap);
  const float axis = lines.bottom();
  lines.cut_top(std::max(above_lines, tick_high + 6));
  lines.cut_bottom(std::max(below_lines, tick_high + 8));
  const Scale scale(lines, chart.points);
  canvas.horizontal_line(lines.x, axis, lines.width, ColorToken::line);
  // No scale to read off: where it is now, where it would turn, and the ends.
  for (int tick = 0; tick <= last_tick; ++tick) {
    const bool turns = tick == chart.then, counts = turns || tick == chart.now;
    const bool end =
        (tick == 0 || tick == last_tick) && std::abs(tick - chart.now) > 1 && std::abs(tick - chart.then) > 1;
    if (!counts && !end) continue;
    const Box at{scale.x(tick) - side, ticks.y, 2 * side, ticks.height};
    canvas.line(at, std::to_string(tick), turns ? then_text : tick_text, Align::center);
  }
  canvas.line(caption, chart.axis, caption_text, Align::center);
  draw_line(canvas, scale, chart, &ChartPoint::leader, ColorToken::line_strong, leader_thickness);
  draw_line(canvas, scale, chart, &ChartPoint::behind, ColorToken::accent, thickness);
  draw_names(canvas, scale, box, chart);
  const auto total = chart.leader_changes ? &ChartPoint::leader : &ChartPoint::behind;
  if (const ChartPoint* const now = point_at(chart, chart.now))
    canvas.disc(scale.x(now->value), scale.y(now->*total), now_radius,
                chart.leader_changes ? ColorToken::ink_2 : ColorToken::accent);
  const ChartPoint* const then = point_at(chart, chart.then);
  if (then == nullptr) return;
  const float x = scale.x(then->value), y = scale.y(then->*total);
  const float line = std::max(1.0F / ui.scale, measure::hairline);
  for (float at = y + then_radius + dash_gap; at < axis; at += dash + dash_gap)
    canvas.fill({x - line / 2, at, line, std::min(dash, axis - at)}, ColorToken::line_strong);
  canvas.disc(x, y, then_radius, ColorToken::surface);
  canvas.ring(x, y, then_radius, ColorToken::accent, thickness);
}

}  // namespace goodterms
