#include "core/actions/replies.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/decide.h"
#include "core/actions/outcome_letters.h"
#include "core/actions/own_letters.h"
#include "core/actions/plan.h"
#include "core/actions/story.h"
#include "core/base/text.h"
#include "core/model/person_name.h"
#include "core/store/applications.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

constexpr std::string_view scenario_prefix = "reply-";
// What a reply that is wholly the user's own began as.
constexpr std::string_view blank_reply = "reply-other";
constexpr std::string_view missed_scenario = "missed-reply";

std::string scenario_of(std::string_view reaction) {
  if (reaction == missed_reaction) return std::string(missed_scenario);
  return fmt::format("{}{}", scenario_prefix, reaction);
}

// "Re: " and the subject, once.
std::string answering(const Desk& desk, const std::string& subject) {
  Object values;
  values.set("subject", std::string());
  const std::string before = desk.words("ui.reply.re", values);
  if (subject.rfind(before, 0) == 0) return subject;
  values.set("subject", subject);
  return desk.words("ui.reply.re", values);
}

// With the day that a reply to this reaction names.
Case with_answer_day(const Desk& desk, Case about, std::string_view reaction) {
  if (reaction == unsure_reaction) about.application.answer_by = answer_day(desk, about);
  return about;
}

// The user owes them an answer on the day it was asked for. Part of an action's transaction.
Result<void> owe_answer(Desk& desk, const Case& about) {
  Application application = about.application;
  const Date day = answer_day(desk, about);
  application.answer_by = day;
  TRY_DONE(Applications(desk.connection()).update(application));
  Object values;
  const bool named = about.contact && has_name(*about.contact);
  values.set("name", named ? familiar_address(*about.contact) : about.company.name);
  TRY_DONE(add_task(desk, application.id, desk.words("ui.reply.owed-answer", values), day));
  return {};
}

// What was shown and never written on, as if it had been kept. Part of an action's transaction.
Result<std::optional<Message>> draft_or(Desk& desk, const Case& about, const Draft& began_as) {
  TRY(auto kept, Messages(desk.connection()).draft_of(about.application.id));
  if (kept || began_as.template_id.empty()) return kept;
  Message message;
  message.tone = began_as.tone;
  message.template_id = began_as.template_id;
  TRY(message.language, language_of_template(desk, about, began_as.template_id));
  return std::optional(std::move(message));
}

// What answers them after an interview that was missed says no, too. Part of an action's transaction.
Result<Id<Message>> decline_in_answer(Desk& desk, const Case& about, const SentLetter& letter,
                                      const Draft& began_as) {
  TRY(const auto kept, Messages(desk.connection()).draft_of(about.application.id));
  if (!kept && !began_as.template_id.empty()) TRY_DONE(keep_draft(desk, about.application.id, began_as));
  TRY(const auto filed, mark_sent(desk, about.application.id, letter));
  return filed.value.message;
}

}  // namespace

std::string_view reply_to(std::string_view told) {
  constexpr std::pair<std::string_view, std::string_view> others[] = {
      {"acknowledged", "thanks"}, {"presses", "pressure"}, {"asks-referral", "asks-whom"}};
  for (const auto& [from, to] : others) {
    if (from == told) return to;
  }
  return std::find(reactions.begin(), reactions.end(), told) != reactions.end() ? told : std::string_view();
}

Result<Changes> file_reply(Desk& desk, Id<Application> id, const Reply& reply) {
  if (!is_valid_utf8(reply.words)) return failure(ErrorCode::invalid_input, "error.reply.not-text");
  if (trim(reply.words).empty()) return failure(ErrorCode::invalid_input, "error.reply.empty");
  TRY(const Case about, read_case(desk, id));
  const Instant now = desk.now();
  return desk.log.journal().change({"file-reply", about.company.name}, now, [&]() -> Result<void> {
    Interaction line = story_line(desk, about, InteractionKind::reply);
    line.channel = reply.channel;
    line.summary = std::string(trim(reply.words));
    // One press too many keeps it once.
    TRY(const auto before, unanswered_reply(desk, id));
    if (before && before->summary == line.summary) return failure(ErrorCode::conflict, "error.reply.kept");
    TRY_DONE(Interactions(desk.connection()).insert(line));
    return {};
  });
}

