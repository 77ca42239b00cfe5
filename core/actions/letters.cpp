#include "core/actions/letters.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/channel_habits.h"
#include "core/actions/earlier_letters.h"
#include "core/actions/next_step.h"
#include "core/actions/outcome_letters.h"
#include "core/actions/own_letters.h"
#include "core/actions/plan.h"
#include "core/actions/scripts.h"
#include "core/actions/story.h"
#include "core/base/text.h"
#include "core/exchange/email.h"
#include "core/model/merge.h"
#include "core/store/applications.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

Result<Draft> draft_from(Desk& desk, const Case& about, const Letter& letter) {
  TRY(Object values, letter_values(desk, about));
  if (about.application.personal_note.empty() && letter.words.scenario == "decline") {
    TRY(const std::string earlier,
        earlier_decline_sentence(desk, about, letter.words.tone.value_or(Tone::warm)));
    values.set("personal_note", earlier);
  }
  TRY(Draft draft, render_letter(letters_for(desk, about), letter, values));
  draft.reason = about.application.reason;
  if (draft.channel == Channel::email) {
    TRY(const Envelope envelope, read_envelope(desk, about.application.id));
    const std::string answer = subject_of_answer(envelope.subject);
    if (!answer.empty()) draft.subjects.insert(draft.subjects.begin(), answer);
  }
  return draft;
}

Result<std::optional<Message>> call_to_confirm(Desk& desk, const Application& application) {
  TRY(const auto sent, Messages(desk.connection()).sent_of(application.id));
  if (!unconfirmed_call(sent, application.outcome)) return std::nullopt;
  // Answers and notes may have gone out since.
  const auto call = std::find_if(sent.rbegin(), sent.rend(), [&](const Message& message) {
    return message.purpose == application.outcome;
  });
  return *call;
}

// What the letter that is due is for, what fits best first: after a call the email says the same in writing
// and does not decline a second time; after an interview that nobody called off it is an apology; and where
// something else was settled on than declining, it says that.
std::vector<std::string> due_purposes(const Desk& desk, const Case& about, Channel channel,
                                      const std::optional<Message>& call) {
  std::string outcome = outcome_scenario(about.application, call.has_value() && channel == Channel::email);
  if (!outcome.empty()) return {std::move(outcome)};
  if (call && channel == Channel::email)
    return {call->channel == Channel::phone ? "confirm-call" : "confirm-voicemail"};
  if (was_missed(about.application, desk.now())) return {"missed", "decline"};
  return {"decline"};
}

// Null where there is none.
const Letter* letter_of(const Desk& desk, const Case& about, Channel channel, Tone tone,
                        const std::optional<Message>& call) {
  for (const std::string& purpose : due_purposes(desk, about, channel, call)) {
    const Letter* letter =
        letters_for(desk, about).letter_for(purpose, channel, about.application.reason, tone);
    if (letter != nullptr) return letter;
  }
  return nullptr;
}

// A kept text may still hold "[your name]": what is known by now goes in, what is still missing is listed.
Result<void> fill_in_late(Desk& desk, const Case& about, Draft& draft) {
  TRY(const Object values, letter_values(desk, about));
  for (const Placeholder& placeholder : letters_for(desk, about).content().placeholders) {
    const std::string marker = "[" + placeholder.label + "]";
    const Value* value = values.find(placeholder.name);
    const std::string* text = value != nullptr ? value->as_text() : nullptr;
    const bool known = text != nullptr && !text->empty();
    std::vector<std::string*> parts = {&draft.body.text};
    for (std::string& subject : draft.subjects)
      parts.push_back(&subject);
    for (std::string* part : parts) {
      for (std::size_t at = part->find(marker); known && at != std::string::npos;
           at = part->find(marker, at)) {
        part->replace(at, marker.size(), *text);
        at += text->size();
      }
    }
    if (draft.body.text.find(marker) != std::string::npos) draft.body.missing.push_back(placeholder.name);
  }
  return {};
}

// Puts words in the place of those of the draft that is kept; where none is, `first` says what else becomes
// of it. Part of an action's transaction.
Result<void> file_words(Desk& desk, Message first, const LetterWords& words) {
  Messages messages(desk.connection());
  TRY(const auto kept, messages.draft_of(first.application));
  Message message = kept.value_or(std::move(first));
  if (kept && kept->body == words.body && kept->subject == words.subject) return {};
  message.subject = words.subject;
  message.body = words.body;
  message.written = desk.now();
  if (kept) return messages.update(message);
  TRY_DONE(messages.insert(message));
  return {};
}

