#include "core/actions/letters.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/outcome_letters.h"
#include "core/actions/plan.h"
#include "core/base/text.h"
#include "core/model/merge.h"
#include "core/store/applications.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

constexpr std::string_view default_reason = "accepted-offer";

Result<Draft> draft_from(Desk& desk, const Case& about, const Letter& letter) {
  TRY(const Object values, letter_values(desk, about));
  Draft draft;
  draft.channel = letter.words.channel;
  draft.template_id = letter.words.id;
  draft.confirmed_by = letter.words.confirmed_by;
  draft.reason = about.application.reason;
  if (letter.words.tone) draft.tone = *letter.words.tone;
  for (const Template& subject : letter.subjects) {
    TRY(const Rendered rendered, subject.render(values, letter_options(letters_for(desk, about))));
    draft.subjects.push_back(rendered.text);
  }
  TRY(draft.body, letter.body.render(values, letter_options(letters_for(desk, about))));
  return draft;
}

Result<std::optional<Message>> call_to_confirm(Desk& desk, const Application& application) {
  TRY(const auto sent, Messages(desk.connection()).sent_of(application.id));
  if (!unconfirmed_call(sent, application.outcome)) return std::nullopt;
  return sent.back();
}

// The letter that is due: after a call the email says the same in writing and does not decline a second time;
// after an interview that nobody called off it is an apology; and where something else was settled on than
// declining, it says that. Null where there is none.
const Letter* letter_of(const Desk& desk, const Case& about, Channel channel, Tone tone,
                        const std::optional<Message>& call) {
  const std::string& reason = about.application.reason;
  const std::string scenario =
      outcome_scenario(about.application, call.has_value() && channel == Channel::email);
  if (!scenario.empty()) return letters_for(desk, about).letter_for(scenario, channel, reason, tone);
  if (call && channel == Channel::email) {
    const bool spoken = call->channel == Channel::phone;
    return letters_for(desk, about)
        .letter_for(spoken ? "confirm-call" : "confirm-voicemail", channel, reason, tone);
  }
  if (was_missed(about.application, desk.now())) {
    if (const Letter* missed = letters_for(desk, about).letter_for("missed", channel, reason, tone))
      return missed;
  }
  return letters_for(desk, about).letter_for("decline", channel, reason, tone);
}

// A kept text may still hold "[your name]" from before the name was known. What is known now goes in; what is
// still missing is listed.
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

// Whether a range is whole words: "Ann" is not marked inside "Annual".
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0) {
    std::size_t before = begin - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U)
      --before;
    if (is_letter_or_digit(next_code_point(text, before))) return false;
  }
  return end >= text.size() || !is_letter_or_digit(next_code_point(text, end));
}

// Puts a draft in the place of the one kept before. Part of an action's transaction.
Result<void> file_draft(Desk& desk, const Case& about, const Draft& draft) {
  Messages messages(desk.connection());
  TRY(const auto kept, messages.draft_of(about.application.id));
  Message message = kept.value_or(Message());
  message.application = about.application.id;
  message.channel = draft.channel;
  message.tone = draft.tone;
  message.template_id = draft.template_id;
  message.language = letters_for(desk, about).content().language;
  message.subject = draft.subjects.empty() ? "" : draft.subjects.front();
  const bool same = kept && kept->body == draft.body.text && kept->subject == message.subject;
  message.body = draft.body.text;
  if (!same) message.written = desk.now();
  if (kept) {
    TRY_DONE(messages.update(message));
  } else {
    TRY_DONE(messages.insert(message));
  }
  if (about.application.reason == draft.reason) return {};
  Application application = about.application;
  application.reason = draft.reason;
  return Applications(desk.connection()).update(application);
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
    if (const Letter* letter = letters_for(desk, about).find_letter(kept->template_id)) {
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
  if (choice.reason) chosen.application.reason = *choice.reason;
  if (chosen.application.reason.empty()) chosen.application.reason = default_reason;
  if (desk.catalog().find_reason(chosen.application.reason) == nullptr) {
    return failure(ErrorCode::invalid_input, "error.letter.reason-unknown",
                   {{"id", chosen.application.reason}});
  }
  const Channel advised = call ? Channel::email : advice.channel.channel;
  const Channel channel = choice.channel ? *choice.channel : kept ? kept->channel : advised;
  // What follows a call is written as it was spoken.
  const Tone before = call ? call->tone : Tone::warm;
  const Tone tone = choice.tone ? *choice.tone : kept ? kept->tone : before;
  const Letter* letter = letter_of(desk, chosen, channel, tone, call);
  if (letter == nullptr) {
    return failure(ErrorCode::not_found, "error.letter.no-decline",
                   {{"channel", Wording{"channel." + std::string(channel_id(channel))}}});
  }
  TRY(Draft draft, draft_from(desk, chosen, *letter));
  draft.tone = tone;
  return draft;
}

const Catalog& letters_for(const Desk& desk, const Case& about) {
  const std::string& language = about.application.language;
  if (!language.empty() || !about.contact) return desk.languages.at(language);
  return desk.languages.at(about.contact->language);
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
                                   [&] { return file_draft(desk, about, draft); });
}