Result<void> drop_begun_reply(Desk& desk, const Case& about) {
  Messages messages(desk.connection());
  TRY(const auto draft, messages.draft_of(about.application.id));
  if (!draft) return {};
  TRY(const auto letter, letter_of_id(desk, about, draft->template_id));
  TRY(const std::string reaction, reaction_of(desk, about, draft->template_id));
  // What was begun from a letter of one's own that is gone since can only have been a reply.
  const bool gone = !letter && own_letter_of(draft->template_id);
  if (!gone && reaction.empty()) return {};
  // The day that was asked for with it is promised to nobody.
  if (reaction == unsure_reaction && about.application.sent) {
    Application application = about.application;
    application.answer_by.reset();
    TRY_DONE(Applications(desk.connection()).update(application));
  }
  return messages.remove_draft_of(about.application.id);
}

Result<Changes> settle_reply(Desk& desk, Id<Application> id) {
  TRY(const Case about, read_case(desk, id));
  const Instant now = desk.now();
  return desk.log.journal().change({"settle-reply", about.company.name}, now, [&]() -> Result<void> {
    TRY(const auto theirs, unanswered_reply(desk, id));
    if (!theirs) return failure(ErrorCode::conflict, "error.reply.none");
    TRY_DONE(drop_begun_reply(desk, about));
    TRY_DONE(Interactions(desk.connection()).insert(story_line(desk, about, InteractionKind::settled)));
    return {};
  });
}

namespace {

// From the letter that fits, without a subject.
Result<Draft> answer_from_letter(Desk& desk, const Case& about, std::string_view reaction, Channel channel,
                                 Tone tone) {
  const Catalog& catalog = letters_for(desk, about);
  const std::string scenario = scenario_of(reaction);
  const std::string& reason = about.application.reason;
  const Letter* letter = catalog.letter_for(scenario, channel, reason, tone);
  if (letter == nullptr) letter = catalog.letter_for(scenario, Channel::email, reason, tone);
  if (letter == nullptr)
    return failure(ErrorCode::not_found, "error.letter.unknown", {{"id", std::string(reaction)}});
  return compose_confirmation(desk, about, letter->words.id);
}

}  // namespace

Result<Draft> compose_answer(Desk& desk, const Case& about, std::string_view reaction, Channel channel) {
  TRY(const auto sent, Messages(desk.connection()).sent_of(about.application.id));
  const Tone tone = sent.empty() ? Tone::warm : sent.back().tone;  // as the two write to each other
  Draft draft;
  if (reaction == other_reaction) {
    draft.template_id = blank_reply;
    draft.tone = tone;
    draft.reason = about.application.reason;
  } else {
    TRY(draft, answer_from_letter(desk, with_answer_day(desk, about, reaction), reaction, channel, tone));
  }
  draft.channel = channel;
  // It goes on where the last letter of the two was.
  const auto with_subject = std::find_if(sent.rbegin(), sent.rend(),
                                         [](const Message& message) { return !message.subject.empty(); });
  if (with_subject != sent.rend()) draft.subjects.assign(1, answering(desk, with_subject->subject));
  if (channel != Channel::email) draft.subjects.clear();
  return draft;
}

Result<std::string> spoken_answer(Desk& desk, const Case& about, std::string_view reaction, Tone tone) {
  const Letter* letter = letters_for(desk, about)
                             .letter_for(std::string(spoken_prefix) + std::string(reaction), Channel::phone,
                                         about.application.reason, tone);
  if (letter == nullptr)
    return failure(ErrorCode::not_found, "error.letter.unknown", {{"id", std::string(reaction)}});
  TRY(const Draft draft, compose_confirmation(desk, about, letter->words.id));
  std::string said;
  for (const std::string& line : filled_lines(draft.body.text))
    said += (said.empty() ? "" : " ") + line;
  return said;
}

Result<std::string> reaction_of(Desk& desk, const Case& about, const std::string& template_id) {
  if (template_id == blank_reply) return std::string(other_reaction);
  TRY(const auto letter, letter_of_id(desk, about, template_id));
  if (letter && letter->words.scenario == missed_scenario) return std::string(missed_reaction);
  if (!letter || letter->words.scenario.rfind(scenario_prefix, 0) != 0) return std::string();
  return letter->words.scenario.substr(scenario_prefix.size());
}

Result<std::vector<OwnLetter>> own_answers(Desk& desk, const Case& about, std::string_view reaction,
                                           Channel channel) {
  return own_letters_for(desk, about, channel, scenario_of(reaction));
}

