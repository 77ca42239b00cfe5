#include "app/widgets/display.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/style/icons.h"

namespace goodterms {
namespace {

constexpr TextStyle entry_title{text_size::small, Weight::medium, ColorToken::ink};
constexpr TextStyle entry_detail{text_size::small, Weight::regular, ColorToken::ink_2};

constexpr float timeline_dot = 10, timeline_gap = 14, timeline_spacing = 16, story_spacing = 20;
constexpr float beside_gap = 8, said_gap = 2, change_sign = 28, change_icon = 16;
constexpr int said_lines = 2;
constexpr TextStyle entry_said{text_size::base, Weight::regular, ColorToken::ink_2, line_height};

}  // namespace

void draw_progress_ring(const Canvas& canvas, const Box& box, float share, float thickness) {
  const float radius = std::min(box.width, box.height) / 2 - thickness / 2;
  // As strong as text, a track would look like what is done.
  const bool thin = canvas.ui().theme.name == ThemeName::high_contrast;
  canvas.ring(box.middle_x(), box.middle_y(), radius, ColorToken::line, thin ? 1 : thickness);
  canvas.arc(box.middle_x(), box.middle_y(), radius, 0, std::min(share, 1.0F), ColorToken::accent, thickness);
}

void draw_count_arcs(const Canvas& canvas, const Box& box, int done, int all, float done_line) {
  constexpr float gap = 14.0F / 360;
  const float open_line = done_line / 2;
  constexpr int most_arcs = 12;  // more of them are no longer told apart
  const float radius = std::min(box.width, box.height) / 2 - done_line / 2;
  const int arcs = std::min(all, most_arcs);
  const int filled = done >= all ? arcs : done * arcs / all;
  const auto share = 1 / static_cast<float>(arcs);
  for (int i = 0; i < arcs; ++i) {
    const float begin = static_cast<float>(i) * share;
    const bool is_done = i < filled;
    const float half = arcs > 1 ? gap / 2 : 0;
    canvas.arc(box.middle_x(), box.middle_y(), radius, begin + half, begin + share - half,
               is_done ? ColorToken::accent : ColorToken::line_strong, is_done ? done_line : open_line);
  }
}

void draw_count_ring(const Canvas& canvas, const Box& box, int done, int all) {
  if (all <= 0) return;
  constexpr float done_line = 4;
  draw_count_arcs(canvas, box, done, all, done_line);
  const float radius = std::min(box.width, box.height) / 2 - done_line / 2;
  const std::string count = fmt::format("{}/{}", done, all);
  TextStyle style{radius > 24 ? text_size::base : text_size::tiny, Weight::semibold, ColorToken::ink};
  style.figures = Figures::tabular;
  draw_sign(canvas, box, count, canvas.fitting(count, style, radius * 1.4F));
}

void draw_sign(const Canvas& canvas, const Box& box, std::string_view text, const TextStyle& style) {
  canvas.piece(box.middle_x() - canvas.text_width(text, style) / 2,
               box.middle_y() - canvas.letters_height(style) / 2, text, style);
}

void draw_avatar(const Canvas& canvas, const Box& box, std::string_view initials, ColorToken disc) {
  canvas.disc(box.middle_x(), box.middle_y(), box.width / 2, disc);
  const TextStyle style{text_size::small, Weight::semibold, ColorToken::ink};
  draw_sign(canvas, box, initials, canvas.fitting(initials, style, box.width * 0.7F));
}

namespace {

TextStyle title_style(TimelineLook look) {
  TextStyle style = entry_title;
  if (look == TimelineLook::beside) style.size = text_size::base;
  return style;
}

// "Mon 2 March · Withdrawal: Data Analyst": what has no room after a dot is left out whole.
std::string_view fitting_detail(const Canvas& canvas, std::string_view detail, float width) {
  constexpr std::string_view dot = " · ";
  while (canvas.text_width(detail, entry_detail) > width) {
    const std::size_t end = detail.rfind(dot);
    if (end == std::string_view::npos) break;
    detail = detail.substr(0, end);
  }
  return detail;
}

// How one entry lies: what it takes, from the top.
struct EntryLayout {
  float title = 0, detail = 0, said = 0;
  bool beside = false;
  float height() const { return title + detail + said; }
};

EntryLayout lay_entry(const Canvas& canvas, float width, const TimelineEntry& entry, TimelineLook look) {
  EntryLayout lay;
  const float words = width - timeline_dot - timeline_gap - (entry.change.empty() ? 0 : change_sign);
  lay.title = canvas.wrapped_height(entry.title, title_style(look), words);
  lay.beside = look == TimelineLook::beside && canvas.text_width(entry.title, title_style(look)) +
                                                       beside_gap +
                                                       canvas.text_width(entry.detail, entry_detail) <=
                                                   words;
  if (!entry.detail.empty() && !lay.beside)
    lay.detail = entry.names ? canvas.wrapped_height(entry.detail, entry_detail, words)
                             : canvas.text_line_height(entry_detail);
  if (entry.said.empty()) return lay;
  const float most = static_cast<float>(said_lines) * canvas.text_line_height(entry_said);
  lay.said = std::min(most, canvas.wrapped_height(entry.said, entry_said, words)) + said_gap;
  return lay;
}

bool draw_change_sign(const Canvas& canvas, const Box& box, const TimelineEntry& entry) {
  const float target = canvas.ui().compact() ? measure::touch_target : change_sign;
  const Box hit{box.middle_x() - target / 2, box.middle_y() - target / 2, target, target};
  PressOptions options;
  options.key = entry.key;
  options.tooltip = entry.change;
  const Press pressed = press(canvas, hit, entry.change, options);
  canvas.icon(box, icon::edit, pressed.hovered ? ColorToken::ink : ColorToken::ink_2, change_icon);
  return pressed.clicked;
}

float spacing_of(TimelineLook look) {
  return look == TimelineLook::beside ? story_spacing : timeline_spacing;
}

}  // namespace

float timeline_height(const Canvas& canvas, float width, std::span<const TimelineEntry> entries,
                      TimelineLook look) {
  float height = 0;
  for (const TimelineEntry& entry : entries)
    height += lay_entry(canvas, width, entry, look).height() + spacing_of(look);
  return height;
}

TimelineDrawn draw_timeline(const Canvas& canvas, const Box& box, std::span<const TimelineEntry> entries,
                            TimelineLook look) {
  TimelineDrawn drawn;
  float y = box.y;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const TimelineEntry& entry = entries[i];
    const float x = box.x + timeline_dot + timeline_gap;
    const float sign = entry.change.empty() ? 0 : change_sign;
    const float width = box.right() - x - sign;
    const EntryLayout lay = lay_entry(canvas, box.width, entry, look);
    const float dot_y = y + canvas.text_line_height(title_style(look)) / 2;
    if (i + 1 < entries.size()) {
      canvas.vertical_line(box.x + timeline_dot / 2 - 0.5F, dot_y + timeline_dot / 2 + 2,
                           lay.height() + spacing_of(look) - timeline_dot - 4, ColorToken::line);
    }
    if (i == 0) {
      canvas.disc(box.x + timeline_dot / 2, dot_y, timeline_dot / 2, ColorToken::accent);
    } else {
      canvas.ring(box.x + timeline_dot / 2, dot_y, timeline_dot / 2 - 1, ColorToken::line_strong, 1.5F);
    }
    canvas.paragraph({x, y, width, lay.title}, entry.title, title_style(look));
    if (lay.beside) {
      const float after = canvas.text_width(entry.title, title_style(look)) + beside_gap;
      canvas.line({x + after, y, width - after, lay.title}, entry.detail, entry_detail);
    }
    if (lay.detail > 0 && entry.names)
      canvas.paragraph({x, y + lay.title, width, lay.detail}, entry.detail, entry_detail);
    if (lay.detail > 0 && !entry.names)
      canvas.line({x, y + lay.title, width, lay.detail}, fitting_detail(canvas, entry.detail, width),
                  entry_detail);
    if (lay.said > 0)
      canvas.paragraph({x, y + lay.title + lay.detail + said_gap, width, lay.said - said_gap + 1}, entry.said,
                       entry_said);
    if (sign > 0 && draw_change_sign(canvas, {box.right() - sign, y, sign, lay.title}, entry))
      drawn.pressed = static_cast<int>(i);
    y += lay.height() + spacing_of(look);
  }
  drawn.height = y - box.y;
  return drawn;
}

