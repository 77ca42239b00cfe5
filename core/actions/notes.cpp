#include "core/actions/notes.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/later.h"
#include "core/actions/own_letters.h"
#include "core/actions/replies.h"
#include "core/actions/story.h"
#include "core/advice/sentences.h"
#include "core/base/text.h"
#include "core/model/merge.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

const Letter* letter_of(const Catalog& catalog, std::string_view kind, Channel channel, Tone tone) {
  if (std::find(note_kinds.begin(), note_kinds.end(), kind) == note_kinds.end()) return nullptr;
  const Letter* letter = catalog.letter_for(kind, channel, std::nullopt, tone);
  return letter != nullptr ? letter : catalog.letter_for(kind, Channel::email, std::nullopt, tone);
}

// Part of a transaction.
Result<void> put_note(Desk& desk, const Case& about, const Draft& draft, const LetterWords& words) {
  Messages messages(desk.connection());
  TRY(const auto kept, messages.note_draft_of(about.application.id));
  Message message = kept.value_or(Message());
  message.application = about.application.id;
  message.purpose = note_purpose;
  message.channel = draft.channel;
  message.tone = draft.tone;
  message.template_id = draft.template_id;
  TRY(message.language, language_of_template(desk, about, draft.template_id));
  message.subject = words.subject;
  message.body = words.body;
  message.third = words.third;
  message.written = desk.now();
  if (message.id) return messages.update(message);
  TRY_DONE(messages.insert(message));
  return {};
}

}  // namespace

Result<Draft> compose_note(Desk& desk, const Case& about, std::string_view kind, Channel channel, Tone tone,
                           const OwnWords& own) {
  const Letter* letter = letter_of(letters_for(desk, about), kind, channel, tone);
  if (letter == nullptr)
    return failure(ErrorCode::not_found, "error.letter.unknown", {{"id", std::string(kind)}});
  return compose_script(desk, about, letter->words.id, own);
}

std::vector<Channel> note_channels(const Desk& desk, const Case& about, std::string_view kind) {
  std::vector<Channel> channels;
  for (const Channel channel : {Channel::email, Channel::linkedin, Channel::phone}) {
    if (!letters_for(desk, about).letters_for(kind, channel).empty()) channels.push_back(channel);
  }
  return channels;
}

Result<std::string> note_kind_of(Desk& desk, const Case& about, const std::string& template_id) {
  TRY(const auto letter, letter_of_id(desk, about, template_id));
  if (!letter) return std::string();
  const auto kind = std::find(note_kinds.begin(), note_kinds.end(), letter->words.scenario);
  return kind == note_kinds.end() ? std::string() : std::string(*kind);
}

std::string note_use_when(const Desk& desk, const Case& about, const std::string& template_id) {
  const Letter* letter = letters_for(desk, about).find_letter(template_id);
  return letter == nullptr ? std::string() : letter->words.use_when;
}

Result<std::optional<Message>> kept_note(Desk& desk, Id<Application> id) {
  return Messages(desk.connection()).note_draft_of(id);
}

Result<std::optional<Message>> kept_note_to_contact(Desk& desk, const Case& about) {
  TRY(auto kept, kept_note(desk, about.application.id));
  if (!kept) return kept;
  TRY(const std::string kind, note_kind_of(desk, about, kept->template_id));
  if (kept->third.gets_it() || third_part(kind) == ThirdPart::gets_it) kept.reset();
  return kept;
}

Result<KeptWords> keep_note(Desk& desk, Id<Application> id, const Draft& draft, const LetterWords& words,
                            const LetterWords& seen) {
  if (!is_valid_utf8(words.body) || !is_valid_utf8(words.subject))
    return failure(ErrorCode::invalid_input, "error.letter.not-text");
  TRY(const Case about, read_case(desk, id));
  const ActionName name{"write-note", about.company.name};
  bool others_wrote = false;
  auto written = desk.log.journal().go_on(
      name, fmt::format("note {}", id.value), desk.now(), one_writing, [&]() -> Result<void> {
        TRY(const auto theirs, kept_note(desk, id));  // here nobody changes it any more
        others_wrote = theirs && (theirs->body != seen.body || theirs->subject != seen.subject);
        if (others_wrote) return failure(ErrorCode::conflict, "error.letter.changed-meanwhile");
        return put_note(desk, about, draft, words);
      });
  if (!others_wrote) {
    TRY(const Changes changes, std::move(written));
    return KeptWords{changes, false};
  }
  // A step of its own then: undo has what they wrote.
  bool clash = false;
  const auto work = [&]() -> Result<void> {
    TRY(const auto theirs, kept_note(desk, id));
    LetterWords mine = words;
    if (theirs) {
      const Merged of_subject = take_change_of_others(seen.subject, theirs->subject, mine.subject);
      const Merged of_body = take_change_of_others(seen.body, theirs->body, mine.body);
      clash = of_subject == Merged::clash || of_body == Merged::clash;
    }
    return put_note(desk, about, draft, mine);
  };
  TRY(const Changes changes, desk.log.journal().change(name, desk.now(), work));
  return KeptWords{changes, clash};
}

