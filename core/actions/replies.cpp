#include "core/actions/replies.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

constexpr std::string_view scenario_prefix = "reply-";

Interaction line_of(const Case& about, InteractionKind kind, Instant now) {
  Interaction line;
  line.application = about.application.id;
  line.contact = about.application.contact;
  line.company = about.application.company;
  line.kind = kind;
  line.happened = now;
  return line;
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

// What they wrote and nothing was said to since, if there is such. Part of an action's transaction.
Result<std::optional<Interaction>> unanswered(Desk& desk, Id<Application> id) {
  TRY(const auto timeline, Interactions(desk.connection()).of_application(id, -1));
  for (const Interaction& line : timeline) {
    if (line.kind == InteractionKind::reply) return std::optional(line);
    if (line.kind == InteractionKind::answered || line.kind == InteractionKind::settled ||
        line.kind == InteractionKind::wrote)
      break;
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
    Interaction line = line_of(about, InteractionKind::reply, now);
    line.channel = reply.channel;
    line.summary = std::string(trim(reply.words));
    // One press too many keeps it once.
    TRY(const auto before, unanswered(desk, id));
    if (before && before->summary == line.summary) return failure(ErrorCode::conflict, "error.reply.kept");
    TRY_DONE(Interactions(desk.connection()).insert(line));
    return {};
  });
}

Result<Changes> settle_reply(Desk& desk, Id<Application> id) {
  TRY(const Case about, read_case(desk, id));
  const Instant now = desk.now();
  return desk.log.journal().change({"settle-reply", about.company.name}, now, [&]() -> Result<void> {
    TRY(const auto theirs, unanswered(desk, id));
    if (!theirs) return failure(ErrorCode::conflict, "error.reply.none");
    // What was begun for it is not the reply to what they write next.
    Messages messages(desk.connection());
    TRY(const auto draft, messages.draft_of(id));
    if (draft && !reaction_of(desk, about, draft->template_id).empty())
      TRY_DONE(messages.remove_draft_of(id));
    TRY_DONE(Interactions(desk.connection()).insert(line_of(about, InteractionKind::settled, now)));
    return {};
  });
}

Result<Draft> compose_answer(Desk& desk, const Case& about, std::string_view reaction, Channel channel) {
  const Catalog& catalog = letters_for(desk, about);
  TRY(const auto sent, Messages(desk.connection()).sent_of(about.application.id));
  const Tone tone = sent.empty() ? Tone::warm : sent.back().tone;  // as the two write to each other
  const std::string scenario = fmt::format("{}{}", scenario_prefix, reaction);
  const std::string& reason = about.application.reason;
  const Letter* letter = catalog.letter_for(scenario, channel, reason, tone);
  if (letter == nullptr) letter = catalog.letter_for(scenario, Channel::email, reason, tone);
  if (letter == nullptr)
    return failure(ErrorCode::not_found, "error.letter.unknown", {{"id", std::string(reaction)}});
  TRY(Draft draft, compose_confirmation(desk, about, letter->words.id));
  draft.channel = channel;
  // It goes on where the last letter of the two was.
  const auto with_subject = std::find_if(sent.rbegin(), sent.rend(),
                                         [](const Message& message) { return !message.subject.empty(); });
  if (with_subject != sent.rend()) draft.subjects.assign(1, answering(desk, with_subject->subject));
  if (channel != Channel::email) draft.subjects.clear();
  return draft;
}

std::string reaction_of(const Desk& desk, const Case& about, const std::string& template_id) {
  const Letter* letter = letters_for(desk, about).find_letter(template_id);
  if (letter == nullptr || letter->words.scenario.rfind(scenario_prefix, 0) != 0) return {};
  return letter->words.scenario.substr(scenario_prefix.size());
}

Result<Done<Id<Message>>> mark_answered(Desk& desk, Id<Application> id, const SentLetter& letter) {
  if (!is_valid_utf8(letter.body) || !is_valid_utf8(letter.subject))
    return failure(ErrorCode::invalid_input, "error.letter.not-text-filed");
  if (trim(letter.body).empty()) return failure(ErrorCode::invalid_input, "error.letter.empty");
  TRY(const Case about, read_case(desk, id));
  const Instant now = desk.now();
  Id<Message> filed;
  const auto work = [&]() -> Result<void> {
    if (!about.application.sent) return failure(ErrorCode::conflict, "error.reply.not-declined");
    TRY(const auto theirs, unanswered(desk, id));
    if (!theirs) return failure(ErrorCode::conflict, "error.reply.answered");
    Messages messages(desk.connection());
    TRY(const auto kept, messages.draft_of(id));
    Message message = kept.value_or(Message());
    message.application = id;
    message.channel = letter.channel;
    message.subject = letter.subject;
    message.body = letter.body;
    if (!message.id) message.written = now;
    if (message.language.empty()) message.language = letters_for(desk, about).content().language;
    message.sent = now;
    message.purpose = answer_purpose;
    if (message.id) {
      TRY_DONE(messages.update(message));
    } else {
      TRY(message.id, messages.insert(message));
    }
    filed = message.id;
    Interaction line = line_of(about, InteractionKind::answered, now);
    line.message = message.id;
    line.channel = letter.channel;
    line.summary = letter.subject;
    TRY_DONE(Interactions(desk.connection()).insert(line));
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({"mark-answered", about.company.name}, now, work));
  return Done<Id<Message>>{filed, changes};
}

}  // namespace goodterms
