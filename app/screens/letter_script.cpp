// A call or a voicemail: its script with what they may ask beside it, and what is shown once it was filed.
#include "app/screens/letter_stage.h"
#include "app/screens/outcome_page.h"
#include "app/screens/task_commands.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {

void LetterStage::draw_script_help(const Canvas& canvas, Box side) const {
  const Words& words = canvas.ui().words;
  side.cut_top(4);
  side.cut_bottom(12);
  const std::string title = words("ui.call.afterwards"), text = words("ui.call.afterwards-text");
  const float after =
      24 + canvas.text_line_height(card_title) + 8 + canvas.wrapped_height(text, small_text, side.width) + 16;
  // It follows what they may ask, and stays in sight where that is long.
  const float list = asked_height(canvas, side.width, asked_);
  side.height = std::min(side.height, list + 8 + after);
  Box below = side.cut_bottom(std::min(after, side.height / 2));
  side.cut_bottom(8);
  ScrollArea area(canvas, side, "what they may ask", 8);
  area.end(draw_asked(canvas, area.content(), asked_));
  canvas.horizontal_line(below.x, below.y, below.width, ColorToken::line);
  below.cut_top(24);
  canvas.line(below.cut_top(canvas.text_line_height(card_title), 8), title, card_title);
  canvas.paragraph(below, text, small_text);
}

// A phone in the hand: the script and the two buttons, and nothing else.
void LetterStage::draw_call(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  Box column = box;
  const Foot foot = lay_foot(ui, column.cut_bottom(goodterms::foot_height(ui, {})), {});
  Object values;
  values.set("name", to_.empty() ? view.about.company.name : to_);
  const bool voicemail = draft_.channel == Channel::voicemail;
  const std::string title = ui.words(voicemail ? "ui.call.voicemail-to" : "ui.call.to", values);
  if (draw_call_page(canvas, column, {title, phone_}, script_, asked_, asked_open_)) script_.stop();
  draw_call_actions(canvas, foot, view, commands);
}

void LetterStage::draw_filed(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  OutcomePage page;
  page.drawing = Drawing::filed;
  page.title = words("ui.sent.title");
  page.text = filed_text_;
  page.list_title = coming_.empty() ? std::string() : words("ui.sent.next");
  for (std::size_t i = 0; i < coming_.size(); ++i)
    page.rows.push_back({coming_days_[i], coming_[i].title, coming_[i].why});
  if (!coming_.empty()) page.list_link = words("ui.sent.to-calendar");
  page.primary = words("ui.sent.done");
  if (view.next_in_round) {
    Object values;
    values.set("company", view.next_in_round->company);
    page.primary = words("ui.round.next", values);
  } else if (view.in_round) {
    page.text += " " + words("ui.round.last");
  }
  page.link = words("ui.sent.read");
  page.back = words("ui.sent.not-sent");
  switch (draw_outcome_page(canvas, box, page)) {
    case OutcomePress::primary:
      return press_primary(view, commands);
    case OutcomePress::link:
      filed_step_.reset();
      return;
    case OutcomePress::list_link:
      return commands.push_back(save_plan_calendar(view.about.application.id));
    case OutcomePress::back:
      return commands.push_back([step = filed_step_.value_or(0)](Shell& shell) -> Result<void> {
        shell.undo_step(step);
        return {};
      });
    case OutcomePress::none:
      return;
  }
}

}  // namespace goodterms