Result<Changes> keep_words(Desk& desk, Id<Application> id, const Draft& draft, const std::string& subject,
                           const std::string& body) {
  if (!is_valid_utf8(subject) || !is_valid_utf8(body)) {
    return failure(ErrorCode::invalid_input, "error.letter.not-text-saved");
  }
  TRY(const Case about, read_case(desk, id));
  Draft written = draft;
  written.subjects.assign(subject.empty() ? 0 : 1, subject);
  written.body = Rendered();
  written.body.text = body;
  return desk.log.journal().go_on({"draft", about.company.name}, fmt::format("letter {}", id.value),
                                  desk.now(), one_writing, [&] { return file_draft(desk, about, written); });
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
  TRY(const auto theirs, shown_draft(desk, about));
  if (!theirs || (theirs->body == seen.body && theirs->subject == seen.subject)) {
    TRY(const Changes changes, keep_words(desk, id, draft, subject, body));
    return KeptWords{changes, false};
  }
  LetterWords mine{subject, body};
  const bool subject_clashes =
      take_change_of_others(seen.subject, theirs->subject, mine.subject) == Merged::clash;
  const bool body_clashes = take_change_of_others(seen.body, theirs->body, mine.body) == Merged::clash;
  const auto work = [&]() -> Result<void> {
    TRY(const auto now, shown_draft(desk, about));
    if (!now || now->body != theirs->body || now->subject != theirs->subject)
      return failure(ErrorCode::conflict, "error.letter.changed-meanwhile");
    TRY_DONE(keep_words(desk, id, draft, mine.subject, mine.body));
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({"draft", about.company.name}, desk.now(), work));
  return KeptWords{changes, subject_clashes || body_clashes};
}

Result<std::string> composed_letter(Desk& desk, const Case& about, const Draft& draft) {
  const Letter* letter = letters_for(desk, about).find_letter(draft.template_id);
  if (letter == nullptr) return std::string();
  TRY(Draft composed, draft_from(desk, about, *letter));
  return std::move(composed.body.text);
}

Result<std::vector<std::string>> subject_forms(Desk& desk, const Case& about,
                                               const std::string& template_id) {
  const Letter* letter = letters_for(desk, about).find_letter(template_id);
  if (letter == nullptr) return std::vector<std::string>();
  TRY(Draft draft, draft_from(desk, about, *letter));
  return std::move(draft.subjects);
}

