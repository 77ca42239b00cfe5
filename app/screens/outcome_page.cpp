#include "app/screens/outcome_page.h"

#include <algorithm>

#include "app/screens/foot.h"
#include "app/style/icons.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float drawing_height = 168, widest_text = 480, widest_list = 560, day_width = 104,
                phone_day_width = 88, row_padding = 12;

TextStyle title_of(const Ui& ui) {
  return as_heading(
      {ui.compact() ? text_size::title + 2 : text_size::display, Weight::semibold, ColorToken::ink}, 2);
}

float day_column(const Canvas& canvas, const OutcomePage& page) {
  float wide = canvas.ui().compact() ? phone_day_width : day_width;
  for (const OutcomeRow& row : page.rows)
    wide = std::max(wide, canvas.text_width(row.day, small_text) + 16);
  return wide;
}

// True when the link beside its title was pressed.
bool draw_list(const Canvas& canvas, Box& column, const OutcomePage& page) {
  Box head = column.cut_top(canvas.text_line_height(strong_text), row_padding);
  canvas.line(head, page.list_title, as_heading({text_size::base, Weight::semibold, ColorToken::ink}, 3));
  const float beside = canvas.text_width(page.list_title, card_title) + 24;
  const bool has_room = beside + link_width(canvas, page.list_link, text_size::small) <= column.width;
  bool pressed = false;
  if (!page.list_link.empty() && has_room)
    pressed = draw_link(canvas, head, page.list_link, 0, text_size::small);
  const float days = day_column(canvas, page);
  for (const OutcomeRow& row : page.rows) {
    const float width = column.width - days;
    const float title = canvas.wrapped_height(row.title, strong_text, width) + measure::under_title;
    const float detail = row.detail.empty() ? 0 : canvas.wrapped_height(row.detail, small_text, width);
    Box at = column.cut_top(title + detail + 2 * row_padding);
    canvas.horizontal_line(at.x, at.y, at.width, ColorToken::line);
    at = at.inset(0, row_padding);
    Box day = at.cut_left(days);
    canvas.line(day.cut_top(canvas.text_line_height(strong_text)), row.day, small_text);
    canvas.paragraph(at.cut_top(title), row.title, strong_text);
    canvas.paragraph(at, row.detail, small_text);
  }
  if (page.list_link.empty() || has_room) return pressed;
  canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
  return draw_list_link(canvas, column.cut_top(canvas.ui().control(measure::touch_target)), page.list_link);
}

// The two that need not be pressed, on a phone.
bool stands_beside(const Canvas& canvas, const OutcomePage& page, float width) {
  if (page.link.empty() || page.back.empty()) return false;
  return button_width(canvas, {page.link, ButtonKind::quiet}) +
             button_width(canvas, {page.back, ButtonKind::plain, icon::undo}) <=
         width;
}

OutcomePress draw_buttons(const Canvas& canvas, Box column, const OutcomePage& page) {
  const Ui& ui = canvas.ui();
  const Button primary{page.primary, ButtonKind::primary}, link{page.link, ButtonKind::quiet},
      back{page.back, ButtonKind::plain, icon::undo};
  if (ui.compact()) {
    if (draw_button(canvas, column.cut_top(ui.control(measure::main_action_height), 8), primary))
      return OutcomePress::primary;
    // What need not be done stands beside each other, where both have room.
    Box row = column.cut_top(ui.button_height());
    if (stands_beside(canvas, page, column.width)) {
      const float wide = button_width(canvas, link) + button_width(canvas, back);
      row = {row.middle_x() - wide / 2, row.y, wide, row.height};
      if (draw_button(canvas, row.cut_left(button_width(canvas, link)), link)) return OutcomePress::link;
      return draw_button(canvas, row, back) ? OutcomePress::back : OutcomePress::none;
    }
    if (!page.link.empty() && draw_button(canvas, row, link)) return OutcomePress::link;
    if (!page.link.empty()) row = column.cut_top(ui.button_height());
    return !page.back.empty() && draw_button(canvas, row, back) ? OutcomePress::back : OutcomePress::none;
  }
  const float back_wide = page.back.empty() ? 0 : button_width(canvas, back);
  const float link_wide = page.link.empty() ? 0 : button_width(canvas, link);
  const float main_wide = button_width(canvas, primary) + 12;
  const float all = back_wide + link_wide + main_wide;
  Box row = column.cut_top(ui.control(measure::main_action_height));
  // What is seen lies in the middle: words begin a margin after their button does.
  row = {row.middle_x() - (all + (all > main_wide ? button_margin : 0)) / 2, row.y, all, row.height};
  OutcomePress pressed = OutcomePress::none;
  if (back_wide > 0 && draw_button(canvas, row.cut_left(back_wide), back)) pressed = OutcomePress::back;
  if (link_wide > 0 && draw_button(canvas, row.cut_left(link_wide), link)) pressed = OutcomePress::link;
  if (draw_button(canvas, row, primary)) pressed = OutcomePress::primary;
  return pressed;
}

