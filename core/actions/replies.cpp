#include "core/actions/replies.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/own_letters.h"
#include "core/actions/story.h"
#include "core/base/text.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

constexpr std::string_view scenario_prefix = "reply-";
// What a reply that is wholly the user's own began as.
constexpr std::string_view blank_reply = "reply-other";

// "Re: " and the subject, once.
std::string answering(const Desk& desk, const std::string& subject) {
  Object values;
  values.set("subject", std::string());
  const std::string before = desk.words("ui.reply.re", values);
  if (subject.rfind(before, 0) == 0) return subject;
  values.set("subject", subject);
  return desk.words("ui.reply.re", values);
}

// What they wrote and nothing was said to since, if there is such. Part of an action's transaction.
Result<std::optional<Interaction>> unanswered(Desk& desk, Id<Application> id) {
  TRY(const auto timeline, Interactions(desk.connection()).of_application(id, -1));
  for (const Interaction& line : timeline) {
    if (line.kind == InteractionKind::reply) return std::optional(line);
    if (ends_waiting(line)) break;
  }
  return std::nullopt;
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
    TRY(const auto before, unanswered(desk, id));
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
  return messages.remove_draft_of(about.application.id);
}

Result<Changes> settle_reply(Desk& desk, Id<Application> id) {
  TRY(const Case about, read_case(desk, id));
  const Instant now = desk.now();
  return desk.log.journal().change({"settle-reply", about.company.name}, now, [&]() -> Result<void> {
    TRY(const auto theirs, unanswered(desk, id));
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
  const std::string scenario = fmt::format("{}{}", scenario_prefix, reaction);
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
    TRY(draft, answer_from_letter(desk, about, reaction, channel, tone));
  }
  draft.channel = channel;
  // It goes on where the last letter of the two was.
  const auto with_subject = std::find_if(sent.rbegin(), sent.rend(),
                                         [](const Message& message) { return !message.subject.empty(); });
  if (with_subject != sent.rend()) draft.subjects.assign(1, answering(desk, with_subject->subject));
  if (channel != Channel::email) draft.subjects.clear();
  return draft;
}

Result<std::string> reaction_of(Desk& desk, const Case& about, const std::string& template_id) {
  if (template_id == blank_reply) return std::string(other_reaction);
  TRY(const auto letter, letter_of_id(desk, about, template_id));
  if (!letter || letter->words.scenario.rfind(scenario_prefix, 0) != 0) return std::string();
  return letter->words.scenario.substr(scenario_prefix.size());
}

Result<std::vector<OwnLetter>> own_answers(Desk& desk, const Case& about, std::string_view reaction,
                                           Channel channel) {
  return own_letters_for(desk, about, channel, fmt::format("{}{}", scenario_prefix, reaction));
}

Result<Draft> compose_own_answer(Desk& desk, const Case& about, const std::string& template_id) {
  TRY(const std::string reaction, reaction_of(desk, about, template_id));
  LetterChoice choice;
  choice.template_id = template_id;
  TRY(Draft own, compose_letter(desk, about, choice));
  TRY(Draft ours, compose_answer(desk, about, reaction, own.channel));
  own.subjects = std::move(ours.subjects);
  return own;
}

Result<Done<Id<Message>>> mark_answered(Desk& desk, Id<Application> id, const SentLetter& letter) {
  TRY_DONE(check_sent(letter));
  TRY(const Case about, read_case(desk, id));
  Id<Message> filed;
  const auto work = [&]() -> Result<void> {
    if (!about.application.sent) return failure(ErrorCode::conflict, "error.reply.not-declined");
    TRY(const auto theirs, unanswered(desk, id));
    if (!theirs) return failure(ErrorCode::conflict, "error.reply.answered");
    TRY(const auto kept, Messages(desk.connection()).draft_of(id));
    TRY(const Message message,
        file_sent(desk, about, kept, letter,
                  {std::string(answer_purpose), InteractionKind::answered, letter.subject}));
    filed = message.id;
    return {};
  };
  TRY(const Changes changes,
      desk.log.journal().change({"mark-answered", about.company.name}, desk.now(), work));
  return Done<Id<Message>>{filed, changes};
}

}  // namespace goodterms
