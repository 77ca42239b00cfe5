#include "app/widgets/canvas.h"

#include <imgui.h>

#include <cmath>
#include <string>
#include <vector>

#include "app/driver/recorder.h"
#include "app/text/shortening.h"
#include "core/base/text_steps.h"

namespace goodterms {
namespace {

// How far letters stand above and below their baseline. Inter's hhea
// table: ascender 1984, descender 494, 2048 units per em. Material Icons fill their em.
constexpr float inter_ascender_per_em = 1984.0F / 2048.0F;
constexpr float inter_height_per_em = (1984.0F + 494.0F) / 2048.0F;

ImU32 packed(Color color) {
  return IM_COL32(color.red, color.green, color.blue, color.alpha);
}

ImDrawList& list() {
  return *ImGui::GetWindowDrawList();
}

// Pixels, on the grid: a hairline between two pixels would be a grey blur.
float snapped(const Ui& ui, float points) {
  return std::round(ui.pixels(points));
}

struct Corners {
  ImVec2 top_left, bottom_right;
};
Corners corners(const Ui& ui, const Box& box) {
  return {{snapped(ui, box.x), snapped(ui, box.y)}, {snapped(ui, box.right()), snapped(ui, box.bottom())}};
}

// A long page is drawn whole; what is scrolled away costs nothing.
bool may_be_seen(const Corners& at) {
  const ImVec2 least = list().GetClipRectMin(), most = list().GetClipRectMax();
  return at.top_left.x < most.x && at.top_left.y < most.y && at.bottom_right.x > least.x &&
         at.bottom_right.y > least.y;
}

// More of a text than any line shows is not looked at.
constexpr std::size_t longest_line = 2048;  // bytes

// The hits in a text as they stand in one row of it.
std::vector<TextRange> hits_within(std::string_view text, std::string_view row,
                                   std::span<const TextRange> hits) {
  const auto begin = static_cast<std::size_t>(row.data() - text.data());
  const std::size_t end = begin + row.size();
  std::vector<TextRange> within;
  for (const TextRange& hit : hits) {
    if (hit.begin < end && begin < hit.end)
      within.push_back({std::max(hit.begin, begin) - begin, std::min(hit.end, end) - begin});
  }
  return within;
}

// From the leftmost to the rightmost of a range.
Stretch extent(const ShapedText& shape, TextRange range) {
  if (shape.plain())
    return {shape.x_of({range.begin, Side::before_next}), shape.x_of({range.end, Side::after_previous})};
  const std::vector<Stretch> spans = shape.spans(range);
  return spans.empty() ? Stretch{} : Stretch{spans.front().left, spans.back().right};
}

std::string_view beginning_of(std::string_view text) {
  return text.size() <= longest_line ? text : text.substr(0, character_start(text, longest_line));
}

}  // namespace

float Canvas::letters_height(const TextStyle& style) const {
  return style.size * ui_.text_scale * inter_height_per_em;
}

TextLook Canvas::look_of(const TextStyle& style) const {
  const Family family = style.size >= text_size::title ? Family::display : Family::text;
  return {ui_.pixels(style.size * ui_.text_scale), style.weight, family, style.figures};
}

float Canvas::text_width(std::string_view text, const TextStyle& style) const {
  return ui_.fonts.text->line(beginning_of(text), look_of(style))->width() / ui_.scale;
}

TextStyle Canvas::fitting(std::string_view text, TextStyle style, float width) const {
  constexpr float least_share = 2.0F / 3;
  const float needed = text_width(text, style);
  if (needed > width) style.size *= std::max(least_share, width / needed);
  return style;
}

float Canvas::wrapped_height(std::string_view text, const TextStyle& style, float width) const {
  const auto rows = ui_.fonts.text->rows(text, look_of(style), ui_.pixels(width));
  return static_cast<float>(rows.size()) * text_line_height(style);
}

std::uint32_t Canvas::packed_color(ColorToken color) const {
  return packed(ui_.theme[color]);
}

void Canvas::piece(float x, float y, const ShapedText& text, const TextStyle& style,
                   std::span<const ColoredRange> colored) const {
  const float left = ui_.pixels(x);
  const float baseline = ui_.pixels(y + style.size * ui_.text_scale * inter_ascender_per_em);
  ui_.fonts.text->draw(list(), text, left, baseline, packed(ui_.theme[style.color]), colored);
  if (!style.struck) return;
  const float middle = std::round(ui_.pixels(y + letters_height(style) * 0.55F));
  list().AddLine({std::round(left), middle}, {std::round(left + text.width()), middle},
                 packed(ui_.theme[style.color]), std::max(1.0F, ui_.scale));
}

void Canvas::piece(float x, float y, std::string_view text, const TextStyle& style) const {
  piece(x, y, *ui_.fonts.text->line(text, look_of(style)), style);
}

Canvas::Row Canvas::row_of(std::string_view whole, std::string_view shown, const TextStyle& style,
                           Direction direction) const {
  Row row{whole, shown, ui_.fonts.text->line(shown, look_of(style), direction)};
  row.place = {0, row.shape->width()};
  return row;
}

float Canvas::show(const Box& box, const Row& row, const TextStyle& style, Align align,
                   std::span<const TextRange> hits) const {
  if (row.shortened) hover_text(box, row.whole);
  const float width = (row.place.right - row.place.left) / ui_.scale;
  const float height = letters_height(style);
  const float x = align == Align::left     ? box.x
                  : align == Align::center ? box.x + (box.width - width) / 2
                                           : box.right() - width;
  const float left = x - row.place.left / ui_.scale;  // of the shape
  const float y = box.y + (box.height - height) / 2;
  std::vector<ColoredRange> found;
  for (const TextRange& hit : hits) {
    const TextRange range{row.begin + hit.begin, row.begin + hit.end};
    for (const Stretch& stretch : row.shape->spans(range)) {
      const Box behind{left + stretch.left / ui_.scale, y, (stretch.right - stretch.left) / ui_.scale,
                       height};
      fill(behind, ColorToken::marker, 4);
    }
    found.push_back({range, packed_color(ColorToken::marker_ink)});
  }
  piece(left, y, *row.shape, style, found);
  if (Recorder* recorder = Recorder::of(ImGui::GetCurrentContext())) {
    const ImVec2 clip_min = list().GetClipRectMin(), clip_max = list().GetClipRectMax();
    const Area place{ui_.pixels(x), ui_.pixels(y), ui_.pixels(x + width), ui_.pixels(y + height)};
    std::vector<std::string> marked;
    for (const TextRange& hit : hits)
      marked.emplace_back(row.shown.substr(std::min(hit.begin, row.shown.size()), hit.length()));
    recorder->add_text({std::string(row.whole),
                        place,
                        {clip_min.x, clip_min.y, clip_max.x, clip_max.y},
                        row.shortened,
                        style.heading,
                        row.part == LinePart::further,
                        std::move(marked)});
  }
  return width;
}

bool Canvas::fits(std::string_view text, const TextStyle& style, float width) const {
  constexpr float slack = 0.5F;  // points; rounding is not a reason to shorten
  return text.size() <= longest_line && text_width(text, style) <= width + slack;
}

float Canvas::line(const Box& box, std::string_view text, const TextStyle& style, Align align,
                   std::span<const TextRange> hits) const {
  if (text.empty()) return 0;
  if (fits(text, style, box.width))
    return show(box, row_of(text, text, style, Direction::by_content), style, align, hits);
  const std::string cut = shortened(*ui_.fonts.text, beginning_of(text), look_of(style),
                                    ui_.pixels(box.width), Direction::by_content);
  Row row = row_of(text, cut, style, Direction::by_content);
  row.shortened = true;
  return show(box, row, style, align, hits);
}

float Canvas::address(const Box& box, std::string_view text, const TextStyle& style, Align align) const {
  if (text.size() > longest_line || fits(text, style, box.width)) return line(box, text, style, align);
  const std::string cut = shortened_inside(*ui_.fonts.text, text, look_of(style), ui_.pixels(box.width));
  Row row = row_of(text, cut, style, Direction::by_content);
  row.shortened = true;
  return show(box, row, style, align, {});
}

namespace {

bool is_one_word(std::string_view text, const TextRow& row) {
  const std::string_view words = trim(text.substr(row.range.begin, row.words_end - row.range.begin));
  return words.find(' ') == std::string_view::npos;
}

}  // namespace

// As many as without it: how high a text is does not depend on it.
std::vector<TextRow> Canvas::rows_of(std::string_view text, const TextStyle& style, float width) const {
  constexpr std::size_t most = 4;  // of more, the last one matters less
  constexpr float least_share = 0.6F, step = 0.04F;
  const auto rows_in = [&](float share) {
    return ui_.fonts.text->rows(text, look_of(style), ui_.pixels(width * share));
  };
  std::vector<TextRow> rows = rows_in(1);
  if (!style.keeps_company || rows.size() < 2 || rows.size() > most) return rows;
  if (!is_one_word(text, rows.back()) || text.find('\n') != std::string_view::npos) return rows;
  for (float share = 1 - step; share > least_share; share -= step) {
    std::vector<TextRow> narrower = rows_in(share);
    if (narrower.size() != rows.size()) break;
    if (!is_one_word(text, narrower.back())) return narrower;
  }
  return rows;
}

float Canvas::paragraph(const Box& box, std::string_view text, const TextStyle& style, Align align,
                        std::span<const TextRange> hits) const {
  const float step = text_line_height(style);
  const auto rows = rows_of(text, style, box.width);
  float y = box.y;
  for (const TextRow& of : rows) {
    const bool last_that_fits = y + 2 * step > box.bottom() + 0.5F;
    const bool right_to_left = of.shape->right_to_left();
    const Align at = align == Align::left && right_to_left && rows.size() > 1 ? Align::right : align;
    const std::string_view words = trim(text.substr(of.range.begin, of.words_end - of.range.begin));
    const std::string_view rest = trim(text.substr(of.range.begin));
    const Box line_box{box.x, y, box.width, step};
    std::string cut;
    Row row{words, words, of.shape};
    if (last_that_fits && words.size() < rest.size()) {  // more was to come
      const Direction direction = right_to_left ? Direction::right_to_left : Direction::left_to_right;
      cut = shortened(*ui_.fonts.text, beginning_of(rest), look_of(style), ui_.pixels(box.width), direction);
      row = row_of(rest, cut, style, direction);
      row.shortened = true;
    } else {
      row.begin = static_cast<std::size_t>(words.data() - text.data()) - of.paragraph;
      row.place = extent(*of.shape, {row.begin, row.begin + words.size()});
    }
    row.part = y > box.y ? LinePart::further : LinePart::whole;
    if (!words.empty()) show(line_box, row, style, at, hits_within(text, row.whole, hits));
    y += step;
    if (last_that_fits) break;
  }
  return y - box.y;
}

void Canvas::icon(const Box& box, char32_t name, ColorToken color, float size) const {
  std::string glyph;
  append_code_point(glyph, name);
  const float pixels = std::round(ui_.pixels(size * ui_.text_scale));
  const ImVec2 at(std::round(ui_.pixels(box.middle_x()) - pixels / 2),
                  std::round(ui_.pixels(box.middle_y()) - pixels / 2));
  list().AddText(ui_.fonts.icons, pixels, at, packed(ui_.theme[color]), glyph.data(),
                 glyph.data() + glyph.size());
}

void Canvas::hover_text(const Box& box, std::string_view text) const {
  if (ui_.hover == nullptr) return;
  const Corners at = corners(ui_, box);
  if (!ImGui::IsMouseHoveringRect(at.top_left, at.bottom_right)) return;  // clipped to what can be seen
  if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return;
  ui_.hover->text = text;
  ui_.hover->about = box;
}

void Canvas::fill(const Box& box, ColorToken color, float corner) const {
  fill(box, ui_.theme[color], corner);
}

void Canvas::fill(const Box& box, Color color, float corner) const {
  const Corners at = corners(ui_, box);
  if (!may_be_seen(at)) return;
  list().AddRectFilled(at.top_left, at.bottom_right, packed(color), ui_.pixels(corner));
}

void Canvas::outline(const Box& box, ColorToken color, float corner, float thickness) const {
  outline(box, ui_.theme[color], corner, thickness);
}

void Canvas::outline(const Box& box, Color color, float corner, float thickness) const {
  const Corners at = corners(ui_, box);
  if (!may_be_seen(at)) return;
  // In halves: 1.5 points are one pixel and half of the next, and not two.
  const float width = std::max(1.0F, std::round(2 * ui_.pixels(thickness)) / 2);
  // Inside the box, on the middle of the pixels it covers; AddRect itself goes in by half a pixel.
  const float half = width / 2;
  list().AddRect({at.top_left.x + half - 0.5F, at.top_left.y + half - 0.5F},
                 {at.bottom_right.x - half + 0.5F, at.bottom_right.y - half + 0.5F}, packed(color),
                 ui_.pixels(corner) - half, 0, width);
}

void Canvas::horizontal_line(float x, float y, float width, ColorToken color) const {
  fill({x, y, width, std::max(1.0F, std::round(ui_.scale)) / ui_.scale}, color);
}

void Canvas::vertical_line(float x, float y, float height, ColorToken color) const {
  fill({x, y, std::max(1.0F, std::round(ui_.scale)) / ui_.scale, height}, color);
}

// 1 point at 6 % and a blur of 20 points at 5 %, as lines around the card that grow fainter: what lies under
// it is not seen, and to fill it ten times over is what a processor without a graphics card would spend its
// time on.
void Canvas::shadow(const Box& box, float corner) const {
  constexpr int rings = 10, fall = 3;  // points: how far it spreads, and how far below the card it lies
  constexpr int darker_rings = 3;      // the nearest
  int alpha = 0;
  for (int ring = rings; ring > -fall; --ring) {
    if (ring > 0) alpha += ring <= darker_rings ? 2 : 1;
    const float spread = static_cast<float>(ring);
    const Box around{box.x - spread, box.y - spread + fall, box.width + 2 * spread, box.height + 2 * spread};
    outline(around, Color{0, 0, 0, static_cast<std::uint8_t>(alpha)}, corner + spread, 1);
  }
  outline({box.x, box.y + 1, box.width, box.height}, Color{0, 0, 0, 15}, corner, 1);
}

void Canvas::card(const Box& box) const {
  if (ui_.theme.card_shadows) shadow(box, measure::card_corner);
  fill(box, ColorToken::surface, measure::card_corner);
  outline(box, ColorToken::line, measure::card_corner);
}

void Canvas::sheet(const Box& box) const {
  if (ui_.theme.card_shadows) shadow(box, measure::sheet_corner);
  fill(box, ColorToken::sheet, measure::sheet_corner);
  outline(box, ColorToken::line, measure::sheet_corner);
}

void Canvas::disc(float x, float y, float radius, ColorToken color) const {
  list().AddCircleFilled({ui_.pixels(x), ui_.pixels(y)}, ui_.pixels(radius), packed(ui_.theme[color]));
}

void Canvas::ring(float x, float y, float radius, ColorToken color, float thickness) const {
  list().AddCircle({ui_.pixels(x), ui_.pixels(y)}, ui_.pixels(radius), packed(ui_.theme[color]), 0,
                   ui_.pixels(thickness));
}

void Canvas::arc(float x, float y, float radius, float begin, float end, ColorToken color,
                 float thickness) const {
  if (end <= begin) return;
  constexpr float full_turn = 6.28318531F;
  const float from = full_turn * (begin - 0.25F), to = full_turn * (end - 0.25F);
  list().PathArcTo({ui_.pixels(x), ui_.pixels(y)}, ui_.pixels(radius), from, to);
  list().PathStroke(packed(ui_.theme[color]), 0, ui_.pixels(thickness));
  for (const float angle : {from, to}) {  // round ends
    disc(x + std::cos(angle) * radius, y + std::sin(angle) * radius, thickness / 2, color);
  }
}

void Canvas::dots(float x, float y, float width, ColorToken color) const {
  const float size = std::max(1.0F, std::round(ui_.scale)) / ui_.scale;
  const ImU32 packed_dot = packed(ui_.theme[color]);
  const float top = snapped(ui_, y), high = size * ui_.scale;
  const float end = snapped(ui_, x + width);
  for (float left = snapped(ui_, x); left < end; left += 2 * high)
    list().AddRectFilled({left, top}, {left + high, top + high}, packed_dot);
}

void Canvas::squiggle(float x, float y, float width, ColorToken color) const {
  constexpr float step = 3, rise = 1.25F;
  bool up = false;
  for (float at = 0; at <= width; at += step, up = !up) {
    list().PathLineTo({ui_.pixels(x + at), ui_.pixels(y + (up ? -rise : rise))});
  }
  list().PathStroke(packed(ui_.theme[color]), 0, std::max(1.0F, ui_.pixels(1)));
}

void Canvas::focus_ring(const Box& box, float corner) const {
  outline(box.inset(-3), ColorToken::accent, corner + 3, 2);
}

}  // namespace goodterms
