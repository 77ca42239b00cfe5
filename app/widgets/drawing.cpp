#include "app/widgets/drawing.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace goodterms {
namespace {

constexpr float pi = 3.14159265F;

ImU32 packed(Color color) {
  return IM_COL32(color.red, color.green, color.blue, color.alpha);
}

struct Point {
  float x, y;
};

enum class Ends : std::uint8_t { round, flat };

// A round shape in so many straight pieces that none of them is seen: of `radius` pixels, turning by `angle`.
int pieces_of_arc(float radius, float angle) {
  constexpr float off = 0.05F;  // pixels, from the curve to the middle of a piece
  constexpr int least = 4, most = 96;
  const float step = std::sqrt(8 * off / std::max(radius, 1.0F));
  return std::clamp(static_cast<int>(std::ceil(std::abs(angle) / step)), least, most);
}

ImVec2 way(ImVec2 from, ImVec2 to) {
  return {to.x - from.x, to.y - from.y};
}

float distance(ImVec2 from, ImVec2 to) {
  return std::hypot(to.x - from.x, to.y - from.y);
}

// Whether a line turns so sharply at `corner` that its outer edge would end in a spike.
bool is_sharp(ImVec2 before, ImVec2 corner, ImVec2 after) {
  constexpr float least_cosine = 0.8F;
  const ImVec2 in = way(before, corner), out = way(corner, after);
  return in.x * out.x + in.y * out.y < least_cosine * distance(before, corner) * distance(corner, after);
}

// Draws on a grid of its own, which lies in the middle of a box.
class Pen {
 public:
  Pen(const Canvas& canvas, const Box& box, float width, float height)
      : list_(*ImGui::GetWindowDrawList()), theme_(canvas.ui().theme) {
    const float scale = std::min(box.width / width, box.height / height);
    unit_ = canvas.ui().pixels(scale);
    left_ = canvas.ui().pixels(box.middle_x() - width * scale / 2);
    top_ = canvas.ui().pixels(box.middle_y() - height * scale / 2);
  }

  // Everything after it is turned by so many degrees around that point.
  void turn(float degrees, Point around) {
    sine_ = std::sin(degrees * pi / 180);
    cosine_ = std::cos(degrees * pi / 180);
    around_ = around;
  }
  void turn_back() { turn(0, {0, 0}); }