Result<Message> message_of(Desk& desk, const Case& about, const Draft& draft) {
  Message message;
  message.application = about.application.id;
  message.channel = draft.channel;
  message.tone = draft.tone;
  message.template_id = draft.template_id;
  TRY(message.language, language_of_template(desk, about, draft.template_id));
  return message;
}

// Puts a draft in the place of the one kept before. Part of an action's transaction.
Result<void> file_draft(Desk& desk, Id<Application> id, const Draft& draft) {
  TRY(const Case about, read_case(desk, id));
  Messages messages(desk.connection());
  TRY(const auto kept, messages.draft_of(id));
  TRY(Message message, message_of(desk, about, draft));
  const LetterWords words{draft.subjects.empty() ? "" : draft.subjects.front(), draft.body.text};
  if (kept) {
    message.id = kept->id;
    message.subject = kept->subject;
    message.body = kept->body;
    message.written = kept->written;
    TRY_DONE(messages.update(message));
  }
  TRY_DONE(file_words(desk, std::move(message), words));
  if (about.application.reason == draft.reason) return {};
  return Applications(desk.connection()).update(with_reason(desk, about.application, draft.reason));
}

Draft draft_from(const Message& kept, const Case& about) {
  Draft draft;
  draft.channel = kept.channel;
  draft.tone = kept.tone;
  draft.template_id = kept.template_id;
  draft.reason = about.application.reason;
  if (!kept.subject.empty()) draft.subjects.push_back(kept.subject);
  draft.body.text = kept.body;
  return draft;
}

}  // namespace

Result<Draft> compose_letter(Desk& desk, const Case& about, const LetterChoice& choice) {
  TRY(const auto kept, kept_draft(desk, about.application.id));
  if (kept && choice.empty()) {
    Draft draft = draft_from(*kept, about);
    TRY(const auto letter, letter_of_id(desk, about, kept->template_id));
    if (letter) {
      draft.confirmed_by = letter->words.confirmed_by;
      // Words that are still as the template gave them keep what the template knows of them.
      TRY(Draft fresh, draft_from(desk, about, *letter));
      if (fresh.body.text == draft.body.text) {
        draft.body = std::move(fresh.body);
        return draft;
      }
    }
    TRY_DONE(fill_in_late(desk, about, draft));
    return draft;
  }
  TRY(const CaseAdvice advice, advise(desk, about));
  TRY(const auto call, call_to_confirm(desk, about.application));
  Case chosen = about;
  if (!choice.template_id.empty()) {
    TRY(const auto letter, letter_of_id(desk, about, choice.template_id));
    if (!letter) return failure(ErrorCode::not_found, "error.letter.unknown", {{"id", choice.template_id}});
    return draft_from(desk, about, *letter);
  }
  if (choice.reason) chosen.application = with_reason(desk, chosen.application, *choice.reason);
  if (chosen.application.reason.empty()) chosen.application.reason = default_reason;
  if (desk.catalog().find_reason(chosen.application.reason) == nullptr) {
    return failure(ErrorCode::invalid_input, "error.letter.reason-unknown",
                   {{"id", chosen.application.reason}});
  }
  const Channel channel =
      next_channel(advice, choice.channel, kept ? std::optional(kept->channel) : std::nullopt,
                   call ? std::optional(call->channel) : std::nullopt);
  // What follows a call is written as it was spoken.
  const Tone before = call ? call->tone : Tone::warm;
  Tone tone = choice.tone ? *choice.tone : kept ? kept->tone : before;
  if (!choice.tone && !kept && !call) {
    TRY(tone, unused_tone(desk, chosen, [&](Tone other) {
          const Letter* letter = letter_of(desk, chosen, channel, other, call);
          return letter == nullptr ? std::string() : letter->words.id;
        }));
  }
  const Letter* letter = letter_of(desk, chosen, channel, tone, call);
  if (letter == nullptr) {
    return failure(ErrorCode::not_found, "error.letter.no-decline",
                   {{"channel", Wording{"channel." + std::string(channel_id(channel))}}});
  }
  TRY(Draft draft, draft_from(desk, chosen, *letter));
  draft.tone = tone;
  return draft;
}