EmptyPress draw_empty_place(const Canvas& canvas, const Box& box, const EmptyPlace& place) {
  constexpr float disc = 64, widest = 360;
  const float width = std::min(widest, box.width);
  const TextStyle title = as_heading({text_size::section, Weight::semibold, ColorToken::ink}, 2);
  const TextStyle text{text_size::base, Weight::regular, ColorToken::ink_2};
  const float title_height = canvas.wrapped_height(place.title, title, width);
  const float text_height = canvas.wrapped_height(place.text, text, width);
  const float button = place.button.empty() ? 0 : canvas.ui().button_height() + 20;
  const float second = place.second.empty() ? 0 : canvas.ui().button_height() + 8;
  const float whole = disc + 16 + title_height + 6 + text_height + button + second;
  Box column{box.middle_x() - width / 2, box.y + std::max(0.0F, (box.height - whole) / 2.4F), width,
             whole + 1};
  const Box at = column.cut_top(disc, 16);
  canvas.disc(at.middle_x(), at.middle_y(), disc / 2, ColorToken::soft);
  if (place.icon != no_icon) canvas.icon(at, place.icon, ColorToken::soft_ink, 28);
  canvas.paragraph(column.cut_top(title_height, 6), place.title, title, Align::center);
  canvas.paragraph(column.cut_top(text_height, 20), place.text, text, Align::center);
  EmptyPress pressed = EmptyPress::none;
  const auto draw = [&](const Button& looks, EmptyPress press_of) {
    if (looks.label.empty()) return;
    const Box row = column.cut_top(canvas.ui().button_height(), 8);
    const float wanted = std::min(button_width(canvas, looks), width);
    if (draw_button(canvas, {row.middle_x() - wanted / 2, row.y, wanted, row.height}, looks))
      pressed = press_of;
  };
  draw({place.button, ButtonKind::primary}, EmptyPress::button);
  draw({place.second, ButtonKind::quiet}, EmptyPress::second);
  return pressed;
}