  Pen& at(Point point) {
    list_.PathLineTo(pixel(point));
    return *this;
  }
  Pen& through(std::initializer_list<Point> points) {
    for (const Point& point : points)
      at(point);
    return *this;
  }
  Pen& curve(Point first, Point second, Point end) {
    const ImVec2 from = list_._Path.back(), to = pixel(end);
    const float long_way =
        distance(from, pixel(first)) + distance(pixel(first), pixel(second)) + distance(pixel(second), to);
    list_.PathBezierCubicCurveTo(pixel(first), pixel(second), to, pieces_of_arc(long_way / pi * 2, pi));
    return *this;
  }
  // Clockwise; angles in halves of a turn, from the right.
  Pen& arc(Point middle, float radius, float from, float to) {
    list_.PathArcTo(pixel(middle), radius * unit_, from * pi, to * pi,
                    pieces_of_arc(radius * unit_, (to - from) * pi));
    return *this;
  }
  void fill(Color color) {
    drop_repeated();
    if (list_._Path.Size > 1 && same(list_._Path.front(), list_._Path.back())) list_._Path.pop_back();
    list_.PathFillConcave(packed(color));
  }
  // Round at its corners and, where it is open, at its ends.
  void stroke(Color color, float width, bool closed = false, Ends ends = Ends::round) {
    drop_repeated();
    std::vector<ImVec2> points(list_._Path.begin(), list_._Path.end());
    list_.PathClear();
    if (closed && points.size() > 1 && same(points.front(), points.back())) points.pop_back();
    if (points.size() < 2) return;
    const float radius = width * unit_ / 2;
    const auto count = points.size();
    const auto sharp = [&](std::size_t i) {
      return is_sharp(points[(i + count - 1) % count], points[i], points[(i + 1) % count]);
    };
    std::size_t first = 0;  // a closed line is begun at a corner, so that every piece ends at one
    while (closed && first < count && !sharp(first))
      ++first;
    if (closed && first == count) {
      list_.AddPolyline(points.data(), static_cast<int>(count), packed(color), ImDrawFlags_Closed,
                        2 * radius);
      return;
    }
    if (closed) {
      std::rotate(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(first), points.end());
      points.push_back(points.front());
    }
    stroke_between_corners(points, radius, color, ends == Ends::round || closed);
  }
  // From one colour to another, from the top to the bottom of what was drawn.
  void fill_down(Color upper, Color lower) {
    const auto [top, bottom] = reach_down();
    const int first = list_.VtxBuffer.Size;
    fill(upper);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(&list_, first, list_.VtxBuffer.Size, {0, top}, {0, bottom},
                                                  packed(upper), packed(lower));
  }
  void fill_and_stroke(Color inside, Color line, float width) {
    const ImVector<ImVec2> path = list_._Path;
    fill(inside);
    for (const ImVec2& point : path)
      list_.PathLineTo(point);
    stroke(line, width, true);
  }
  void dot(Point middle, float radius, Color color) {
    list_.AddCircleFilled(pixel(middle), radius * unit_, packed(color),
                          pieces_of_arc(radius * unit_, 2 * pi));
  }
  void line(Point from, Point to, Color color, float width) { at(from).at(to).stroke(color, width); }
  Pen& rounded_box(Point corner, float width, float height, float radius) {
    const float right = corner.x + width, bottom = corner.y + height;
    const float reach =
        radius * (1 - 0.5523F);  // to the handle of a curve that is nearly a quarter of a circle
    at({corner.x + radius, corner.y}).at({right - radius, corner.y});
    curve({right - reach, corner.y}, {right, corner.y + reach}, {right, corner.y + radius});
    at({right, bottom - radius});
    curve({right, bottom - reach}, {right - reach, bottom}, {right - radius, bottom});
    at({corner.x + radius, bottom});
    curve({corner.x + reach, bottom}, {corner.x, bottom - reach}, {corner.x, bottom - radius});
    at({corner.x, corner.y + radius});
    return curve({corner.x, corner.y + reach}, {corner.x + reach, corner.y}, {corner.x + radius, corner.y});
  }
  // What was drawn, in one colour at its top and another at its bottom, which may be clear.
  void fade_down(Color upper, Color lower) {
    const auto [least, most] = reach_down();
    const int first = list_.VtxBuffer.Size;
    fill({0, 0, 0, 255});
    for (int i = first; i < list_.VtxBuffer.Size; ++i) {
      ImDrawVert& vertex = list_.VtxBuffer[i];
      const float share = std::clamp((vertex.pos.y - least) / std::max(1.0F, most - least), 0.0F, 1.0F);
      // Smooth edges are made of vertices that are clear, and stay so.
      const bool edge = (vertex.col & IM_COL32_A_MASK) == 0;
      const ImU32 color = packed(mixed(upper, lower, share));
      vertex.col = edge ? color & ~IM_COL32_A_MASK : color;
    }
  }
  Color color(ColorToken token) const { return theme_[token]; }
  bool dark() const { return theme_.name == ThemeName::dark; }