Result<std::vector<LetterMark>> letter_marks(Desk& desk, const Case& about, std::string_view text) {
  TRY(const Object values, letter_values(desk, about));
  std::vector<LetterMark> marks;
  const auto mark_all = [&](const std::string& words, SpanKind kind, const std::string& name) {
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + words.size())) {
      if (kind == SpanKind::missing || stands_alone(text, at, at + words.size()))
        marks.push_back({{at, at + words.size()}, kind, name});
    }
  };
  for (const Placeholder& placeholder : letters_for(desk, about).content().placeholders) {
    mark_all("[" + placeholder.label + "]", SpanKind::missing, placeholder.name);
    const Value* value = values.find(placeholder.name);
    const std::string* words = value != nullptr ? value->as_text() : nullptr;
    if (words != nullptr && !trim(*words).empty()) mark_all(*words, SpanKind::filled, placeholder.name);
  }
  // Of two that overlap ("Dana Reyes" and "Dana") the longer stays.
  std::stable_sort(marks.begin(), marks.end(), [](const LetterMark& left, const LetterMark& right) {
    return left.range.begin != right.range.begin ? left.range.begin < right.range.begin
                                                 : left.range.end > right.range.end;
  });
  std::size_t end = 0;
  marks.erase(std::remove_if(marks.begin(), marks.end(),
                             [&](const LetterMark& mark) {
                               if (mark.range.begin < end) return true;
                               end = mark.range.end;
                               return false;
                             }),
              marks.end());
  return marks;
}

Result<std::optional<Message>> kept_draft(Desk& desk, Id<Application> id) {
  return Messages(desk.connection()).draft_of(id);
}

namespace {

Result<void> refuse_unseen(Desk& desk, const Case& about, const SentLetter& letter) {
  if (!letter.seen) return {};
  TRY(const auto now, shown_draft(desk, about));
  if (!now || now->body == letter.seen->body || now->body == letter.body) return {};
  return failure(ErrorCode::conflict, "error.letter.changed-meanwhile");
}

}  // namespace

Result<Done<Filed>> mark_sent(Desk& desk, Id<Application> id, const SentLetter& letter) {
  TRY(Case about, read_case(desk, id));
  if (!is_valid_utf8(letter.body) || !is_valid_utf8(letter.subject)) {
    return failure(ErrorCode::invalid_input, "error.letter.not-text-filed");
  }
  if (trim(letter.body).empty()) return failure(ErrorCode::invalid_input, "error.letter.empty");
  Messages messages(desk.connection());
  TRY(const auto sent_before, messages.sent_of(id));
  const std::string& purpose = about.application.outcome;
  for (const Message& before : sent_before) {
    if (before.channel != letter.channel) continue;
    // Time may be asked for more than once, but not in the very same words: that is one press too many.
    const bool declines_again = purpose.empty() && before.purpose.empty();
    if (!declines_again && before.body != letter.body) continue;
    return failure(ErrorCode::conflict, "error.letter.sent-before",
                   {{"channel", Wording{"channel." + std::string(channel_id(before.channel))}},
                    {"day", format_date(local_date(*before.sent))}});
  }
  const Instant now = desk.now();
  Filed filed;
  const auto work = [&]() -> Result<void> {
    TRY_DONE(refuse_unseen(desk, about, letter));
    TRY(const auto kept, messages.draft_of(id));
    Message message = kept && kept->channel == letter.channel ? *kept : Message();
    message.application = id;
    message.channel = letter.channel;
    message.purpose = purpose;
    message.subject = letter.subject;
    message.body = letter.body;
    if (!message.id) message.written = now;
    if (message.language.empty()) message.language = letters_for(desk, about).content().language;
    message.sent = now;
    if (message.id) {
      TRY_DONE(messages.update(message));
    } else {
      TRY(message.id, messages.insert(message));
    }
    filed.message = message.id;
    Interaction line;
    line.application = id;
    line.contact = about.application.contact;
    line.company = about.application.company;
    line.message = message.id;
    line.kind = outcome_interaction(purpose);
    line.channel = letter.channel;
    line.happened = now;
    line.summary = letter.subject.empty() ? about.application.role : letter.subject;
    TRY_DONE(Interactions(desk.connection()).insert(line));
    if (line.kind != InteractionKind::declined) return file_outcome(desk, about.application, message);
    if (about.application.sent) return {};
    about.application.sent = now;
    if (!about.application.decided) about.application.decided = now;
    TRY_DONE(Applications(desk.connection()).update(about.application));
    filed.planned = true;
    return file_plan(desk, about.application, now);
  };
  TRY(const Changes changes, desk.log.journal().change({"mark-sent", about.company.name}, now, work));
  return Done<Filed>{filed, changes};
}

}  // namespace goodterms
