#include "app/screens/replies_stage.h"

#include <imgui.h>

#include <algorithm>

#include "app/screens/letter_commands.h"
#include "app/screens/marked_words.h"
#include "app/style/icons.h"
#include "core/actions/other_role.h"
#include "core/actions/own_letters.h"
#include "core/base/text.h"
#include "core/model/person_name.h"

namespace goodterms {
namespace {

const Interaction* last_of(const CaseView& view, InteractionKind kind) {
  const auto found = std::find_if(view.history.timeline.begin(), view.history.timeline.end(),
                                  [kind](const Interaction& line) { return line.kind == kind; });
  return found != view.history.timeline.end() ? &*found : nullptr;
}

std::string day_and_channel(const Desk& desk, const Interaction& line, const char* key) {
  Object values;
  values.set("day", describe_day(desk.words, local_date(line.happened), local_date(desk.now())));
  if (line.channel) values.set("channel", desk.words("channel." + std::string(channel_id(*line.channel))));
  return desk.words(key, values);
}

}  // namespace

RepliesStage::Face RepliesStage::face(const CaseView& view) const {
  if (view.history.sent.empty() && !missed_) return Face::too_early;
  if (taking_) return Face::taking;
  if (!view.answered) return Face::none;
  return answers_ ? Face::answer : Face::settled;
}

Result<void> RepliesStage::read(Desk& desk, const CaseView& view) {
  const bool named = view.about.contact && has_name(*view.about.contact);
  who_ = named ? familiar_address(*view.about.contact) : view.about.company.name;
  to_ = named ? view.about.contact->name : std::string();
  TRY(missed_, may_answer_missed(desk, view.about));
  if (!ready_ && (missed_ || !view.history.sent.empty())) {
    came_by_ =
        view.history.sent.empty() ? view.about.application.approached : view.history.sent.back().channel;
    ready_ = true;
  }
  const Interaction* const theirs = last_of(view, InteractionKind::reply);
  const std::string before = words_;
  words_ = theirs != nullptr ? theirs->summary : std::string();
  if (words_ != before) read_reactions();
  when_ = theirs != nullptr ? day_and_channel(desk, *theirs, "ui.reply.when") : std::string();
  // What is still to be said, or to be put in writing, comes before any answer.
  const bool said = (view.about.application.sent && !view.confirming) || missed_;
  answers_ = view.awaits_answer && said;
  if (answers_) return read_answer(desk, view);
  script_.stop();
  kept_ = KeptLetter();
  settled_.clear();
  answer_.clear();
  asked_.reset();
  if (const Interaction* const ours = last_of(view, InteractionKind::answered);
      ours != nullptr && (theirs == nullptr || ours->happened.utc >= theirs->happened.utc)) {
    settled_ = day_and_channel(desk, *ours, "ui.reply.you-answered");
    for (const Message& message : view.history.sent) {
      if (message.id == ours->message) answer_ = message.body;
    }
  } else if (theirs != nullptr) {
    settled_ = desk.words(view.confirming ? "ui.reply.confirm-first" : "ui.reply.settled");
    if (!said && !view.confirming) settled_.clear();
  }
  return {};
}

// What their words ask; told once for each answer.
void RepliesStage::read_reactions() {
  told_ = words_.empty() ? std::vector<ToldReaction>() : tools_.reactions().read(words_);
  told_from_.clear();
  for (const ToldReaction& reaction : told_)
    told_from_.insert(told_from_.end(), reaction.because.begin(), reaction.because.end());
  std::sort(told_from_.begin(), told_from_.end(),
            [](const TextRange& left, const TextRange& right) { return left.begin < right.begin; });
  join_neighbours(told_from_, words_);
}

// The reaction the picker begins with, where the user has not chosen one.
Result<std::string_view> RepliesStage::told_reaction(Desk& desk, const CaseView& view) const {
  if (told_.empty()) return other_reaction;
  TRY(const std::string_view due, reply_due(desk, view.about, tools_.reactions(), words_, told_.front()));
  return due.empty() ? other_reaction : due;
}

bool RepliesStage::is_blank() const {
  return answers_ && reaction_ == other_reaction && trim(kept_.editor.text()).empty();
}

// Which of the sentences stands beside the picker: what is not understood is said to be so, and offered for
// the user to say.
std::string_view RepliesStage::so_key() const {
  if (reaction_ != other_reaction || told_.empty() || !reply_to(told_.front().id).empty()) return reaction_;
  return is_by_machine(told_.front()) ? "by-machine" : "not-understood";
}

// What speaks for another answer, and the day it is promised for.
Result<void> RepliesStage::read_doubts(Desk& desk, const CaseView& view) {
  TRY(doubts_, own_answers_of(desk, view.about));
  now_ = desk.now();
  answer_by_ = answer_day(desk, view.about);
  Object values;
  values.set("day", name_day(desk.words, answer_by_, local_date(now_)));
  answer_day_words_ = desk.words("ui.reply.answer-by", values);
  return {};
}

void RepliesStage::choose_day(const CaseView& view, Date day, Commands& commands) {
  commands.push_back([this, day, about = &view](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    TRY(const Changes changes,
        ask_for_time_until(shell.desk(), about->about.application.id, draft_.channel, day));
    asked_.reset();
    shell.changed(changes);
    return {};
  });
}

Result<void> RepliesStage::read_answer(Desk& desk, const CaseView& view) {
  const Interaction* const theirs = last_of(view, InteractionKind::reply);
  const Channel channel = theirs != nullptr && theirs->channel ? *theirs->channel : Channel::email;
  gaps_.read(desk, view.about);
  address_ = !view.about.contact            ? std::string()
             : channel == Channel::email    ? view.about.contact->email
             : channel == Channel::linkedin ? view.about.contact->linkedin
                                            : view.about.contact->phone;
  TRY(const auto kept, kept_draft(desk, view.about.application.id));
  std::string reaction;
  if (kept) {
    TRY(reaction, reaction_of(desk, view.about, kept->template_id));
  }
  TRY(const std::string_view told, told_reaction(desk, view));
  reaction_ = reaction.empty() ? std::string(told) : reaction;
  if (is_unsure()) TRY_DONE(read_doubts(desk, view));
  TRY(draft_, compose_answer(desk, view.about, reaction_, channel));
  TRY(own_, own_answers(desk, view.about, reaction_, channel));
  // Words that were begun from a letter of one's own stay, though that is taken out or changed meanwhile.
  const bool own = kept && own_letter_of(kept->template_id);
  if (!reaction.empty() && own) {
    TRY(draft_, compose_own_answer(desk, view.about, kept->template_id));
  }
  std::string body = draft_.body.text;
  if (!reaction.empty() || own) body = kept->body;
  const std::string subject = draft_.subjects.empty() ? std::string() : draft_.subjects.front();
  TRY(const auto marks, letter_marks(desk, view.about, body));
  kept_.show(draft_.template_id, subject, body, editor_marks(marks));
  if (!is_call()) {
    script_.stop();
    return {};
  }
  script_.show(kept_.editor.text());
  TRY(asked_for_, read_asked(desk, view.about, draft_.tone, reaction_));
  return {};
}

bool RepliesStage::holds_theirs() const {
  return taking_ && !trim(theirs_.text()).empty();
}

bool RepliesStage::holds_words() const {
  return holds_theirs() || (answers_ && kept_.holds_words());
}

Result<void> RepliesStage::keep(Shell& shell, const CaseView& view) {
  if (!answers_ || !kept_.holds_words()) return {};
  Desk& desk = shell.desk();
  const Id<Application> id = view.about.application.id;
  TRY(const auto before, kept_draft(desk, id));
  std::string answered;
  if (before) {
    TRY(answered, reaction_of(desk, view.about, before->template_id));
  }
  if (answered.empty() && !(before && own_letter_of(before->template_id))) {
    // A first draft of this reply; what lay there was of another letter.
    TRY(const Changes changes, keep_answer(desk, id, draft_));
    shell.changed(changes);
  }
  TRY(const auto kept, kept_.keep(desk, id, draft_));
  if (!kept) return {};
  shell.changed(kept->changes);
  if (kept->replaced_others) shell.say_done(desk.words("ui.changed-elsewhere"));
  return {};
}

std::optional<double> RepliesStage::tend(Shell& shell, const CaseView& view, double now) {
  const auto again = kept_.tend(
      now, [] {},
      [&] {
        if (const auto kept = keep(shell, view); !kept) shell.say(kept.error());
      });
  const auto second = script_.tend(now);
  return again && second ? std::min(*again, *second) : again ? again : second;
}

Result<void> RepliesStage::leave(Shell& shell, const CaseView& view) {
  if (holds_theirs()) {
    TRY(const Changes changes,
        file_reply(shell.desk(), view.about.application.id, {theirs_.text(), came_by_}));
    taking_ = false;
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.reply.kept"));
  }
  return keep(shell, view);
}

void RepliesStage::write_anew(const CaseView& view, MakeDraft make, Commands& commands) {
  commands.push_back([this, about = &view, make = std::move(make)](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    const bool own_words = kept_.editor.text() != draft_.body.text;
    asked_.reset();
    Desk& desk = shell.desk();
    TRY(const Draft draft, make(desk, about->about));
    TRY(const Changes changes, keep_answer(desk, about->about.application.id, draft));
    shell.changed(changes);
    if (own_words) shell.say_done(desk.words("ui.letter.written-anew"));
    return {};
  });
}

void RepliesStage::choose(const CaseView& view, std::string_view reaction, Commands& commands) {
  write_anew(
      view,
      [reaction, channel = draft_.channel](Desk& desk, const Case& about) {
        return compose_answer(desk, about, reaction, channel);
      },
      commands);
}

void RepliesStage::use_own(const CaseView& view, const OwnLetter& own, Commands& commands) {
  write_anew(
      view,
      [id = own_template_id(own.id)](Desk& desk, const Case& about) {
        return compose_own_answer(desk, about, id);
      },
      commands);
}

void RepliesStage::take(std::string words) {
  taking_ = true;
  theirs_.set_text(words, {});
  theirs_.take_focus();
}

void RepliesStage::paste(Commands& commands) {
  commands.push_back(Command::without_change([this](Shell& shell) -> Result<void> {
    shell.paste([this](Shell&, std::string text) -> Result<void> {
      take(std::move(text));
      return {};
    });
    return {};
  }));
}

// What they speak of besides is begun with them and their words, and decided on before it is answered.
void RepliesStage::begin_other(const CaseView& view, Commands& commands) {
  commands.push_back([this, about = &view](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    Desk& desk = shell.desk();
    const Invitation read = tools_.reader().read(words_, desk.now(), tools_.zones());
    const std::string role = read.role ? read.role->value : std::string();
    const Channel came_by = draft_.channel;
    TRY(const Changes changes, begin_other_role(desk, about->about.application.id, words_, came_by, role));
    shell.changed(changes);
    Place place{PlaceKind::new_decline};
    place.stage = Stage::decide;
    shell.go(place);
    return {};
  });
}

void RepliesStage::keep_theirs(const CaseView& view, Commands& commands) {
  commands.push_back([this, id = view.about.application.id](Shell& shell) -> Result<void> {
    TRY(const Changes changes, file_reply(shell.desk(), id, {theirs_.text(), came_by_}));
    taking_ = false;
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.reply.kept"));
    return {};
  });
}

void RepliesStage::press_primary(const CaseView& view, Commands& commands) {
  const Id<Application> id = view.about.application.id;
  switch (face(view)) {
    case Face::too_early:
      return commands.push_back(go_to(case_place(id, Stage::letter)));
    case Face::none:
      return paste(commands);
    case Face::taking:
      return keep_theirs(view, commands);
    case Face::settled:
      return;
    case Face::answer:
      break;
  }
  if (is_blank()) return kept_.editor.take_focus();
  if (is_call()) {
    if (script_.calling()) return file_answer(view, commands);
    script_.start();
    return commands.push_back(dial(address_));
  }
  if (asked_) return file_answer(view, commands);
  if (const auto gap = gaps_.first(kept_.editor)) {
    kept_.editor.select(gap->range);
    return kept_.editor.take_focus();
  }
  hand(view, commands);
}

void RepliesStage::hand(const CaseView& view, Commands& commands) {
  const Id<Application> id = view.about.application.id;
  const WayOut& way = best_way_out(draft_.channel, view.about);
  commands.push_back(Command::without_change([this, &way, id](Shell& shell) -> Result<void> {
    TRY_DONE(hand_out(way, id, {kept_.subject, kept_.editor.text()})(shell));
    Object values;
    values.set("time", local_time_of_day(shell.desk().now()));
    asked_ = shell.desk().words("way." + std::string(way.id) + ".asked", values);
    return {};
  }));
}

void RepliesStage::file_answer(const CaseView& view, Commands& commands) {
  commands.push_back([this, id = view.about.application.id](Shell& shell) -> Result<void> {
    const bool mail = draft_.channel == Channel::email;
    TRY(const auto filed,
        mark_answered(shell.desk(), id, {draft_.channel, mail ? kept_.subject : "", kept_.editor.text()},
                      draft_));
    script_.stop();
    shell.changed(filed.changes);
    shell.say_done(shell.desk().words("ui.reply.answered"));
    return {};
  });
}

void RepliesStage::settle(const CaseView& view, Commands& commands) {
  commands.push_back([id = view.about.application.id](Shell& shell) -> Result<void> {
    TRY(const Changes changes, settle_reply(shell.desk(), id));
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.reply.settled"));
    return {};
  });
}

void RepliesStage::no_answer(const CaseView& view, Commands& commands) {
  script_.stop();
  commands.push_back(log_unanswered(view.about.application.id));
}

void RepliesStage::add_to_menu(const Words& words, const CaseView& view, std::vector<StageAction>& actions) {
  if (face(view) == Face::answer) {
    actions.push_back(
        {words("ui.reply.another-answer"), icon::add, Command::without_change([this](Shell&) -> Result<void> {
           take({});
           return {};
         })});
  }
  if (!answers_ || reaction_ == other_reaction || kept_.editor.text() == draft_.body.text) return;
  actions.push_back(
      {words("ui.own.keep-title"), icon::save, [this, about = &view](Shell& shell) -> Result<void> {
         TRY_DONE(keep(shell, *about));
         shell.go(keep_wording_place(about->about.application.id));
         return {};
       }});
}

void RepliesStage::press_keys(const CaseView& view, Commands& commands) {
  if (is_call() && face(view) == Face::answer) script_.press_keys();
  if (ImGui::IsAnyItemActive()) return;
  if (face(view) == Face::none && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_V)) paste(commands);
  if (face(view) == Face::answer && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_C))
    commands.push_back(copy_words(kept_.editor.text()));
}

bool RepliesStage::escape() {
  if (script_.calling()) {
    script_.stop();
    return true;
  }
  if (asked_) {
    asked_.reset();
    return true;
  }
  if (!taking_) return false;
  if (!holds_theirs()) taking_ = false;  // words are kept or thrown away on purpose
  return true;
}

std::unique_ptr<CaseStage> make_replies_stage(const ScreenTools& tools) {
  return std::make_unique<RepliesStage>(tools);
}

}  // namespace goodterms
