// The same letter in other words: in another tone, for another reason, in words of the user's own, or in some
// that were answered kindly before.
#include "app/screens/letter_stage.h"
#include "core/actions/letter_language.h"
#include "core/actions/own_letters.h"
#include "core/actions/worked_before.h"
#include "core/base/text.h"

namespace goodterms {

Result<void> LetterStage::read_wordings(Desk& desk, const CaseView& view) {
  wordings_.clear();
  for (const Tone tone : all_tones) {
    if (tone == draft_.tone) continue;
    LetterChoice choice;
    choice.tone = tone;
    choice.channel = draft_.channel;
    TRY(const Draft draft, compose_letter(desk, view.about, choice));
    if (draft.template_id == draft_.template_id) continue;
    const auto count = static_cast<std::int64_t>(count_words(draft.body.text));
    wordings_.push_back({tone, draft.body.text, desk.words.count("ui.letter.words", count)});
  }
  return {};
}

// Those of the user's own that say what is due; after them what worked before.
Result<void> LetterStage::read_own_wordings(Desk& desk, const CaseView& view) {
  own_.clear();
  const auto add = [&](std::string name, Draft draft, bool filed) {
    const auto count = static_cast<std::int64_t>(count_words(draft.body.text));
    own_.push_back({std::move(name), desk.words.count("ui.letter.words", count), std::move(draft), filed});
  };
  TRY(const std::string purpose, due_purpose(desk, view.about, draft_.channel));
  TRY(const auto letters, own_letters_for(desk, view.about, draft_.channel, purpose));
  for (const OwnLetter& letter : letters) {
    LetterChoice choice;
    choice.template_id = own_template_id(letter.id);
    TRY(Draft draft, compose_letter(desk, view.about, choice));
    add(own_wording_name(desk.words, letter), std::move(draft), true);
  }
  if (purpose != "decline") return {};
  TRY(auto worked, wording_that_worked(desk, view.about, draft_.channel, draft_.body.text,
                                       [this]() -> const ReactionReader& { return tools_.reactions(); }));
  if (!worked) return {};
  Object values;
  values.set("name", worked->who);
  add(desk.words("ui.own.worked", values), std::move(worked->draft), false);
  return {};
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
  if (wording.filed) {
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
    if (wording.filed && wording.draft.template_id == draft_.template_id) return wording.name;
  }
  return words("ui.tone." + std::string(tone_id(draft_.tone)));
}

}  // namespace goodterms