 private:
  static bool same(ImVec2 left, ImVec2 right) {
    constexpr float nothing = 0.01F;  // pixels
    return distance(left, right) < nothing;
  }
  // Between two points in the same place a line has no direction, and Dear ImGui smears it.
  void drop_repeated() {
    ImVector<ImVec2>& path = list_._Path;
    path.resize(static_cast<int>(std::unique(path.begin(), path.end(), same) - path.begin()));
  }
  void stroke_between_corners(std::span<const ImVec2> points, float radius, Color color, bool round_ends) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
      const bool end = i + 1 == points.size();
      if (!end && !is_sharp(points[i - 1], points[i], points[i + 1])) continue;
      list_.AddPolyline(&points[begin], static_cast<int>(i - begin + 1), packed(color), ImDrawFlags_None,
                        2 * radius);
      if (!end || round_ends) list_.AddCircleFilled(points[i], radius, packed(color), round_pieces);
      begin = i;
    }
    if (round_ends) list_.AddCircleFilled(points.front(), radius, packed(color), round_pieces);
  }
  // The least and the greatest y of what was drawn.
  std::pair<float, float> reach_down() const {
    const auto [top, bottom] =
        std::minmax_element(list_._Path.begin(), list_._Path.end(),
                            [](const ImVec2& one, const ImVec2& other) { return one.y < other.y; });
    return {top->y, bottom->y};
  }
  ImVec2 pixel(Point point) const {
    const float x = point.x - around_.x, y = point.y - around_.y;
    return {left_ + (around_.x + x * cosine_ - y * sine_) * unit_,
            top_ + (around_.y + x * sine_ + y * cosine_) * unit_};
  }

  static constexpr int round_pieces = 16;  // of the round end of a line
  ImDrawList& list_;
  const Theme& theme_;
  float unit_ = 1, left_ = 0, top_ = 0;
  float sine_ = 0, cosine_ = 1;
  Point around_{0, 0};
};

// Lines follow the ink, what is filled follows the accent, which in the dark would shine: there it is soft.
struct Paints {
  explicit Paints(const Pen& pen)
      : body(pen.color(pen.dark() ? ColorToken::soft : ColorToken::accent)),
        edge(pen.color(ColorToken::accent)),
        relief(mixed(body, pen.color(pen.dark() ? ColorToken::accent : ColorToken::surface), 0.16F)),
        light(pen.color(ColorToken::light)),
        ground(pen.color(ColorToken::line_strong)),
        clay(mixed(pen.color(ColorToken::line), pen.color(ColorToken::light), 0.12F)),
        paper(pen.dark() ? pen.color(ColorToken::ink) : pen.color(ColorToken::sheet)),
        ink(pen.dark() ? pen.color(ColorToken::paper) : pen.color(ColorToken::ink)) {}
  Color body, edge, relief, light, ground, clay, paper, ink;
};

void draw_envelope(Pen& pen, const Paints& paints, Point corner, float width, float height, float fold) {
  const float radius = width / 20;
  pen.rounded_box(corner, width, height, radius).fill_and_stroke(paints.paper, paints.ink, 2);
  const float middle = corner.x + width / 2;
  pen.through({{corner.x + radius / 2, corner.y + radius / 2 + 1},
               {middle, corner.y + fold},
               {corner.x + width - radius / 2, corner.y + radius / 2 + 1}})
      .stroke(paints.ink, 2);
}

void draw_plant(Pen& pen, const Paints& paints) {
  const Color leaf = faded(paints.edge, 0.16F);
  pen.at({80, 240}).curve({80, 216}, {78, 200}, {66, 184}).curve({84, 192}, {86, 214}, {80, 240});
  pen.fill_and_stroke(leaf, paints.edge, 2);
  pen.at({80, 240}).curve({80, 210}, {86, 188}, {102, 176}).curve({104, 202}, {96, 222}, {80, 240});
  pen.fill_and_stroke(leaf, paints.edge, 2);
  pen.at({80, 240}).curve({72, 224}, {62, 214}, {48, 212}).curve({52, 228}, {64, 238}, {80, 240});
  pen.fill_and_stroke(leaf, paints.edge, 2);
  pen.through({{68, 276}, {62, 240}, {98, 240}, {92, 276}}).fill_and_stroke(paints.clay, paints.ground, 2);
}