namespace {
constexpr TextStyle fact_value{text_size::small, Weight::regular, ColorToken::ink};
constexpr float fact_gap = 6, fact_margin = 10;
}  // namespace

namespace {

// An email address that needs two lines is parted after its "@", where a reader would part it.
std::string parted(const Canvas& canvas, std::string_view value, float width) {
  std::string text(value);
  const std::size_t at = text.find('@');
  const bool address = at != std::string::npos && text.find(' ') == std::string::npos;
  if (address && canvas.text_width(value, fact_value) > width) text.insert(at + 1, 1, '\n');
  return text;
}

}  // namespace

float fact_height(const Canvas& canvas, float width, std::string_view value, float label_width) {
  const float room = width - label_width - fact_gap;
  return canvas.wrapped_height(parted(canvas, value, room), fact_value, room) + fact_margin;
}

void draw_fact(const Canvas& canvas, const Box& box, std::string_view label, std::string_view value,
               float label_width) {
  Box row = box.middle_row(box.height - fact_margin);
  Box name = row.cut_left(label_width, fact_gap);
  canvas.line(name.cut_top(canvas.text_line_height(fact_value)), label,
              {text_size::small, Weight::regular, ColorToken::ink_2});
  canvas.paragraph(row, parted(canvas, value, row.width), fact_value);
}

}  // namespace goodterms
