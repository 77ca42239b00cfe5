// What Today tells before anything else: a decline that was begun, and a log that is not the one it should
// be.
#include <algorithm>

#include "app/screens/data_commands.h"
#include "app/screens/today_screen.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "core/actions/unfinished.h"

namespace goodterms {
namespace {

constexpr float card_gap = 16;

Command throw_unfinished_away() {
  return [](Shell& shell) -> Result<void> {
    TRY(const Changes changes, drop_unfinished(shell.desk()));
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.today.unfinished-dropped"));
    return {};
  };
}

}  // namespace

void TodayScreen::draw_unfinished(const Canvas& canvas, Box& page, Commands& commands) {
  if (view_.unfinished.empty()) return;
  const Words& words = canvas.ui().words;
  const std::string title = words("ui.today.unfinished"), go_on = words("ui.today.unfinished-go-on"),
                    drop = words("ui.today.unfinished-drop");
  const Part part(PartKind::group, title);
  const float width = page.width - 2 * measure::card_padding;
  const Box card = page.cut_top(2 * measure::card_padding + canvas.text_line_height(card_title) +
                                    canvas.wrapped_height(view_.unfinished, small_text, width) + 14 +
                                    card_button_height(canvas),
                                card_gap);
  canvas.card(card);
  Box inside = card.inset(measure::card_padding);
  Box buttons = inside.cut_bottom(card_button_height(canvas), 14);
  canvas.line(inside.cut_top(canvas.text_line_height(card_title)), title, card_title);
  canvas.paragraph(inside, view_.unfinished, small_text);
  const Button main{go_on, ButtonKind::primary};
  if (draw_button(canvas, buttons.cut_left(std::min(button_width(canvas, main), buttons.width * 0.6F), 8),
                  main))
    commands.push_back(go_to({PlaceKind::new_decline}));
  const Button other{drop, ButtonKind::quiet};
  if (draw_button(canvas, buttons.cut_left(std::min(button_width(canvas, other), buttons.width)), other))
    commands.push_back(throw_unfinished_away());
}

void TodayScreen::draw_copy_missing(const Canvas& canvas, Box& page, Commands& commands) {
  if (view_.copy_missing.empty()) return;
  const Ui& ui = canvas.ui();
  page.cut_top(8);
  canvas.paragraph(page.cut_top(canvas.wrapped_height(view_.copy_missing, small_text, page.width), 4),
                   view_.copy_missing, small_text);
  Box row = page.cut_top(ui.control(ui.compact() ? measure::touch_target : 28), 12);
  if (draw_left_link(canvas, row, ui.words("ui.today.copy-do"))) commands.push_back(back_up_log());
}

void TodayScreen::draw_lost(const Canvas& canvas, const Box& box, Commands& commands) {
  const std::string title = canvas.ui().words("ui.today.lost-title"),
                    button = canvas.ui().words("ui.today.lost-button");
  if (draw_empty_place(canvas, box.inset(24, 24), {icon::save, title, view_.lost, button}) ==
      EmptyPress::button)
    commands.push_back(restore_backup(view_.full_backup));
}

}  // namespace goodterms
