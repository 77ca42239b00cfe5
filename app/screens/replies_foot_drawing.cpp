// What stands below the tab Replies: the next act for a reply, or for a call.
#include "app/screens/letter_commands.h"
#include "app/screens/letter_sheet.h"
#include "app/screens/replies_stage.h"
#include "app/style/icons.h"

namespace goodterms {

float RepliesStage::foot_height(const Ui& ui) const {
  return goodterms::foot_height(ui, {false, true});
}

// Nothing is sent or said before there are words.
void RepliesStage::draw_blank_foot(const Canvas& canvas, const Box& box, const CaseView& view,
                                   Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string none = ui.words("ui.reply.not-needed"), write = ui.words("ui.reply.write");
  if (ui.compact()) draw_foot_ground(canvas, box);
  const Foot foot = lay_foot(ui, box, {false, true});
  if (!ui.compact() && draw_plain_words(canvas, foot.words, none)) settle(view, commands);
  if (draw_single(canvas, foot.row, {write, ButtonKind::primary, icon::edit})) press_primary(view, commands);
  if (ui.compact() && draw_plain_words(canvas, foot.words, none)) settle(view, commands);
}

void RepliesStage::draw_foot(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Id<Application> id = view.about.application.id;
  const std::string none = canvas.ui().words("ui.reply.not-needed");
  const auto gap = gaps_.first(kept_.editor);
  const std::string fill = gap ? fill_words(canvas.ui().words, gap->name) : std::string();
  switch (draw_letter_foot(canvas, box, draft_.channel, view.about, none, asked_, fill)) {
    case LetterPress::aside:
      return settle(view, commands);
    case LetterPress::copy:
      return commands.push_back(hand_out(ways_out().front(), id, {kept_.subject, kept_.editor.text()}));
    case LetterPress::open:
      return hand(view, commands);
    case LetterPress::fill:
    case LetterPress::sent:
      return press_primary(view, commands);
    case LetterPress::not_yet:
      asked_.reset();
      return;
    case LetterPress::none:
      return;
  }
}

void RepliesStage::draw_call_foot(const Canvas& canvas, const Box& box, const CaseView& view,
                                  Commands& commands) {
  switch (goodterms::draw_call_foot(canvas, box, script_, canvas.ui().words("ui.reply.not-needed"))) {
    case CallPress::aside:
      return settle(view, commands);
    case CallPress::start:
    case CallPress::done:
      return press_primary(view, commands);
    case CallPress::no_answer:
      return no_answer(view, commands);
    case CallPress::none:
      return;
  }
}

}  // namespace goodterms
