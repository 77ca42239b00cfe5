#include "app/widgets/canvas.h"

#include <imgui.h>

#include <cmath>
#include <string>

#include "app/driver/recorder.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

// Dear ImGui's font size is the height from ascender to descender; the design's is the em. Inter's hhea
// table: ascender 1984, descender 494, 2048 units per em. Material Icons fill their em.
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

const char* begin_of(std::string_view text) {
  return text.data() != nullptr ? text.data() : "";
}
const char* end_of(std::string_view text) {
  return begin_of(text) + text.size();
}

constexpr std::string_view ellipsis = "…";

// The longest beginning of `text` that fits with "…" after it.
std::string shortened(const Canvas& canvas, std::string_view text, const TextStyle& style, float width) {
  const float room = width - canvas.text_width(ellipsis, style);
  std::size_t low = 0, high = text.size();  // bytes that fit, bytes that may fit
  while (low < high) {
    std::size_t middle = low + (high - low + 1) / 2;
    while (middle > low && middle < text.size() &&
           (static_cast<unsigned char>(text[middle]) & 0xC0U) == 0x80U)
      --middle;
    if (middle == low) {
      // Between low and the middle there is no whole character; try the next one up.
      middle = low;
      next_code_point(text, middle);
      if (middle > high) break;
    }
    if (canvas.text_width(text.substr(0, middle), style) <= room) {
      low = middle;
    } else {
      high = middle - 1;
      while (high > low && (static_cast<unsigned char>(text[high]) & 0xC0U) == 0x80U)
        --high;
    }
  }
  return std::string(trim(text.substr(0, low))) + std::string(ellipsis);
}

}  // namespace

float Canvas::font_pixels(const TextStyle& style) const {
  // Whole pixels: glyphs of a size between are drawn from the next one, and blurred.
  return std::max(1.0F, std::round(ui_.pixels(style.size * ui_.text_scale) * inter_height_per_em));
}

float Canvas::text_width(std::string_view text, const TextStyle& style) const {
  const ImVec2 size =
      ui_.fonts.of(style.weight)->CalcTextSizeA(font_pixels(style), FLT_MAX, 0, begin_of(text), end_of(text));
  return size.x / ui_.scale;
}

TextStyle Canvas::fitting(std::string_view text, TextStyle style, float width) const {
  constexpr float least_share = 2.0F / 3;
  const float needed = text_width(text, style);
  if (needed > width) style.size *= std::max(least_share, width / needed);
  return style;
}

namespace {

// Where the line that begins at `position` ends: at a line break, or where the next word has no room. Moves
// `position` to the beginning of the next line.
const char* end_of_line(ImFont& font, float size, float width, const char*& position, const char* end) {
  const char* newline = position;
  while (newline < end && *newline != '\n')
    ++newline;
  const char* wrap = font.CalcWordWrapPosition(size, position, newline, width);
  if (wrap == position && position < newline) ++wrap;  // a box too narrow for anything
  position = wrap;
  while (position < newline && *position == ' ')
    ++position;
  if (position == newline && position < end) ++position;
  return wrap;
}

}  // namespace

float Canvas::wrapped_height(std::string_view text, const TextStyle& style, float width) const {
  const float size = font_pixels(style);
  int lines = 0;
  const char* position = begin_of(text);
  while (position < end_of(text)) {
    end_of_line(*ui_.fonts.of(style.weight), size, ui_.pixels(width), position, end_of(text));
    ++lines;
  }
  return static_cast<float>(std::max(lines, 1)) * text_line_height(style);
}

void Canvas::piece(float x, float y, std::string_view text, const TextStyle& style) const {
  const float size = font_pixels(style);
  const ImVec2 at(snapped(ui_, x), snapped(ui_, y));
  list().AddText(ui_.fonts.of(style.weight), size, at, packed(ui_.theme[style.color]), begin_of(text),
                 end_of(text));
  if (!style.struck) return;
  const float middle = std::round(at.y + size * 0.55F);
  list().AddLine({at.x, middle}, {at.x + ui_.pixels(text_width(text, style)), middle},
                 packed(ui_.theme[style.color]), std::max(1.0F, ui_.scale));
}

float Canvas::line(const Box& box, std::string_view text, const TextStyle& style, Align align) const {
  if (text.empty()) return 0;
  std::string cut;
  std::string_view shown = text;
  float width = text_width(text, style);
  const float slack = 0.5F;  // points; rounding is not a reason to shorten
  const bool too_long = width > box.width + slack;
  if (too_long) {
    cut = shortened(*this, text, style, box.width);
    shown = cut;
    width = text_width(shown, style);
    hover_text(box, text);
  }
  const float height = style.size * ui_.text_scale * inter_height_per_em;
  const float x = align == Align::left     ? box.x
                  : align == Align::center ? box.x + (box.width - width) / 2
                                           : box.right() - width;
  const float y = box.y + (box.height - height) / 2;
  piece(x, y, shown, style);
  if (Recorder* recorder = Recorder::of(ImGui::GetCurrentContext())) {
    const ImVec2 clip_min = list().GetClipRectMin(), clip_max = list().GetClipRectMax();
    const Area place{ui_.pixels(x), ui_.pixels(y), ui_.pixels(x + width), ui_.pixels(y + height)};
    recorder->add_text(
        {std::string(text), place, {clip_min.x, clip_min.y, clip_max.x, clip_max.y}, too_long});
  }
  return width;
}

