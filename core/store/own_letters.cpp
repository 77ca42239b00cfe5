#include "core/store/own_letters.h"

namespace goodterms {
namespace {

OwnLetter read_letter(Row& row) {
  OwnLetter letter;
  letter.id = row.next_id<OwnLetter>();
  letter.title = row.next_text();
  letter.language = row.next_text();
  letter.channel = channel_from_id(row.next_text()).value_or(Channel::email);
  letter.tone = tone_from_id(row.next_text()).value_or(Tone::warm);
  letter.purpose = row.next_text();
  letter.reason = row.next_text();
  letter.subject = row.next_text();
  letter.body = row.next_text();
  letter.changed = row.next_instant();
  return letter;
}

#define OWN_LETTER_COLUMNS                                                      \
  "SELECT id, title, language, channel, tone, purpose, reason, subject, body, " \
  "changed_utc, changed_offset FROM own_letters "

}  // namespace

Result<Id<OwnLetter>> OwnLetters::insert(const OwnLetter& letter) {
  TRY_DONE(connection_.run(
      "INSERT INTO own_letters (title, language, channel, tone, purpose, reason, subject, body, changed_utc, "
      "changed_offset) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      letter.title, letter.language, channel_id(letter.channel), tone_id(letter.tone), letter.purpose,
      letter.reason, letter.subject, letter.body, letter.changed));
  return Id<OwnLetter>{connection_.last_insert_id()};
}

Result<void> OwnLetters::update(const OwnLetter& letter) {
  return connection_.run(
      "UPDATE own_letters SET title = ?, language = ?, channel = ?, tone = ?, purpose = ?, reason = ?, "
      "subject = ?, body = ?, changed_utc = ?, changed_offset = ? WHERE id = ?",
      letter.title, letter.language, channel_id(letter.channel), tone_id(letter.tone), letter.purpose,
      letter.reason, letter.subject, letter.body, letter.changed, letter.id);
}

Result<void> OwnLetters::remove(Id<OwnLetter> id) {
  return connection_.run("DELETE FROM own_letters WHERE id = ?", id);
}

Result<std::optional<OwnLetter>> OwnLetters::find(Id<OwnLetter> id) {
  return connection_.first(OWN_LETTER_COLUMNS "WHERE id = ?", read_letter, id);
}

Result<std::vector<OwnLetter>> OwnLetters::all() {
  return connection_.all(OWN_LETTER_COLUMNS "ORDER BY id", read_letter);
}

}  // namespace goodterms