Result<std::optional<Draft>> compose_brief(Desk& desk, const Case& about, Channel channel) {
  TRY(const std::string purpose, due_purpose(desk, about, channel));
  const std::string& stated = about.application.reason;
  const std::string_view reason = stated.empty() ? default_reason : std::string_view(stated);
  const Letter* letter = letters_for(desk, about).brief_letter_for(purpose, channel, reason);
  if (letter == nullptr) return std::nullopt;
  TRY(Draft draft, draft_from(desk, about, *letter));
  return draft;
}

Result<std::string> due_purpose(Desk& desk, const Case& about, Channel channel) {
  TRY(const auto call, call_to_confirm(desk, about.application));
  const std::vector<std::string> purposes = due_purposes(desk, about, channel, call);
  for (const std::string& purpose : purposes) {
    if (!letters_for(desk, about).letters_for(purpose, channel).empty()) return purpose;
  }
  return purposes.back();
}

std::optional<Channel> unconfirmed_call(const std::vector<Message>& sent, std::string_view purpose) {
  std::optional<Channel> call;
  for (const Message& message : sent) {
    if (message.purpose != purpose) continue;
    if (!is_spoken(message.channel)) return std::nullopt;
    call = message.channel;
  }
  return call;
}

Result<Draft> compose_confirmation(Desk& desk, const Case& about, const std::string& template_id) {
  const Letter* letter = letters_for(desk, about).find_letter(template_id);
  if (letter == nullptr) return failure(ErrorCode::not_found, "error.letter.unknown", {{"id", template_id}});
  return draft_from(desk, about, *letter);
}

Result<Changes> keep_draft(Desk& desk, Id<Application> id, const Draft& draft) {
  TRY(const Case about, read_case(desk, id));
  return desk.log.journal().change({"draft", about.company.name}, desk.now(),
                                   [&] { return file_draft(desk, id, draft); });
}

namespace {

// As a part of the step in which this letter was written before.
Result<Changes> write_on(Desk& desk, const Case& about, const std::function<Result<void>()>& work) {
  return desk.log.journal().go_on({"draft", about.company.name},
                                  fmt::format("letter {}", about.application.id.value), desk.now(),
                                  one_writing, work);
}

}  // namespace

Result<Changes> keep_words(Desk& desk, Id<Application> id, const Draft& draft, const std::string& subject,
                           const std::string& body) {
  if (!is_valid_utf8(subject) || !is_valid_utf8(body)) {
    return failure(ErrorCode::invalid_input, "error.letter.not-text-saved");
  }
  TRY(const Case about, read_case(desk, id));
  return write_on(desk, about, [&]() -> Result<void> {
    TRY(const Case now, read_case(desk, id));
    TRY(Message first, message_of(desk, now, draft));
    return file_words(desk, std::move(first), {subject, body});
  });
}

namespace {

// The kept draft as an editor shows it; nothing where none is kept.
Result<std::optional<LetterWords>> shown_draft(Desk& desk, const Case& about) {
  TRY(const auto kept, kept_draft(desk, about.application.id));
  if (!kept) return std::nullopt;
  TRY(const Draft shown, compose_letter(desk, about, {}));
  return LetterWords{shown.subjects.empty() ? "" : shown.subjects.front(), shown.body.text};
}

}  // namespace

Result<KeptWords> keep_words(Desk& desk, Id<Application> id, const Draft& draft, const std::string& subject,
                             const std::string& body, const LetterWords& seen) {
  TRY(const Case about, read_case(desk, id));
  bool others_wrote = false;
  auto written = write_on(desk, about, [&]() -> Result<void> {
    TRY(const Case now, read_case(desk, id));  // here nobody changes it any more
    TRY(const auto theirs, shown_draft(desk, now));
    others_wrote = theirs && (theirs->body != seen.body || theirs->subject != seen.subject);
    if (others_wrote) return failure(ErrorCode::conflict, "error.letter.changed-meanwhile");
    TRY_DONE(keep_words(desk, id, draft, subject, body));
    return {};
  });
  if (!others_wrote) {
    TRY(const Changes changes, std::move(written));
    return KeptWords{changes, false};
  }
  // A step of its own then: undo has what they wrote.
  bool clash = false;
  const auto work = [&]() -> Result<void> {
    TRY(const Case now, read_case(desk, id));
    TRY(const auto theirs, shown_draft(desk, now));
    LetterWords mine{subject, body};
    if (theirs) {
      const Merged of_subject = take_change_of_others(seen.subject, theirs->subject, mine.subject);
      const Merged of_body = take_change_of_others(seen.body, theirs->body, mine.body);
      clash = of_subject == Merged::clash || of_body == Merged::clash;
    }
    TRY_DONE(keep_words(desk, id, draft, mine.subject, mine.body));
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({"draft", about.company.name}, desk.now(), work));
  return KeptWords{changes, clash};
}