Result<Changes> begin_note_anew(Desk& desk, Id<Application> id, const Draft& draft,
                                const ThirdPerson& third) {
  TRY(const Case about, read_case(desk, id));
  const LetterWords words{draft.subjects.empty() ? std::string() : draft.subjects.front(), draft.body.text,
                          third};
  return desk.log.journal().change({"write-note", about.company.name}, desk.now(),
                                   [&] { return put_note(desk, about, draft, words); });
}

namespace {

// Who has a part in what is sent: what was begun says so, whoever marks it.
Result<ThirdPerson> part_in(Desk& desk, const Case& about, const std::optional<Message>& kept,
                            const ThirdPerson& said) {
  if (!kept) return said;
  ThirdPerson third = said.name.empty() ? kept->third : said;
  TRY(const std::string kind, note_kind_of(desk, about, kept->template_id));
  if (kind.empty()) return third;  // a letter of one's own that was taken out since
  const ThirdPart part = third_part(kind);
  if (part == ThirdPart::none) return ThirdPerson();
  if (third.name.empty()) return failure(ErrorCode::invalid_input, "error.person.no-name");
  third.copied = part == ThirdPart::gets_copy;
  return third;
}

// Nobody is named before they said yes.
Result<void> check_agreed(Desk& desk, Id<Application> id, const ThirdPerson& third) {
  if (!third.gets_copy()) return {};
  TRY(const bool agreed, has_agreed(desk, id, third));
  if (agreed) return {};
  return failure(ErrorCode::conflict, "error.note.not-agreed", {{"name", third.name}});
}

// What went to somebody else stands with them; the contact of the case was told nothing.
Result<void> file_aside(Desk& desk, const Case& about, const std::optional<Message>& kept,
                        const SentLetter& letter, Id<Message>& filed) {
  TRY(const Id<Contact> with, filed_third(desk, letter.third));
  const Interaction line = third_line(desk, about, letter.third, with, InteractionKind::aside);
  TRY(const Message message,
      file_sent(desk, about, kept, letter, {std::string(note_purpose), line.kind, line.summary, with}));
  filed = message.id;
  return settle_reconnect(desk, with, desk.now());
}

// With who has the copy it stands, too.
Result<void> tell_of_copy(Desk& desk, const Case& about, const Message& message) {
  TRY(const Id<Contact> with, filed_third(desk, message.third));
  Interaction line = third_line(desk, about, message.third, with, InteractionKind::aside);
  line.message = message.id;
  line.channel = message.channel;
  TRY_DONE(Interactions(desk.connection()).insert(line));
  return {};
}

}  // namespace

Result<Done<Id<Message>>> mark_note_sent(Desk& desk, Id<Application> id, const SentLetter& sent) {
  TRY_DONE(check_sent(sent));
  TRY(const Case named, read_case(desk, id));
  Id<Message> filed;
  const auto work = [&]() -> Result<void> {
    TRY(const Case about, read_case(desk, id));
    if (!about.application.sent) return failure(ErrorCode::conflict, "error.note.not-declined");
    TRY(const auto kept, kept_note(desk, id));
    SentLetter letter = sent;
    TRY(letter.third, part_in(desk, about, kept, sent.third));
    if (letter.third.gets_it()) return file_aside(desk, about, kept, letter, filed);
    TRY_DONE(check_agreed(desk, id, letter.third));
    if (letter.channel != Channel::email) letter.third = {};  // only mail has copies
    const bool spoken = letter.channel == Channel::phone;
    TRY(const Message message,
        file_sent(desk, about, kept, letter,
                  {std::string(note_purpose), spoken ? InteractionKind::call : InteractionKind::wrote,
                   spoken ? about.application.role : letter.subject}));
    filed = message.id;
    if (letter.third.gets_copy()) TRY_DONE(tell_of_copy(desk, about, message));
    TRY_DONE(drop_begun_reply(desk, about));
    return settle_reconnect(desk, about.application.contact, desk.now());
  };
  TRY(const Changes changes, desk.log.journal().change({"send-note", named.company.name}, desk.now(), work));
  return Done<Id<Message>>{filed, changes};
}

Result<std::string> note_beginning(Desk& desk, const Case& about) {
  TRY(const auto kept, kept_note_to_contact(desk, about));
  std::string body;
  if (kept) {
    body = kept->body;
  } else {
    TRY(Draft draft, compose_note(desk, about, keeps_in_touch, Channel::email, Tone::warm));
    body = std::move(draft.body.text);
  }
  const Sentences sentences = read_sentences(body, letters_for(desk, about).content().lint.spellings);
  if (sentences.all.size() < 2) return std::string();
  const TextRange second = sentences.all[1].range;
  return body.substr(second.begin, second.end - second.begin);
}

}  // namespace goodterms