float buttons_height(const Canvas& canvas, const OutcomePage& page) {
  const Ui& ui = canvas.ui();
  const float main = ui.control(measure::main_action_height);
  if (!ui.compact()) return main;
  const int rows = !page.link.empty() + !page.back.empty();
  // As wide as the page inside its margins.
  const float width = ui.width - 2 * measure::phone_margin;
  return main + 8 + ui.button_height() * static_cast<float>(stands_beside(canvas, page, width) ? 1 : rows);
}

}  // namespace

OutcomePress draw_outcome_page(const Canvas& canvas, const Box& box, const OutcomePage& page) {
  const Ui& ui = canvas.ui();
  Box rest = ui.compact() ? box.inset(measure::phone_margin, 0) : box;
  // On a phone the buttons stay under the thumb.
  Box foot;
  if (ui.compact()) foot = rest.cut_bottom(buttons_height(canvas, page) + 28);
  ScrollArea area(canvas, rest, "outcome");
  Box column = area.content();
  const float list_wide = std::min(column.width, widest_list * std::max(1.0F, ui.text_scale));
  column.cut_top(ui.compact() ? 20 : std::clamp((box.height - 640) / 2, 16.0F, 200.0F));
  draw_drawing(canvas,
               column.cut_top(ui.compact() ? drawing_height - 28 : drawing_height, ui.compact() ? 16 : 24),
               page.drawing);
  const TextStyle title = title_of(ui);
  const float title_high = canvas.wrapped_height(page.title, title, column.width);
  canvas.paragraph(column.cut_top(title_high, 8), page.title, title, Align::center);
  const float text_wide = std::min(column.width, widest_text * std::max(1.0F, ui.text_scale));
  Box text{column.middle_x() - text_wide / 2, column.y, text_wide, column.height};
  const TextStyle said = page_lead(ui);
  const std::string words = by_sentences(canvas, std::string(page.text), said, text_wide);
  const float text_high = canvas.wrapped_height(words, said, text_wide);
  canvas.paragraph(text, words, said, Align::center);
  column.cut_top(text_high, ui.compact() ? 20 : 32);
  Box list{column.middle_x() - list_wide / 2, column.y, list_wide, 4000};
  OutcomePress pressed = OutcomePress::none;
  if (!page.list_title.empty() && draw_list(canvas, list, page)) pressed = OutcomePress::list_link;
  if (!ui.compact()) {
    list.cut_top(24);
    const OutcomePress button = draw_buttons(canvas, {column.x, list.y, column.width, 4000}, page);
    if (button != OutcomePress::none) pressed = button;
    list.cut_top(buttons_height(canvas, page) + 24);
  }
  area.end(list.y);
  if (ui.compact()) {
    draw_foot_ground(canvas, {box.x, foot.y, box.width, foot.height});
    foot.cut_top(12);
    const OutcomePress button = draw_buttons(canvas, foot, page);
    if (button != OutcomePress::none) pressed = button;
  }
  return pressed;
}

}  // namespace goodterms
