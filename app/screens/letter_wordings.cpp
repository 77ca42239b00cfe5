// The same letter in other words: in another tone, without its reason, in few words, in words of the user's
// own, or in some that were answered kindly before.
#include <algorithm>

#include "app/screens/letter_stage.h"
#include "core/actions/letter_language.h"
#include "core/actions/own_letters.h"
#include "core/actions/worked_before.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

bool plain_reason(const Desk& desk, std::string_view id) {
  const Reason* reason = desk.catalog().find_reason(id);
  return reason != nullptr && !reason->situation;
}

}  // namespace

// In the other tones; and without the reason, which nobody has to say.
Result<void> LetterStage::read_wordings(Desk& desk, const CaseView& view) {
  wordings_.clear();
  const auto add = [&](std::string name, LetterChoice choice) -> Result<void> {
    choice.channel = draft_.channel;
    TRY(const Draft draft, compose_letter(desk, view.about, choice));
    if (draft.template_id == draft_.template_id) return {};
    const auto count = static_cast<std::int64_t>(count_words(draft.body.text));
    wordings_.push_back(
        {std::move(name), draft.body.text, desk.words.count("ui.letter.words", count), choice});
    return {};
  };
  for (const Tone tone : all_tones) {
    LetterChoice choice;
    choice.tone = tone;
    if (tone != draft_.tone || draft_is_brief())
      TRY_DONE(add(desk.words("ui.tone." + std::string(tone_id(tone))), choice));
  }
  TRY(const std::string purpose, due_purpose(desk, view.about, draft_.channel));
  const bool says_why = purpose == "decline" && draft_.reason != reason_not_said;
  if (!says_why || !plain_reason(desk, draft_.reason)) return {};
  LetterChoice choice;
  choice.tone = draft_.tone;
  choice.reason = std::string(reason_not_said);
  return add(desk.words("ui.letter.without-reason"), choice);
}

// In few words, and those of the user's own that say what is due; after them what worked before.
Result<void> LetterStage::read_own_wordings(Desk& desk, const CaseView& view) {
  own_.clear();
  const auto add = [&](std::string name, Draft draft, OwnWording::From from) {
    const auto count = static_cast<std::int64_t>(count_words(draft.body.text));
    own_.push_back({std::move(name), desk.words.count("ui.letter.words", count), std::move(draft), from});
  };
  TRY(auto brief, compose_brief(desk, view.about, draft_.channel));
  if (brief) add(desk.words("ui.letter.brief"), std::move(*brief), OwnWording::From::brief);
  TRY(const std::string purpose, due_purpose(desk, view.about, draft_.channel));
  TRY(const auto letters, own_letters_for(desk, view.about, draft_.channel, purpose));
  for (const OwnLetter& letter : letters) {
    LetterChoice choice;
    choice.template_id = own_template_id(letter.id);
    TRY(Draft draft, compose_letter(desk, view.about, choice));
    add(own_wording_name(desk.words, letter), std::move(draft), OwnWording::From::own);
  }
  if (purpose != "decline") return {};
  TRY(auto worked, wording_that_worked(desk, view.about, draft_.channel, draft_.body.text,
                                       [this]() -> const ReactionReader& { return tools_.reactions(); }));
  if (!worked) return {};
  Object values;
  values.set("name", worked->who);
  add(desk.words("ui.own.worked", values), std::move(worked->draft), OwnWording::From::worked);
  return {};
}

bool LetterStage::draft_is_brief() const {
  return std::any_of(own_.begin(), own_.end(), [this](const OwnWording& wording) {
    return wording.from == OwnWording::From::brief && is_on_sheet(wording);
  });
}

void LetterStage::write_anew(const CaseView& view, MakeDraft make, Commands& commands) {
  const Id<Application> id = view.about.application.id;
  commands.push_back([this, id, make = std::move(make), about = &view](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    const bool own_words = kept_.editor.text() != composed_body_;
    Desk& desk = shell.desk();
    TRY(const Case now, read_case(desk, id));
    TRY(const Draft draft, make(desk, now));
    TRY(const Changes changes, keep_draft(desk, id, draft));
    shell.changed(changes);
    if (own_words) shell.say_done(desk.words("ui.letter.written-anew"));
    return {};
  });
}

void LetterStage::choose(const CaseView& view, LetterChoice choice, Commands& commands) {
  write_anew(
      view,
      [choice = std::move(choice)](Desk& desk, const Case& now) { return compose_letter(desk, now, choice); },
      commands);
}

void LetterStage::use_own(const OwnWording& wording, const CaseView& view, Commands& commands) {
  if (wording.has_template()) {
    LetterChoice choice;
    choice.template_id = wording.draft.template_id;
    return choose(view, choice, commands);
  }
  worked_body_ = wording.draft.body.text;
  write_anew(
      view, [draft = wording.draft](Desk&, const Case&) -> Result<Draft> { return draft; }, commands);
}

// Its words with the places of the case, to be looked over before they are kept.
Command LetterStage::keep_wording(const CaseView& view) {
  return [this, about = &view](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    shell.go(keep_wording_place(about->about.application.id, shown_sent_));
    return {};
  };
}

Command LetterStage::write_in(const CaseView& view, std::string language) {
  return [this, about = &view, language = std::move(language)](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    Desk& desk = shell.desk();
    TRY(const Changes changes, choose_letter_language(desk, about->about.application.id, language));
    shell.changed(changes);
    shell.say_done(desk.words("ui.letter.written-anew"));
    return {};
  };
}

// The name of the user's own that is on the sheet, else the tone.
std::string LetterStage::tone_words(const Words& words) const {
  for (const OwnWording& wording : own_) {
    if (is_on_sheet(wording)) return wording.name;
  }
  return words("ui.tone." + std::string(tone_id(draft_.tone)));
}

}  // namespace goodterms
