#include "app/widgets/navigation.h"

#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/drawing.h"

namespace goodterms {
namespace {

constexpr TextStyle item_text{text_size::tiny, Weight::medium, ColorToken::ink_2};
constexpr float ring_size = 30;  // of how far something is
constexpr float logo_size = 40, logo_top = 20, item_gap = 6;
constexpr float tab_item_height = 56, icon_gap = 4, item_padding = 8;

float content_height(const Canvas& canvas) {
  return measure::icon * canvas.ui().text_scale + icon_gap + canvas.text_line_height(item_text);
}

// The labels of a bar are of one size: the one in which the longest of them fits.
TextStyle label_style(const Canvas& canvas, std::span<const NavigationItem> items, float width) {
  TextStyle style = item_text;
  for (const NavigationItem& item : items)
    style = canvas.fitting(item.label, style, width);
  return style;
}

bool draw_item(const Canvas& canvas, const Box& box, const NavigationItem& item, TextStyle style,
               int position, bool selected) {
  PressOptions options;
  options.position = position;
  options.role = Role::tab;
  options.checked = selected;
  const Press pressed = press(canvas, box, item.label, options);
  const Theme& theme = canvas.ui().theme;
  if (selected) {
    canvas.fill(box, ColorToken::soft, measure::button_corner);
  } else if (pressed.warmth > 0) {
    canvas.fill(box, faded(theme[ColorToken::line], 0.5F * pressed.warmth), measure::button_corner);
  }
  const float icon_height = measure::icon * canvas.ui().text_scale;
  Box column = box.middle_row(icon_height + icon_gap + canvas.text_line_height(style));
  const ColorToken color = selected ? ColorToken::soft_ink : ColorToken::ink_2;
  canvas.icon(column.cut_top(icon_height, icon_gap), item.icon, color);
  style.color = color;
  canvas.line(column.inset(2, 0), item.label, style, Align::center);
  return pressed.clicked;
}

}  // namespace

float rail_width(const Canvas& canvas, std::span<const NavigationItem> items) {
  float widest = measure::rail_item_width;
  for (const NavigationItem& item : items)
    widest = std::max(widest, canvas.text_width(item.label, item_text) + 12);
  return widest + measure::rail_width - measure::rail_item_width;
}

int draw_rail(const Canvas& canvas, const Box& box, std::span<const NavigationItem> items,
              std::span<const NavigationItem> last, int selected) {
  canvas.vertical_line(box.right() - 1, box.y, box.height, ColorToken::line);
  const Box logo{box.x + (box.width - logo_size) / 2, box.y + logo_top, logo_size, logo_size};
  draw_mark(canvas, logo);
  const float height = std::max(measure::rail_item_height, content_height(canvas) + 2 * item_padding);
  const float item_width = box.width - (measure::rail_width - measure::rail_item_width);
  const float x = box.x + (box.width - item_width) / 2;
  int pressed = -1;
  const Part list(PartKind::list, canvas.ui().words("ui.places"),
                  static_cast<std::int64_t>(items.size() + last.size()));
  float y = logo.bottom() + 20;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const int index = static_cast<int>(i);
    if (draw_item(canvas, {x, y, item_width, height}, items[i], item_text, index + 1, index == selected))
      pressed = index;
    y += height + item_gap;
  }
  y = std::max(y, box.bottom() - static_cast<float>(last.size()) * (height + item_gap) - 14);
  for (std::size_t i = 0; i < last.size(); ++i) {
    const int index = static_cast<int>(items.size() + i);
    if (draw_item(canvas, {x, y, item_width, height}, last[i], item_text, index + 1, index == selected))
      pressed = index;
    y += height + item_gap;
  }
  return pressed;
}

float tab_bar_height(const Canvas& canvas) {
  // The design's bar holds an item of the least height with room for the thumb below.
  return measure::tab_bar_height + std::max(0.0F, content_height(canvas) - tab_item_height + item_padding);
}

int draw_tab_bar(const Canvas& canvas, const Box& box, std::span<const NavigationItem> items, int selected) {
  canvas.fill(box, ColorToken::surface);
  canvas.horizontal_line(box.x, box.y, box.width, ColorToken::line);
  const float share = (box.width - 2 * (measure::phone_margin - 8)) / static_cast<float>(items.size());
  const float width = std::min(share - 4, measure::rail_item_width * std::max(1.0F, canvas.ui().text_scale));
  const TextStyle style = label_style(canvas, items, width - 4);
  const float height = tab_item_height + tab_bar_height(canvas) - measure::tab_bar_height;
  int pressed = -1;
  const Part list(PartKind::list, canvas.ui().words("ui.places"), static_cast<std::int64_t>(items.size()));
  for (std::size_t i = 0; i < items.size(); ++i) {
    const int index = static_cast<int>(i);
    const float middle = box.x + measure::phone_margin - 8 + share * (static_cast<float>(i) + 0.5F);
    const Box item{middle - width / 2, box.y + 8, width, height};
    if (draw_item(canvas, item, items[i], style, index + 1, index == selected)) pressed = index;
  }
  return pressed;
}

float row_height(const Canvas& canvas) {
  return canvas.ui().control(64);
}

bool draw_row(const Canvas& canvas, const Box& box, const ListRow& row) {
  PressOptions options;
  options.role = Role::list_row;
  options.checked = row.selected;
  options.key = row.key;
  options.position = row.position;
  const Press pressed = press(canvas, box, row.title, options);
  const Theme& theme = canvas.ui().theme;
  if (row.selected) {
    canvas.fill(box, ColorToken::soft, measure::button_corner);
  } else if (pressed.warmth > 0) {
    canvas.fill(box, faded(theme[ColorToken::line], 0.4F * pressed.warmth), measure::button_corner);
  }
  Box content = box.inset(14, 0);
  if (!row.initials.empty()) {
    draw_avatar(canvas, content.cut_left(measure::avatar, 12).middle_row(measure::avatar), row.initials,
                row.selected ? ColorToken::surface : ColorToken::line);
  }
  if (row.all > 0)
    draw_count_arcs(canvas, content.cut_left(ring_size, 12).middle_row(ring_size), row.done, row.all, 3);
  if (row.icon != 0)
    canvas.icon(content.cut_left(measure::icon * canvas.ui().text_scale, 14), row.icon, ColorToken::ink_2);
  const TextStyle quiet{text_size::small, Weight::regular, ColorToken::ink_2};
  if (row.chevron) canvas.icon(content.cut_right(20, 8), icon::chevron_right, ColorToken::ink_2, 20);
  if (!row.trailing.empty()) {
    canvas.line(content.cut_right(canvas.text_width(row.trailing, quiet) + 1, 10), row.trailing, quiet,
                Align::right);
  }
  const TextStyle title{text_size::base, Weight::medium, ColorToken::ink};
  const float title_height = canvas.text_line_height(title), summary_height = canvas.text_line_height(quiet);
  Box words = content.middle_row(row.summary.empty() ? title_height
                                                     : title_height + measure::under_title + summary_height);
  Box title_line = words.cut_top(title_height, measure::under_title);
  if (!row.due.empty()) {
    const TextStyle due{text_size::small, Weight::medium, ColorToken::amber};
    canvas.line(title_line.cut_right(canvas.text_width(row.due, due) + 1, 10), row.due, due, Align::right);
  }
  canvas.line(title_line, row.title, title, Align::left, row.hits);
  if (!row.summary.empty()) canvas.line(words, row.summary, quiet);
  return pressed.clicked;
}

}  // namespace goodterms
