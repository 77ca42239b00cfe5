#include "app/screens/letter_stage.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/screens/language_name.h"
#include "app/screens/letter_commands.h"
#include "app/screens/outcome_commands.h"
#include "app/style/icons.h"
#include "core/actions/calls.h"
#include "core/actions/case_changes.h"
#include "core/actions/own_letters.h"
#include "core/actions/profile.h"
#include "core/base/text.h"
#include "core/model/person_name.h"

namespace goodterms {
LetterStage::Face LetterStage::face() const {
  if (filed_step_ && shown_sent_) return Face::filed;
  return is_script() && !shown_sent_ ? Face::script : Face::letter;
}

void LetterStage::read_sent(const CaseView& view) {
  // What answers came after it lies under Replies.
  const auto said = std::find_if(view.history.sent.rbegin(), view.history.sent.rend(),
                                 [](const Message& message) { return message.says_what_stands(); });
  const Message& sent = said != view.history.sent.rend() ? *said : view.history.sent.back();
  draft_ = Draft();
  draft_.channel = sent.channel;
  draft_.tone = sent.tone;
  draft_.reason = view.about.application.reason;
  draft_.body.text = sent.body;
  if (!sent.subject.empty()) draft_.subjects.push_back(sent.subject);
  subjects_.clear();
  composed_body_ = sent.body;
}

Result<void> LetterStage::read_letter(Desk& desk, const CaseView& view) {
  TRY(draft_, compose_letter(desk, view.about, {}));
  TRY(subjects_, subject_forms(desk, view.about, draft_.template_id));
  TRY(const auto composed, composed_letter(desk, view.about, draft_));
  composed_body_ = composed;
  asked_.clear();
  if (is_script()) {
    TRY(asked_, read_asked(desk, view.about, draft_.tone));
  }
  return {};
}

Result<void> LetterStage::read(Desk& desk, const CaseView& view) {
  reasons_ = desk.catalog().content().reasons;
  other_languages_ = desk.languages.tags();
  std::erase(other_languages_, letters_for(desk, view.about).content().language);
  gaps_.read(desk, view.about);
  const bool sent = view.about.application.sent.has_value() && !view.confirming && !view.history.sent.empty();
  wordings_stale_ = true;
  if (sent) {
    read_sent(view);
  } else {
    TRY_DONE(read_letter(desk, view));
    TRY_DONE(read_notices(desk, view));
    TRY_DONE(read_own_wordings(desk, view));
  }
  if (sent && filed_step_) TRY_DONE(read_what_comes_next(desk, view));
  if (!sent) filed_step_.reset();
  shown_sent_ = sent;
  confirming_ = view.confirming;
  const std::string body = draft_.body.text;
  const std::string subject = draft_.subjects.empty() ? "" : draft_.subjects.front();
  to_ = view.about.contact && has_name(*view.about.contact) ? view.about.contact->name : "";
  phone_ = view.about.contact ? view.about.contact->phone : "";
  address_.clear();
  if (view.about.contact) {
    const bool by_phone = is_script() || draft_.channel == Channel::text;
    address_ = by_phone                              ? phone_
               : draft_.channel == Channel::linkedin ? view.about.contact->linkedin
                                                     : view.about.contact->email;
  }
  TRY_DONE(read_copied(desk, view));
  script_.show(body);
  if (!is_script() || sent) script_.stop();
  TRY(const auto marks, letter_marks(desk, view.about, body));
  const std::string letter = draft_.template_id + channel_id(draft_.channel).data() + (sent ? " sent" : "");
  if (letter != letter_) handed_out_.reset();
  letter_ = letter;
  const auto unkept = sent ? KeptLetter::Unkept::give_way : KeptLetter::Unkept::stay;
  if (!kept_.show(letter, subject, body, editor_marks(marks), unkept)) return {};
  return look_over(desk, view);
}

Result<void> LetterStage::look_over(Desk& desk, const CaseView& view) {
  findings_.clear();
  underlined_.clear();
  if (shown_sent_) return {};
  // The linter reads the language of our letters, and no other.
  TRY(const std::string language, language_of_template(desk, view.about, draft_.template_id));
  if (base_language(language) != base_language(letters_for(desk, view.about).content().language)) return {};
  TRY(findings_,
      lint_letter(desk, tools_.linter(), kept_.subject, kept_.editor.text(), draft_.channel, view.about));
  // That the interview has passed is said above the letter already.
  if (!view.next.title.empty())
    std::erase_if(findings_,
                  [](const LetterFinding& finding) { return finding.principle == Principle::prompt; });
  // The worst first; what is only a hint last.
  std::stable_sort(
      findings_.begin(), findings_.end(),
      [](const LetterFinding& left, const LetterFinding& right) { return left.severity < right.severity; });
  for (const LetterFinding& finding : findings_) {
    if (finding.in_subject) continue;
    underlined_.push_back({finding.range, finding.message, finding.fix, finding.replacement,
                           finding.about_whole, finding.severity == Severity::error});
  }
  finding_ = findings_.empty() ? 0 : std::min(finding_, findings_.size() - 1);
  return {};
}

Result<void> LetterStage::keep(Shell& shell, const CaseView& view) {
  if (!holds_words()) return {};
  Desk& desk = shell.desk();
  const Id<Application> id = view.about.application.id;
  TRY(const Case now, read_case(desk, id));
  TRY(const auto kept, kept_.keep(desk, id, draft_));
  if (!kept) return {};
  shell.changed(kept->changes);
  const bool sent_meanwhile = now.application.sent && !view.about.application.sent;
  if (sent_meanwhile) {
    shell.say_done(desk.words("ui.letter.sent-elsewhere"));
  } else if (kept->replaced_others) {
    shell.say_done(desk.words("ui.changed-elsewhere"));
  }
  return {};
}

bool LetterStage::holds_words() const {
  return !shown_sent_ && kept_.holds_words();
}

std::optional<double> LetterStage::tend(Shell& shell, const CaseView& view, double now) {
  const auto tell = [&](const Result<void>& done) {
    if (!done) shell.say(done.error());
  };
  const auto again = kept_.tend(
      now, [&] { tell(look_over(shell.desk(), view)); }, [&] { tell(keep(shell, view)); });
  const auto second = script_.tend(now);
  return again && second ? std::min(*again, *second) : again ? again : second;
}

Result<void> LetterStage::leave(Shell& shell, const CaseView& view) {
  return keep(shell, view);
}

void LetterStage::press_primary(const CaseView& view, Commands& commands) {
  const Id<Application> id = view.about.application.id;
  switch (face()) {
    case Face::filed:
      return commands.push_back(
          go_to(view.next_in_round ? view.next_in_round->place : Place{PlaceKind::today}));
    case Face::script:
      if (draft_.channel == Channel::phone && !script_.calling()) return start_call(commands);
      return file(view, commands);
    case Face::letter:
      break;
  }
  if (shown_sent_) return commands.push_back(go_to(case_place(id, Stage::plan)));
  if (handed_out_) return file(view, commands);
  if (fill_gap()) return;
  go_on(GoOn::hand_out, view, commands);
}

void LetterStage::go_on(GoOn how, const CaseView& view, Commands& commands) {
  const WayOut& way = best_way_out(draft_.channel, view.about);
  if (how == GoOn::hand_out && way.carrier == Carrier::address && draft_.channel == Channel::email &&
      address_.empty()) {
    return ask("email", "field.email.label", how);
  }
  if (ask_for_gap(how)) return;
  if (how == GoOn::hand_out) return hand(way, view, commands);
  file(view, commands);
}

void LetterStage::hand(const WayOut& way, const CaseView& view, Commands& commands) {
  commands.push_back(
      Command::without_change([this, &way, id = view.about.application.id](Shell& shell) -> Result<void> {
        TRY_DONE(hand_out(way, id, {kept_.subject, kept_.editor.text()})(shell));
        Object values;
        values.set("time", local_time_of_day(shell.desk().now()));
        handed_out_ = HandedOut{&way, shell.desk().words("way." + std::string(way.id) + ".asked", values)};
        return {};
      }));
}

// Files what was sent, and plans the 30 days with the first letter. The case stays where it is and shows what
// comes next: after a call the email that confirms it.
void LetterStage::file(const CaseView& view, Commands& commands) {
  SentLetter sent = letter();
  if (sent.channel != Channel::email) sent.subject.clear();
  const auto next = view.next_in_round ? std::optional(view.next_in_round->place) : std::nullopt;
  commands.push_back(
      [this, id = view.about.application.id, next, sent = std::move(sent)](Shell& shell) -> Result<void> {
        Desk& desk = shell.desk();
        TRY(const auto filed, mark_sent(desk, id, sent));
        TRY(filed_step_, desk.log.journal().newest_step());
        shell.changed(filed.changes);
        shell.hush();  // that the mail program is opening
        TRY(const bool led_on, lead_on_from_outcome(shell, id, filed.value, sent.channel, next));
        if (led_on) return {};  // and this is gone
        const bool call = sent.channel == Channel::phone || sent.channel == Channel::voicemail;
        if (call) shell.say_done(desk.words("ui.call.filed"));
        return {};
      });
}

bool LetterStage::ask_for_gap(GoOn then) {
  for (const EditorMark& mark : kept_.editor.marks()) {
    if (mark.kind != MarkKind::missing) continue;
    take_gap(mark.range);
    if (!detail_.open) continue;
    detail_.then = then;
    return true;
  }
  return false;
}

bool LetterStage::fill_gap() {
  const auto gap = gaps_.first(kept_.editor);
  if (!gap) return false;
  take_gap(gap->range);
  if (detail_.open) return true;
  kept_.editor.select(gap->range);
  kept_.editor.take_focus();
  return true;
}

void LetterStage::ask(std::string name, std::string label, GoOn then) {
  detail_ = {std::move(name), std::move(label), {}, then, true};
}

void LetterStage::start_call(Commands& commands) {
  script_.start();
  if (!phone_.empty()) commands.push_back(dial(phone_));
}

void LetterStage::no_answer(const CaseView& view, Commands& commands) {
  LetterChoice choice;
  choice.channel = Channel::voicemail;
  if (script_.calling()) script_.start();  // the voicemail has its own seconds
  commands.push_back([id = view.about.application.id, choice](Shell& shell) -> Result<void> {
    TRY(const Changes changes, call_unanswered(shell.desk(), id, choice));
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.call.now-voicemail"));
    return {};
  });
}

bool LetterStage::escape() {
  if (handed_out_) {
    handed_out_.reset();
    return true;
  }
  if (!script_.calling()) return false;
  script_.stop();
  return true;
}

SentLetter LetterStage::letter() const {
  return {draft_.channel, kept_.subject, kept_.editor.text(), kept_.seen()};
}

void LetterStage::press_keys(const CaseView&, Commands& commands) {
  if (face() == Face::script) script_.press_keys();
  // Copied whole where nothing is chosen: the letter has the keys while somebody is in it.
  if (!ImGui::IsAnyItemActive() && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_C))
    commands.push_back(copy_words(kept_.editor.text()));
}

