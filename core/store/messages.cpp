#include "core/store/messages.h"

#include "core/base/text.h"

namespace goodterms {
namespace {

Message read_message(Row& row) {
  Message message;
  message.id = row.next_id<Message>();
  message.application = row.next_id<Application>();
  message.channel = channel_from_id(row.next_text()).value_or(Channel::email);
  message.tone = tone_from_id(row.next_text()).value_or(Tone::warm);
  message.language = row.next_text();
  message.purpose = row.next_text();
  message.template_id = row.next_text();
  message.subject = row.next_text();
  message.body = row.next_text();
  message.written = row.next_instant();
  message.sent = row.next_optional_instant();
  message.third.name = row.next_text();
  message.third.email = row.next_text();
  message.third.copied = row.next_flag();
  return message;
}

}  // namespace

Result<Id<Message>> Messages::insert(const Message& message) {
  TRY_DONE(connection_.run(
      "INSERT INTO messages (application_id, channel, tone, language, purpose, template_id, subject, body, "
      "written_utc, written_offset, sent_utc, sent_offset, third_name, third_email, third_copied) VALUES (?, "
      "?, "
      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      message.application, channel_id(message.channel), tone_id(message.tone), message.language,
      message.purpose, message.template_id, message.subject, message.body, message.written, message.sent,
      message.third.name, message.third.email, message.third.copied));
  return Id<Message>{connection_.last_insert_id()};
}

Result<void> Messages::update(const Message& message) {
  return connection_.run(
      "UPDATE messages SET application_id = ?, channel = ?, tone = ?, language = ?, purpose = ?, template_id "
      "= ?, "
      "subject = ?, body = ?, "
      "written_utc = ?, written_offset = ?, sent_utc = ?, sent_offset = ?, third_name = ?, third_email = ?, "
      "third_copied = ? WHERE id = ?",
      message.application, channel_id(message.channel), tone_id(message.tone), message.language,
      message.purpose, message.template_id, message.subject, message.body, message.written, message.sent,
      message.third.name, message.third.email, message.third.copied, message.id);
}

#define MESSAGE_COLUMNS                                                                       \
  "SELECT id, application_id, channel, tone, language, purpose, template_id, subject, body, " \
  "written_utc, written_offset, "                                                             \
  "sent_utc, sent_offset, third_name, third_email, third_copied FROM messages "

// Between the user and the contact of the case, whoever has a copy.
#define BETWEEN_THE_TWO "(third_name = '' OR third_copied = 1)"

Result<std::optional<Message>> Messages::find(Id<Message> id) {
  return connection_.first(MESSAGE_COLUMNS "WHERE id = ?", read_message, id);
}

Result<std::optional<Message>> Messages::draft_of(Id<Application> application) {
  return connection_.first(MESSAGE_COLUMNS
                           "WHERE application_id = ? AND sent_utc IS NULL AND purpose <> ? ORDER BY id DESC "
                           "LIMIT 1",
                           read_message, application, note_purpose);
}

Result<std::optional<Message>> Messages::note_draft_of(Id<Application> application) {
  return connection_.first(MESSAGE_COLUMNS
                           "WHERE application_id = ? AND sent_utc IS NULL AND purpose = ? ORDER BY id DESC "
                           "LIMIT 1",
                           read_message, application, note_purpose);
}

Result<std::vector<Message>> Messages::sent_of(Id<Application> application) {
  return connection_.all(MESSAGE_COLUMNS
                         "WHERE application_id = ? AND sent_utc IS NOT NULL AND " BETWEEN_THE_TWO
                         " ORDER BY sent_utc, id",
                         read_message, application);
}

#define IN_CASES_OF(WHOM) "application_id IN (SELECT id FROM applications WHERE " WHOM " = ?1)"
// What went to them about somebody else's case.
#define ASIDE_TO_THEM                                                                                      \
  "id IN (SELECT message_id FROM interactions WHERE contact_id = ?1 AND kind = 'aside' AND message_id IS " \
  "NOT "                                                                                                   \
  "NULL)"
#define LATEST_FIRST " ORDER BY sent_utc DESC, id DESC LIMIT ?2"

Result<std::vector<Message>> Messages::sent_to(Id<Contact> contact, int most) {
  return connection_.all(MESSAGE_COLUMNS "WHERE sent_utc IS NOT NULL AND (" IN_CASES_OF(
                             "contact_id") " AND " BETWEEN_THE_TWO " OR " ASIDE_TO_THEM ")" LATEST_FIRST,
                         read_message, contact, most);
}

Result<std::vector<Message>> Messages::sent_to(Id<Company> company, int most) {
  return connection_.all(MESSAGE_COLUMNS "WHERE sent_utc IS NOT NULL AND " IN_CASES_OF("company_id")
                             LATEST_FIRST,
                         read_message, company, most);
}

Result<std::vector<Message>> Messages::sent_aside_of(Id<Application> application) {
  return connection_.all(MESSAGE_COLUMNS
                         "WHERE application_id = ? AND sent_utc IS NOT NULL AND NOT " BETWEEN_THE_TWO
                         " ORDER BY sent_utc DESC, id DESC",
                         read_message, application);
}

Result<std::vector<Id<Message>>> Messages::begun_with(const Contact& contact) {
  TRY(const auto begun,
      connection_.all(MESSAGE_COLUMNS "WHERE third_name <> '' AND sent_utc IS NULL", read_message));
  std::vector<Id<Message>> theirs;
  for (const Message& note : begun) {
    const bool either_open = note.third.email.empty() || contact.email.empty();
    const bool same_address = fold(note.third.email) == fold(contact.email);
    const bool same_name = fold(note.third.name) == fold(contact.name);
    if (either_open ? same_name : same_address) theirs.push_back(note.id);
  }
  return theirs;
}

Result<void> Messages::forget_third(const Contact& known) {
  const Id<Contact> contact = known.id;
  TRY(const auto theirs, connection_.all(
                             "SELECT id FROM messages WHERE " ASIDE_TO_THEM " AND NOT " BETWEEN_THE_TWO,
                             [](Row& row) { return row.next_id<Message>(); }, contact));
  TRY(const auto begun, begun_with(known));
  for (const Id<Message> id : begun)
    TRY_DONE(connection_.run("DELETE FROM messages WHERE id = ?", id));
  TRY_DONE(connection_.run(
      "UPDATE messages SET third_name = '', third_email = '', third_copied = 0 WHERE " ASIDE_TO_THEM
      " AND " BETWEEN_THE_TWO,
      contact));
  for (const Id<Message> id : theirs) {
    TRY_DONE(connection_.run("UPDATE interactions SET message_id = NULL WHERE message_id = ?", id));
    TRY_DONE(connection_.run("DELETE FROM messages WHERE id = ?", id));
  }
  return {};
}

Result<std::vector<std::string>> Messages::templates_to(Id<Contact> contact, Id<Company> company,
                                                        Id<Application> except) {
  return connection_.all(
      "SELECT DISTINCT template_id FROM messages WHERE application_id <> ? AND application_id IN "
      "(SELECT id FROM applications WHERE contact_id = ? OR company_id = ?)",
      [](Row& row) { return row.next_text(); }, except, contact, company);
}

Result<void> Messages::remove_draft_of(Id<Application> application) {
  return connection_.run(
      "DELETE FROM messages WHERE application_id = ? AND sent_utc IS NULL AND purpose <> ?", application,
      note_purpose);
}

Result<void> Messages::remove_of(Id<Application> application) {
  return connection_.run("DELETE FROM messages WHERE application_id = ?", application);
}

}  // namespace goodterms
