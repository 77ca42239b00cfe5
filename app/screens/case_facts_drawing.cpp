// What a case shows of its facts and of what happened: in the side column, and in sheets over the page.
#include <algorithm>

#include "app/screens/case_screen.h"
#include "app/screens/facts_list.h"
#include "app/screens/follow.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/case_changes.h"

namespace goodterms {
float CaseScreen::draw_facts(const Canvas& canvas, Box column, bool with_edit) {
  const Words& words = canvas.ui().words;
  const float top = column.y;
  if (with_edit) {
    Box line = column.cut_top(canvas.text_line_height(card_title), 8);
    if (draw_link(canvas, line, words("ui.case.edit-short"))) edit();
    canvas.line(line, words("ui.case.facts"), card_title);
  }
  // Beside the page the head is in sight.
  const bool without_head = with_edit && !canvas.ui().wide();
  column.cut_top(goodterms::draw_facts(canvas, column, view_.facts,
                                       without_head ? FactsShown::not_in_head : FactsShown::all));
  return column.y - top;
}

void CaseScreen::draw_side(const Canvas& canvas, const Box& side, Commands& commands) {
  ScrollArea area(canvas, side, "facts", 20);
  Box column = area.content();
  column.cut_top(4);
  if (const float aside = stage_->draw_aside(canvas, column, view_, commands); aside > 0) {
    column.cut_top(aside, 20);
    canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
    column.cut_top(24);
    // Where both have no room, the facts are a press away: what the page is about is not cut off by them.
    const float room = side.height - aside - 44;
    const float story = timeline_height(canvas, column.width, view_.timeline) + 36;
    const float facts = facts_height(canvas, column.width, view_.facts, FactsShown::not_in_head) + story + 44;
    if (facts > room && !canvas.ui().wide()) {
      Box row = column.cut_top(canvas.ui().control(story > room ? 32 : 24), 12);
      if (story > room) {
        if (draw_left_link(canvas, row, canvas.ui().words("ui.case.facts-and-history"))) facts_open_ = true;
      } else {
        if (draw_link(canvas, row, canvas.ui().words("ui.case.facts"))) facts_open_ = true;
        canvas.line(row, canvas.ui().words("ui.case.so-far"), card_title);
        column.cut_top(draw_timeline(canvas, column, view_.timeline).height);
      }
      return area.end(column.y);
    }
  }
  column.cut_top(draw_facts(canvas, column, true), 20);
  canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
  column.cut_top(24);
  canvas.line(column.cut_top(canvas.text_line_height(card_title), 12), canvas.ui().words("ui.case.so-far"),
              card_title);
  column.cut_top(draw_timeline(canvas, column, view_.timeline).height);
  if (canvas.ui().wide()) draw_coming(canvas, column);
  area.end(column.y);
}

// What follows once it is sent, where there is room for it.
void CaseScreen::draw_coming(const Canvas& canvas, Box& column) const {
  if (view_.coming.empty()) return;
  constexpr std::size_t most = 4;
  constexpr float row_gap = 14, day_gap = 12;
  column.cut_top(20);
  canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
  column.cut_top(24);
  canvas.line(column.cut_top(canvas.text_line_height(card_title), 12), canvas.ui().words("ui.case.coming"),
              card_title);
  const std::size_t count = std::min(most, view_.coming.size());
  float days = 0;
  for (std::size_t i = 0; i < count; ++i)
    days = std::max(days, canvas.text_width(view_.coming[i].day, small_text) + 1);
  for (std::size_t i = 0; i < count; ++i) {
    const ComingItem& item = view_.coming[i];
    const float width = column.width - days - day_gap;
    const float title = canvas.wrapped_height(item.title, small_strong, width);
    Box row = column.cut_top(title + canvas.wrapped_height(item.why, small_text, width), row_gap);
    canvas.line(row.cut_left(days, day_gap).cut_top(canvas.text_line_height(small_text)), item.day,
                small_text);
    canvas.paragraph(row.cut_top(title), item.title, small_strong);
    canvas.paragraph(row, item.why, small_text);
  }
}

void CaseScreen::draw_facts_sheet(const Canvas& canvas) {
  const Ui& ui = canvas.ui();
  const float width = Sheet::content_width(ui);
  const float needed = facts_height(canvas, width - 8, view_.facts, FactsShown::all) + 20 +
                       timeline_height(canvas, width, view_.timeline) + 44;
  const Sheet sheet(canvas, "facts", ui.words("ui.case.facts-and-history"), needed, facts_open_);
  if (!sheet) return;
  ScrollArea area(sheet.canvas(), sheet.content(), "facts and history");
  Box column = area.content();
  column.width -= 8;
  column.cut_top(draw_facts(sheet.canvas(), column, false), 20);
  sheet.canvas().line(column.cut_top(canvas.text_line_height(card_title), 10), ui.words("ui.case.so-far"),
                      card_title);
  column.cut_top(draw_timeline(sheet.canvas(), column, view_.timeline).height);
  area.end(column.y);
}

void CaseScreen::draw_edit_sheet(const Canvas& canvas, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Sheet sheet(canvas, "edit", ui.words("ui.case.edit"), ui.height * 0.72F, edit_open_,
                    SheetPlace::automatic, SheetExit::on_purpose);
  if (!sheet) return;
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  Box bar = box.cut_bottom(ui.button_height(), 12);
  ScrollArea area(on, box, "edit facts", 4);
  Box page = area.content();
  page.width -= 8;
  bool entered = form_.draw_main(on, page, now_);
  entered |= form_.draw_details(on, page, now_);
  if (const auto refused = form_.take_refused_place()) follow(on, area, *refused);
  area.end(page.y);
  const std::string save = ui.words("ui.save");
  const Button button{save, ButtonKind::primary};
  const bool pressed = draw_main_button(on, bar, button);
  if (!pressed && !entered) return;
  const auto facts = form_.facts();
  if (!facts) return;  // the field says what is wrong
  commands.push_back([this, facts = *facts](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    const auto saved = save_case(desk, place_.application, facts, form_.opened());
    if (saved && !saved->clashes.empty()) {
      TRY(const Case now, read_case(desk, place_.application));
      form_.meet(desk, facts_of(now), saved->clashes);
      return {};
    }
    edit_open_ = false;
    if (!saved) return tl::unexpected(saved.error());
    shell.changed(saved->changes);
    shell.say_done(shell.desk().words("ui.case.saved-now"));
    return {};
  });
}

void CaseScreen::draw_advice_sheet(const Canvas& canvas) {
  const Words& words = canvas.ui().words;
  const float width = Sheet::content_width(canvas.ui());
  std::vector<std::string> sentences = {view_.advice.channel_sentence, view_.advice.timing_sentence};
  if (view_.advice.note_sentence) sentences.push_back(*view_.advice.note_sentence);
  float needed = 0;
  for (const std::string& sentence : sentences)
    needed += canvas.wrapped_height(sentence, body_text, width) + 10;
  const Sheet sheet(canvas, "advice", words("ui.letter.advice-title"), needed, advice_open_);
  if (!sheet) return;
  Box content = sheet.content();
  for (const std::string& sentence : sentences)
    sheet.canvas().paragraph(content.cut_top(canvas.wrapped_height(sentence, body_text, width), 10), sentence,
                             body_text);
}

void CaseScreen::draw_invitation_sheet(const Canvas& canvas) {
  const Ui& ui = canvas.ui();
  const float width = Sheet::content_width(ui) - 8;
  const float needed = canvas.wrapped_height(view_.invitation, body_text, width) + 16;
  const Sheet sheet(canvas, "invitation", ui.words("ui.new.invitation"), needed, invitation_open_);
  if (!sheet) return;
  ScrollArea area(sheet.canvas(), sheet.content(), "their invitation");
  Box column = area.content();
  column.width = width;
  column.cut_top(sheet.canvas().paragraph(column, view_.invitation, body_text));
  area.end(column.y + 8);
}

}  // namespace goodterms