Result<Draft> compose_own_answer(Desk& desk, const Case& about, const std::string& template_id) {
  TRY(const std::string reaction, reaction_of(desk, about, template_id));
  LetterChoice choice;
  choice.template_id = template_id;
  TRY(Draft own, compose_letter(desk, with_answer_day(desk, about, reaction), choice));
  TRY(Draft ours, compose_answer(desk, about, reaction, own.channel));
  own.subjects = std::move(ours.subjects);
  return own;
}

Date answer_day(const Desk& desk, const Case& about) {
  const Date today = local_date(desk.now());
  const auto& chosen = about.application.answer_by;
  return chosen && *chosen > today ? *chosen : *usual_answer_day(Outcome::ask_for_time, today, std::nullopt);
}

Result<Changes> keep_answer(Desk& desk, Id<Application> id, const Draft& draft) {
  TRY(const Case named, read_case(desk, id));
  return desk.log.journal().change({"draft", named.company.name}, desk.now(), [&]() -> Result<void> {
    TRY(Case about, read_case(desk, id));
    TRY(const std::string reaction, reaction_of(desk, about, draft.template_id));
    if (reaction == unsure_reaction) {  // the day it names is the day that is owed, whenever it goes out
      about.application.answer_by = answer_day(desk, about);
      TRY_DONE(Applications(desk.connection()).update(about.application));
    }
    TRY_DONE(keep_draft(desk, id, draft));
    return {};
  });
}

Result<bool> may_answer_missed(Desk& desk, const Case& about) {
  const Application& application = about.application;
  if (!was_missed(application, desk.now()) || !application.outcome.empty() || application.answer_by)
    return false;
  Messages messages(desk.connection());
  TRY(const auto sent, messages.sent_of(application.id));
  const auto says = [](const Message& message) { return message.says_what_stands(); };
  if (std::any_of(sent.begin(), sent.end(), says)) return false;
  TRY(const auto kept, messages.draft_of(application.id));
  if (!kept) return true;
  TRY(const std::string reaction, reaction_of(desk, about, kept->template_id));
  return !reaction.empty();
}

Result<Changes> ask_for_time_until(Desk& desk, Id<Application> id, Channel channel, Date day) {
  TRY(const Case named, read_case(desk, id));
  if (day <= local_date(desk.now())) return failure(ErrorCode::invalid_input, "error.reply.day-past");
  return desk.log.journal().change({"draft", named.company.name}, desk.now(), [&]() -> Result<void> {
    TRY(Case about, read_case(desk, id));
    about.application.answer_by = day;
    TRY_DONE(Applications(desk.connection()).update(about.application));
    TRY(const Draft draft, compose_answer(desk, about, unsure_reaction, channel));
    TRY_DONE(keep_draft(desk, id, draft));
    return {};
  });
}

Result<Done<Id<Message>>> mark_answered(Desk& desk, Id<Application> id, const SentLetter& letter,
                                        const Draft& began_as) {
  TRY_DONE(check_sent(letter));
  TRY(const Case about, read_case(desk, id));
  Id<Message> filed;
  const auto work = [&]() -> Result<void> {
    TRY(const bool missed, may_answer_missed(desk, about));
    if (!about.application.sent && !missed) return failure(ErrorCode::conflict, "error.reply.not-declined");
    TRY(const auto theirs, unanswered_reply(desk, id));
    if (!theirs) return failure(ErrorCode::conflict, "error.reply.answered");
    TRY(const auto kept, draft_or(desk, about, began_as));
    TRY(const std::string begun, reaction_of(desk, about, kept ? kept->template_id : std::string()));
    if (missed && begun == missed_reaction) {
      TRY(filed, decline_in_answer(desk, about, letter, began_as));
      return {};
    }
    TRY(const Message message,
        file_sent(desk, about, kept, letter,
                  {std::string(answer_purpose), InteractionKind::answered, letter.subject}));
    filed = message.id;
    TRY(const std::string reaction, reaction_of(desk, about, message.template_id));
    return reaction == unsure_reaction ? owe_answer(desk, about) : Result<void>();
  };
  TRY(const Changes changes,
      desk.log.journal().change({"mark-answered", about.company.name}, desk.now(), work));
  return Done<Id<Message>>{filed, changes};
}

}  // namespace goodterms
