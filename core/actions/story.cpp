#include "core/actions/story.h"

#include "core/base/text.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {

Interaction story_line(const Desk& desk, const Case& about, InteractionKind kind) {
  Interaction line;
  line.application = about.application.id;
  line.contact = about.application.contact;
  line.company = about.application.company;
  line.kind = kind;
  line.happened = desk.now();
  return line;
}

Result<std::optional<Interaction>> unanswered_reply(Desk& desk, Id<Application> id) {
  TRY(const auto timeline, Interactions(desk.connection()).of_application(id, -1));
  for (const Interaction& line : timeline) {
    if (line.kind == InteractionKind::reply) return std::optional(line);
    if (ends_waiting(line)) break;
  }
  return std::nullopt;
}

Result<std::vector<Happening>> happened_lately(Desk& desk, int most) {
  TRY(const auto lines, Interactions(desk.connection()).newest(desk.now(), most));
  std::vector<Happening> lately;
  for (const Interaction& line : lines) {
    Happening& happening = lately.emplace_back();
    happening.line = line;
    TRY(happening.company, Companies(desk.connection()).find(line.company));
    TRY(happening.contact, Contacts(desk.connection()).find(line.contact));
  }
  return lately;
}

Result<std::vector<Message>> letters_sent(Desk& desk, Id<Application> id) {
  return Messages(desk.connection()).sent_of(id);
}

Result<void> file_as_answer(Desk& desk, const Case& about, const Message& message) {
  TRY(const auto theirs, unanswered_reply(desk, about.application.id));
  if (!theirs) return {};
  Interaction line = story_line(desk, about, InteractionKind::answered);
  line.message = message.id;
  line.channel = message.channel;
  line.summary = message.subject;
  TRY_DONE(Interactions(desk.connection()).insert(line));
  return {};
}

Result<void> check_sent(const SentLetter& letter) {
  if (!is_valid_utf8(letter.body) || !is_valid_utf8(letter.subject))
    return failure(ErrorCode::invalid_input, "error.letter.not-text-filed");
  if (trim(letter.body).empty()) return failure(ErrorCode::invalid_input, "error.letter.empty");
  return {};
}

Result<Message> file_sent(Desk& desk, const Case& about, std::optional<Message> draft,
                          const SentLetter& letter, const Sending& sending) {
  Message message = std::move(draft).value_or(Message());
  message.application = about.application.id;
  message.channel = letter.channel;
  message.purpose = sending.purpose;
  message.subject = letter.subject;
  message.body = letter.body;
  message.third = letter.third;
  if (!message.id) message.written = desk.now();
  if (message.language.empty()) message.language = letters_for(desk, about).content().language;
  message.sent = desk.now();
  Messages messages(desk.connection());
  if (message.id) {
    TRY_DONE(messages.update(message));
  } else {
    TRY(message.id, messages.insert(message));
  }
  Interaction line = story_line(desk, about, sending.kind);
  line.message = message.id;
  line.channel = letter.channel;
  line.summary = sending.summary;
  if (sending.aside) {
    line.contact = sending.aside;
    line.company = {};
  }
  TRY_DONE(Interactions(desk.connection()).insert(line));
  return message;
}

}  // namespace goodterms
