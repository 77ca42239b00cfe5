// What is done with the letter, below its sheet: out of the app, by phone, and whether it went out.
#include <imgui.h>

#include <algorithm>

#include "app/screens/letter_commands.h"
#include "app/screens/letter_stage.h"
#include "app/style/icons.h"
#include "app/widgets/sheet.h"
#include "core/actions/case_changes.h"
#include "core/actions/profile.h"
#include "core/base/sentence_start.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

Command save_detail(Id<Application> id, std::string name, std::string value) {
  return [=](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    if (name.rfind("my_", 0) == 0) {
      TRY(const Changes changes, change_profile(desk, [&](Profile& profile) {
            if (name == "my_name") profile.name = value;
            if (name == "my_email") profile.email = value;
            if (name == "my_phone") profile.phone = value;
            if (name == "my_linkedin") profile.linkedin = value;
          }));
      shell.changed(changes);
      return {};
    }
    TRY(const Case about, read_case(desk, id));
    CaseFacts facts = facts_of(about);
    if (name == "conversation") {
      facts.application.conversation = value;
    } else if (name == "company") {
      facts.company.name = value;
    } else if (name == "role") {
      facts.application.role = value;
    } else if (name == "contact_name" || name == "contact_first" || name == "first_name" ||
               name == "salutation") {
      facts.contact.name = value;
    } else if (name == "email") {
      facts.contact.email = value;
    }
    TRY(const Changes changes, update_case(desk, id, facts));
    shell.changed(changes);
    return {};
  };
}

}  // namespace

float LetterStage::foot_height(const Ui& ui) const {
  return face() == Face::filed ? ui.button_height() : goodterms::foot_height(ui, foot_parts());
}

void LetterStage::draw_foot(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  if (canvas.ui().compact()) draw_foot_ground(canvas, box);
  if (handed_out_ && !shown_sent_) {
    // In the place of the buttons, when the letter has left the app.
    const PairPress pressed = draw_did_it_go_out(canvas, box, handed_out_->asked);
    if (pressed == PairPress::second) press_primary(view, commands);
    if (pressed == PairPress::first) handed_out_.reset();
    return;
  }
  const Foot foot = lay_foot(canvas.ui(), box, foot_parts());
  if (canvas.ui().compact() && has_pickers()) draw_pickers(canvas, foot.choices, view, commands);
  if (face() == Face::script) {
    draw_call_actions(canvas, foot, view, commands);
  } else {
    draw_actions(canvas, foot, view, commands);
  }
}

void LetterStage::draw_actions(const Canvas& canvas, const Foot& foot, const CaseView& view,
                               Commands& commands) {
  const Words& words = canvas.ui().words;
  const bool compact = canvas.ui().compact();
  const WayOut& copies = ways_out().front();
  const WayOut& opens = best_way_out(draft_.channel, view.about);
  const std::string copy = way_words(words, copies), open = way_words(words, opens),
                    to_plan = words("ui.letter.to-plan"), sent_already = words("ui.letter.sent-already");
  const auto gap = shown_sent_ ? std::nullopt : gaps_.first(kept_.editor);
  const std::string fill = gap ? fill_words(words, gap->name) : std::string();
  const Button main = shown_sent_ ? Button{to_plan, ButtonKind::primary, icon::event}
                                  : Button{open, ButtonKind::primary, way_icon(opens)};
  const auto draw_sent_already = [&] {
    if (!shown_sent_ && draw_plain_words(canvas, foot.words, sent_already)) go_on(GoOn::file, view, commands);
  };
  // In the order in which they are read.
  if (!compact) draw_sent_already();
  PairPress pressed = PairPress::none;
  if (gap) {
    // What is whole goes out; until then that can wait.
    pressed = draw_pair(canvas, foot.row, {open, ButtonKind::secondary, way_icon(opens)},
                        {fill, ButtonKind::primary, icon::edit});
    if (pressed == PairPress::first) {
      pressed = PairPress::none;
      go_on(GoOn::hand_out, view, commands);
    }
  } else if (&opens == &copies && !shown_sent_) {
    if (draw_single(canvas, foot.row, main)) pressed = PairPress::second;
  } else {
    pressed = draw_pair(canvas, foot.row, {copy, ButtonKind::secondary, icon::content_copy}, main);
  }
  if (compact) draw_sent_already();
  if (pressed == PairPress::first)
    commands.push_back(hand_out(copies, view.about.application.id, {kept_.subject, kept_.editor.text()}));
  if (pressed == PairPress::second) press_primary(view, commands);
}

void LetterStage::draw_call_actions(const Canvas& canvas, const Foot& foot, const CaseView& view,
                                    Commands& commands) {
  const Words& words = canvas.ui().words;
  const bool compact = canvas.ui().compact(), voicemail = draft_.channel == Channel::voicemail;
  const bool under_way = script_.calling() || voicemail;
  const std::string nobody = voicemail ? words("ui.call.again") : words("ui.call.no-answer");
  const std::string act = under_way ? words("ui.call.done") : words("ui.letter.start-call");
  const std::string told = words("ui.letter.told-already");
  const auto draw_told = [&] {
    if (!under_way && draw_plain_words(canvas, foot.words, told)) file(view, commands);
  };
  if (!compact) draw_told();
  const PairPress pressed =
      draw_pair(canvas, foot.row, {nobody, ButtonKind::secondary, voicemail ? icon::phone : icon::voicemail},
                {act, ButtonKind::primary, under_way ? icon::check : icon::phone});
  if (compact) draw_told();
  if (pressed == PairPress::second) press_primary(view, commands);
  if (pressed != PairPress::first) return;
  if (!voicemail) return no_answer(view, commands);
  LetterChoice choice;
  choice.channel = Channel::phone;
  script_.stop();  // it is still to be started
  choose(view, choice, commands);
}

// What the letter still lacks, asked for once and filed where it belongs.
void LetterStage::draw_detail_sheet(const Canvas& canvas, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string label =
      as_sentence_start(detail_.label.rfind("field.", 0) == 0 ? ui.words(detail_.label) : detail_.label);
  Field field;
  field.label = label;
  field.focus = detail_.open && !ImGui::IsPopupOpen("detail");
  const float field_high = field_height(canvas, field, Sheet::content_width(ui));
  const float height = field_high + 16 + ui.button_height();
  const Sheet sheet(canvas, "detail", ui.words("ui.letter.detail-title"), height, detail_.open);
  if (!sheet) return;
  Box box = sheet.content();
  const FieldResult typed = draw_field(sheet.canvas(), box.cut_top(field_high, 16), field, detail_.value);
  const std::string save = ui.words("ui.letter.fill-in"), anyway = ui.words("ui.letter.anyway");
  const Button without{anyway, ButtonKind::plain};
  Box row = box.cut_top(ui.button_height());
  if (detail_.then != GoOn::nowhere &&
      draw_button(sheet.canvas(), row.cut_left(std::min(button_width(canvas, without), row.width / 2), 8),
                  without)) {
    detail_.open = false;
    if (detail_.then == GoOn::file) file(view, commands);
    if (detail_.then == GoOn::hand_out) hand(best_way_out(draft_.channel, view.about), view, commands);
    return;
  }
  const bool pressed = draw_main_button(sheet.canvas(), row, {save, ButtonKind::primary});
  if (!(pressed || typed.submitted) || trim(detail_.value).empty()) return;
  detail_.open = false;
  commands.push_back([this, about = &view](Shell& shell) { return keep(shell, *about); });
  commands.push_back(save_detail(view.about.application.id, detail_.name, detail_.value));
}

}  // namespace goodterms