float Canvas::paragraph(const Box& box, std::string_view text, const TextStyle& style, Align align) const {
  const float size = font_pixels(style);
  const float step = text_line_height(style);
  const char* position = begin_of(text);
  const char* end = end_of(text);
  float y = box.y;
  while (position < end) {
    const char* begin = position;
    const char* line_end =
        end_of_line(*ui_.fonts.of(style.weight), size, ui_.pixels(box.width), position, end);
    const bool last_that_fits = y + 2 * step > box.bottom() + 0.5F;
    if (last_that_fits) line_end = end;  // shortened, where more was to come
    line({box.x, y, box.width, step}, trim({begin, static_cast<std::size_t>(line_end - begin)}), style,
         align);
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
  list().AddRectFilled(at.top_left, at.bottom_right, packed(color), ui_.pixels(corner));
}

void Canvas::outline(const Box& box, ColorToken color, float corner, float thickness) const {
  const Corners at = corners(ui_, box);
  const float width = std::max(1.0F, std::round(ui_.pixels(thickness)));
  // Inside the box, on the middle of the pixels it covers; AddRect itself goes in by half a pixel.
  const float half = width / 2;
  list().AddRect({at.top_left.x + half - 0.5F, at.top_left.y + half - 0.5F},
                 {at.bottom_right.x - half + 0.5F, at.bottom_right.y - half + 0.5F}, packed(ui_.theme[color]),
                 ui_.pixels(corner) - half, 0, width);
}

void Canvas::horizontal_line(float x, float y, float width, ColorToken color) const {
  fill({x, y, width, std::max(1.0F, std::round(ui_.scale)) / ui_.scale}, color);
}

void Canvas::vertical_line(float x, float y, float height, ColorToken color) const {
  fill({x, y, std::max(1.0F, std::round(ui_.scale)) / ui_.scale, height}, color);
}

void Canvas::card(const Box& box) const {
  if (ui_.theme.card_shadows) {
    // 1 point at 6 % and a blur of 20 points at 5 %, as a stack of faint, growing rectangles.
    constexpr int rings = 10;
    for (int i = rings; i > 0; --i) {
      const float spread = static_cast<float>(i);
      const Box ring{box.x - spread, box.y - spread + 3, box.width + 2 * spread, box.height + 2 * spread};
      fill(ring, Color{0, 0, 0, static_cast<std::uint8_t>(i < 4 ? 2 : 1)}, measure::card_corner + spread);
    }
    fill({box.x, box.y + 1, box.width, box.height}, Color{0, 0, 0, 15}, measure::card_corner);
  }
  fill(box, ColorToken::surface, measure::card_corner);
  outline(box, ColorToken::line, measure::card_corner);
}

void Canvas::disc(float x, float y, float radius, ColorToken color) const {
  list().AddCircleFilled({ui_.pixels(x), ui_.pixels(y)}, ui_.pixels(radius), packed(ui_.theme[color]));
}

void Canvas::ring(float x, float y, float radius, ColorToken color, float thickness) const {
  list().AddCircle({ui_.pixels(x), ui_.pixels(y)}, ui_.pixels(radius), packed(ui_.theme[color]), 0,
                   ui_.pixels(thickness));
}

void Canvas::arc(float x, float y, float radius, float share, ColorToken color, float thickness) const {
  if (share <= 0) return;
  constexpr float full_turn = 6.28318531F;
  const float start = -full_turn / 4;
  const float end = start + full_turn * std::min(share, 1.0F);
  list().PathArcTo({ui_.pixels(x), ui_.pixels(y)}, ui_.pixels(radius), start, end);
  list().PathStroke(packed(ui_.theme[color]), 0, ui_.pixels(thickness));
  for (const float angle : {start, end}) {  // round ends
    disc(x + std::cos(angle) * radius, y + std::sin(angle) * radius, thickness / 2, color);
  }
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

void Canvas::push_text_font(const TextStyle& style) const {
  ImGui::PushFont(ui_.fonts.of(style.weight), font_pixels(style));
  const Color ink = ui_.theme[style.color];
  ImGui::PushStyleColor(ImGuiCol_Text, packed(ink));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, packed(ui_.theme[ColorToken::accent]));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, packed(ui_.theme[ColorToken::soft]));
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
}

void Canvas::pop_text_font() const {
  ImGui::PopStyleColor(4);
  ImGui::PopFont();
}

}  // namespace goodterms