void draw_door(const Canvas& canvas, const Box& box) {
  Pen pen(canvas, box, 400, 360);
  const Paints paints(pen);
  pen.through({{214, 262}, {268, 276}, {392, 356}, {250, 356}})
      .fade_down(faded(paints.light, 0.8F), faded(paints.light, 0));
  pen.at({124, 276})
      .arc({196, 136}, 72, 1, 2)
      .at({268, 276})
      .fill_down(mixed(paints.light, paints.paper, 0.35F), paints.light);
  pen.at({124, 276}).arc({196, 136}, 72, 1, 1.456F).curve({203, 72}, {214, 89}, {214, 111}).at({214, 258});
  pen.fill(paints.body);
  pen.at({140, 244})
      .at({140, 140})
      .curve({140, 118}, {152, 98}, {176, 92})
      .curve({189, 95}, {198, 104}, {198, 122});
  pen.at({198, 234}).stroke(paints.relief, 2, true);
  pen.line({140, 182}, {198, 176}, paints.relief, 2);
  pen.dot({204, 186}, 4.5F, paints.light);
  pen.at({112, 276}).arc({196, 136}, 84, 1, 2).at({280, 276}).stroke(paints.edge, 6, false, Ends::flat);
  pen.line({40, 276}, {112, 276}, paints.ground, 2);
  pen.line({280, 276}, {360, 276}, paints.ground, 2);
  draw_plant(pen, paints);
  pen.turn(-8, {300, 312});
  draw_envelope(pen, paints, {276, 294}, 60, 40, 23);
  pen.turn_back();
}

void draw_filed(const Canvas& canvas, const Box& box) {
  Pen pen(canvas, box, 240, 168);
  const Paints paints(pen);
  pen.line({100, 16}, {100, 26}, paints.light, 3);
  pen.line({120, 8}, {120, 22}, paints.light, 3);
  pen.line({140, 16}, {140, 26}, paints.light, 3);
  pen.through({{48, 96}, {64, 72}, {176, 72}, {192, 96}}).fill_and_stroke(paints.clay, paints.ground, 2);
  pen.turn(-5, {120, 66});
  draw_envelope(pen, paints, {76, 36}, 88, 62, 34);
  pen.dot({120, 71}, 8, pen.color(ColorToken::accent));
  pen.through({{116.5F, 71}, {119, 73.5F}, {123.5F, 68.5F}}).stroke(pen.color(ColorToken::on_accent), 1.8F);
  pen.turn_back();
  pen.rounded_box({38, 90}, 164, 61, 8).fill(paints.body);
  pen.rounded_box({44, 96}, 152, 49, 4).stroke(paints.relief, 2, true);
  pen.rounded_box({95, 104}, 50, 18, 3).fill(paints.paper);
  pen.line({103, 113}, {137, 113}, paints.ground, 2);
  pen.at({104, 134}).curve({104, 138}, {136, 138}, {136, 134}).stroke(paints.light, 3);
  pen.line({16, 152}, {224, 152}, paints.ground, 2);
}

}  // namespace

void draw_drawing(const Canvas& canvas, const Box& box, Drawing drawing) {
  switch (drawing) {
    case Drawing::door:
      return draw_door(canvas, box);
    case Drawing::filed:
      return draw_filed(canvas, box);
  }
}

void draw_mark(const Canvas& canvas, const Box& box) {
  Pen pen(canvas, box, 32, 32);
  const Color accent = pen.color(ColorToken::accent);
  pen.at({5.5F, 29}).arc({16, 15.5F}, 10.5F, 1, 2).at({26.5F, 29}).fill(pen.color(ColorToken::light));
  pen.at({5.5F, 29}).arc({16, 15.5F}, 10.5F, 1, 1.457F).curve({17.2F, 6.1F}, {19, 8.5F}, {19, 11.5F});
  pen.at({19, 25.7F}).fill(accent);
  pen.at({5.5F, 29}).arc({16, 15.5F}, 10.5F, 1, 2).at({26.5F, 29}).stroke(accent, 2.6F, false, Ends::flat);
  pen.dot({15.7F, 17.6F}, 1.35F, pen.color(ColorToken::on_accent));
}

}  // namespace goodterms