Result<std::string> composed_letter(Desk& desk, const Case& about, const Draft& draft) {
  TRY(const auto letter, letter_of_id(desk, about, draft.template_id));
  if (!letter) return std::string();
  TRY(Draft composed, draft_from(desk, about, *letter));
  return std::move(composed.body.text);
}

Result<std::vector<std::string>> subject_forms(Desk& desk, const Case& about,
                                               const std::string& template_id) {
  TRY(const auto letter, letter_of_id(desk, about, template_id));
  if (!letter) return std::vector<std::string>();
  TRY(Draft draft, draft_from(desk, about, *letter));
  return std::move(draft.subjects);
}

Result<std::optional<Message>> kept_draft(Desk& desk, Id<Application> id) {
  return Messages(desk.connection()).draft_of(id);
}

namespace {

Result<void> refuse_second(Desk& desk, const Application& application, const SentLetter& letter) {
  TRY(const auto sent_before, Messages(desk.connection()).sent_of(application.id));
  for (const Message& before : sent_before) {
    if (before.channel != letter.channel) continue;
    // Time may be asked for more than once, but not in the very same words: that is one press too many.
    const bool declines_again = application.outcome.empty() && before.purpose.empty();
    if (!declines_again && before.body != letter.body) continue;
    return failure(ErrorCode::conflict, "error.letter.sent-before",
                   {{"channel", Wording{"channel." + std::string(channel_id(before.channel))}},
                    {"day", format_date(local_date(*before.sent))}});
  }
  return {};
}

Result<void> refuse_unseen(Desk& desk, const Case& about, const SentLetter& letter) {
  if (!letter.seen) return {};
  TRY(const auto now, shown_draft(desk, about));
  if (!now || now->body == letter.seen->body || now->body == letter.body) return {};
  return failure(ErrorCode::conflict, "error.letter.changed-meanwhile");
}

}  // namespace

Result<Done<Filed>> mark_sent(Desk& desk, Id<Application> id, const SentLetter& letter) {
  TRY(const Case named, read_case(desk, id));
  TRY_DONE(check_sent(letter));
  Messages messages(desk.connection());
  const Instant now = desk.now();
  Filed filed;
  const auto work = [&]() -> Result<void> {
    TRY(Case about, read_case(desk, id));  // here nobody changes it any more
    const std::string purpose = about.application.outcome;
    TRY_DONE(refuse_second(desk, about.application, letter));
    TRY_DONE(refuse_unseen(desk, about, letter));
    TRY(const auto kept, messages.draft_of(id));
    const InteractionKind kind = outcome_interaction(purpose);
    TRY(const Message message,
        file_sent(desk, about, kept && kept->channel == letter.channel ? kept : std::nullopt, letter,
                  {purpose, kind, letter.subject.empty() ? about.application.role : letter.subject}));
    filed.message = message.id;
    filed.purpose = purpose;
    if (kind != InteractionKind::declined) return file_outcome(desk, about.application, message);
    if (about.application.sent) return {};
    TRY_DONE(was_missed(about.application, now) ? file_as_answer(desk, about, message)
                                                : count_channel(desk, about, letter.channel));
    about.application.sent = now;
    about.application.archived.reset();  // what is sent after all has its 30 days
    if (!about.application.decided) about.application.decided = now;
    TRY_DONE(Applications(desk.connection()).update(about.application));
    filed.planned = true;
    return file_plan(desk, about.application, now);
  };
  TRY(const Changes changes, desk.log.journal().change({"mark-sent", named.company.name}, now, work));
  return Done<Filed>{filed, changes};
}

}  // namespace goodterms
