// Before the first case: what this is for, and the one way to begin.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/screens/case_commands.h"
#include "app/screens/today_screen.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/drawing.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float widest_words = 480, widest_pair = 1056, number_disc = 26, mark_size = 32, step_gap = 20,
                phone_step_gap = 14;
constexpr TextStyle section_name{text_size::section, Weight::semibold, ColorToken::ink};
constexpr TextStyle step_title{text_size::base, Weight::semibold, ColorToken::ink};

TextStyle title_style(const Ui& ui) {
  return as_heading({ui.compact() ? text_size::display : 48, Weight::semibold, ColorToken::ink, 1.2F}, 1);
}

// Mark and name, and what there is besides beginning.
void draw_bar(const Canvas& canvas, Box row, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string settings = words("ui.place.settings"), guide = words("ui.place.guide");
  const Button last{settings, ButtonKind::plain}, other{guide, ButtonKind::plain};
  const float high = canvas.ui().button_height();
  const float last_wide = button_width(canvas, last), other_wide = button_width(canvas, other);
  // The words of the last one end where the page ends.
  const Box last_at =
      Box{row.right() - last_wide + button_margin, row.y, last_wide, row.height}.middle_row(high);
  const Box other_at = Box{last_at.x - other_wide, row.y, other_wide, row.height}.middle_row(high);
  draw_mark(canvas, row.cut_left(mark_size, 12).middle_row(mark_size));
  canvas.line(row, words("ui.title"), section_name);
  if (draw_button(canvas, other_at, other)) commands.push_back(go_to({PlaceKind::guide}));
  if (draw_button(canvas, last_at, last)) commands.push_back(go_to({PlaceKind::settings}));
}

// The promise, and three steps.
float draw_words(const Canvas& canvas, Box column, bool centered) {
  const Words& words = canvas.ui().words;
  const float top = column.y;
  const TextStyle title = title_style(canvas.ui());
  const TextStyle said = page_lead(canvas.ui());
  const Align align = centered ? Align::center : Align::left;
  const std::string first = words("ui.today.first-title"), text = words("ui.today.first-text");
  const float title_gap = canvas.ui().compact() ? 8 : 16, said_gap = canvas.ui().compact() ? 20 : 36;
  canvas.paragraph(column.cut_top(canvas.wrapped_height(first, title, column.width), title_gap), first, title,
                   align);
  canvas.paragraph(column.cut_top(canvas.wrapped_height(text, said, column.width), said_gap), text, said,
                   align);
  constexpr std::array steps = {"ui.today.first-paste", "ui.today.first-send", "ui.today.first-stay"};
  const float disc = number_disc * std::max(1.0F, canvas.ui().text_scale);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string act = words(std::string(steps[i]) + ".do"), how = words(std::string(steps[i]) + ".how");
    const float width = column.width - disc - 16;
    const float act_high = canvas.wrapped_height(act, step_title, width);
    Box row = column.cut_top(std::max(disc, act_high + canvas.wrapped_height(how, quiet_text, width)),
                             canvas.ui().compact() ? phone_step_gap : step_gap);
    const Box sign = row.cut_left(disc, 16);
    canvas.ring(sign.middle_x(), sign.y + disc / 2, disc / 2 - 0.5F, ColorToken::line_strong, 1);
    draw_sign(canvas, {sign.x, sign.y, disc, disc}, std::to_string(i + 1),
              {text_size::small, Weight::medium, ColorToken::ink});
    canvas.paragraph(row.cut_top(act_high), act, step_title);
    canvas.paragraph(row, how, quiet_text);
  }
  return column.y - top;
}

}  // namespace

void TodayScreen::draw_first_buttons(const Canvas& canvas, Box column, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const std::string paste = words("ui.today.first-button"), example = words("ui.today.first-example"),
                    stays = words("ui.today.first-private");
  const Button main{paste, ButtonKind::primary, icon::content_paste}, other{example, ButtonKind::quiet};
  const float high = ui.control(measure::main_action_height);
  if (ui.compact()) {
    if (draw_button(canvas, column.cut_top(high, 4), main)) press_paste(commands);
    if (draw_button(canvas, column.cut_top(ui.button_height(), 4), other))
      commands.push_back(look_at_example());
  } else {
    Box row = column.cut_top(high, 32);
    if (draw_button(canvas, row.cut_left(std::min(button_width(canvas, main) + 12, row.width * 0.6F), 8),
                    main))
      press_paste(commands);
    if (draw_button(canvas, row.cut_left(std::min(button_width(canvas, other), row.width)), other))
      commands.push_back(look_at_example());
  }
  const float sign = 18 * ui.text_scale;
  const float wide = canvas.text_width(stays, small_text) + sign + 9;
  Box line = column.cut_top(std::max(canvas.text_line_height(small_text), sign));
  if (ui.compact() && wide < line.width) line.cut_left((line.width - wide) / 2);
  canvas.icon(line.cut_left(sign, 8), icon::lock_outline, ColorToken::ink_2, 16);
  canvas.line(line, stays, small_text);
}

void TodayScreen::draw_first_use(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (ui.compact()) {
    Box page = box.inset(24, 0);
    page.cut_top(8);
    draw_bar(canvas, page.cut_top(ui.control(measure::touch_target)), commands);
    const float buttons = ui.control(measure::main_action_height) + ui.button_height() + 8 +
                          canvas.text_line_height(small_text) + 20;
    const Box foot = page.cut_bottom(buttons, 8);
    ScrollArea area(canvas, page, "first use");
    Box column = area.content();
    column.height = 4000;
    column.cut_top(4);
    draw_drawing(canvas, column.cut_top(std::clamp(page.height * 0.37F, 100.0F, 272.0F), 12), Drawing::door);
    column.cut_top(draw_words(canvas, column, false));
    area.end(column.y);
    draw_first_buttons(canvas, foot, commands);
    return;
  }
  const float scale = std::max(1.0F, ui.text_scale);
  const float wide = std::min(widest_pair * scale, box.width - 96);
  Box page{box.middle_x() - wide / 2, box.y, wide, box.height};
  page.cut_top(std::clamp((box.height - 760) / 2, 24.0F, 48.0F));
  draw_bar(canvas, page.cut_top(ui.control(measure::button_height), 8), commands);
  ScrollArea area(canvas, page, "first use");
  const bool beside = wide > 780 * scale;
  Box pair = area.content();
  pair.height = 4000;
  pair.cut_top(std::clamp((page.height - 560) / 2.4F, 16.0F, 300.0F));
  if (beside) {
    const Box drawing = pair.cut_right(wide - widest_words * scale - 40, 40);
    // Its envelope reaches further than its door: the picture as a whole stands by the margin of the page.
    const float aside = std::clamp((box.width - wide) / 2 - 24, 0.0F, 56.0F);
    draw_drawing(canvas, {drawing.x + aside, drawing.y, drawing.width, 456}, Drawing::door);
  } else {
    draw_drawing(canvas, pair.cut_top(240, 24), Drawing::door);
  }
  pair.width = std::min(pair.width, widest_words * scale);
  pair.cut_top(draw_words(canvas, pair, false), 24);
  draw_first_buttons(canvas, pair, commands);
  area.end(pair.y + 160 * scale);
}

}  // namespace goodterms