void LetterStage::take_back(Commands& commands) {
  if (!kept_.editor.can_undo()) {
    commands.push_back(undo_last());
    return;
  }
  commands.push_back([this](Shell&) -> Result<void> {
    kept_.editor.undo();
    kept_.touch();
    return {};
  });
}

void LetterStage::add_to_menu(const Words& words, const CaseView& view, std::vector<StageAction>& actions) {
  if (face() == Face::filed) return;
  const Id<Application> id = view.about.application.id;
  if (!shown_sent_) {
    Commands back;
    take_back(back);
    actions.push_back({words("ui.undo"), icon::undo, back.front()});
    for (const std::string& tag : other_languages_) {
      Object values;
      values.set("language", language_name(words, tag));
      actions.push_back({words("ui.letter.write-in", values), no_icon, write_in(view, tag)});
    }
  }
  if (is_changed() || shown_sent_)
    actions.push_back({words("ui.own.keep-title"), icon::save, keep_wording(view)});
  for (const WayOut& way : ways_out()) {
    const bool here = serves(way, draft_.channel) && leads_anywhere(way, view.about);
    const bool offered =
        way.carrier == Carrier::file || (way.carrier == Carrier::share && tools_.can_share());
    if (!offered || !here) continue;
    actions.push_back({way_words(words, way), way_icon(way),
                       Command::without_change([this, &way, id](Shell& shell) -> Result<void> {
                         return hand_out(way, id, {kept_.subject, kept_.editor.text()})(shell);
                       })});
  }
}

void LetterStage::use_finding(const LetterFinding& finding) {
  if (finding.in_subject || finding.about_whole) {
    kept_.editor.take_focus();
    return;
  }
  for (const EditorMark& mark : kept_.editor.marks()) {
    if (mark.kind == MarkKind::missing && mark.range == finding.range) {
      take_gap(mark.range);
      if (detail_.open) return;
    }
  }
  if (finding.replacement) {
    kept_.editor.replace(finding.range, *finding.replacement);
    kept_.touch();
    return;
  }
  kept_.editor.select(finding.range);
  kept_.editor.take_focus();
}

void LetterStage::take_gap(TextRange range) {
  // "[their first name]" is asked for once, filed with the case or the profile, and filled in everywhere.
  // What has no field there is selected, and typed over where it stands.
  constexpr std::array<std::string_view, 9> asked = {"contact_first", "contact_name", "company",
                                                     "role",          "conversation", "my_name",
                                                     "my_email",      "my_phone",     "my_linkedin"};
  const LetterGap gap = gaps_.at(kept_.editor, range);
  if (std::find(asked.begin(), asked.end(), gap.name) != asked.end()) ask(gap.name, gap.label, GoOn::nowhere);
}

}  // namespace goodterms
