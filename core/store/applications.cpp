#include "core/store/applications.h"

#include "core/base/text.h"

namespace goodterms {
namespace {

Application read_application(Row& row) {
  Application application;
  application.id = row.next_id<Application>();
  application.company = row.next_id<Company>();
  application.contact = row.next_id<Contact>();
  application.role = row.next_text();
  application.approached = channel_from_id(row.next_text()).value_or(Channel::email);
  application.touchpoints = static_cast<int>(row.next_integer());
  application.spoken_before = row.next_flag();
  application.conversation = row.next_text();
  application.interview = row.next_optional_instant();
  application.decided = row.next_optional_instant();
  application.reason = row.next_text();
  application.international = row.next_flag();
  application.private_words = row.next_text();
  application.notes = row.next_text();
  application.created = row.next_instant();
  application.sent = row.next_optional_instant();
  application.archived = row.next_optional_instant();
  return application;
}

}  // namespace

Result<Id<Application>> Applications::insert(const Application& application) {
  TRY_DONE(connection_.run(
      "INSERT INTO applications (company_id, contact_id, role, role_folded, approached, touchpoints, "
      "spoken_before, "
      "conversation, interview_utc, interview_offset, decided_utc, decided_offset, reason, international, "
      "private_words, notes, created_utc, created_offset, sent_utc, sent_offset, archived_utc, "
      "archived_offset) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      application.company, application.contact, application.role, fold(application.role),
      channel_id(application.approached), application.touchpoints, application.spoken_before,
      application.conversation, application.interview, application.decided, application.reason,
      application.international, application.private_words, application.notes, application.created,
      application.sent, application.archived));
  return Id<Application>{connection_.last_insert_id()};
}

Result<void> Applications::update(const Application& application) {
  return connection_.run(
      "UPDATE applications SET company_id = ?, contact_id = ?, role = ?, role_folded = ?, approached = ?, "
      "touchpoints = ?, spoken_before = ?, conversation = ?, interview_utc = ?, interview_offset = ?, "
      "decided_utc = ?, decided_offset = ?, reason = ?, international = ?, private_words = ?, notes = ?, "
      "created_utc = ?, created_offset = ?, sent_utc = ?, sent_offset = ?, archived_utc = ?, archived_offset "
      "= ? "
      "WHERE id = ?",
      application.company, application.contact, application.role, fold(application.role),
      channel_id(application.approached), application.touchpoints, application.spoken_before,
      application.conversation, application.interview, application.decided, application.reason,
      application.international, application.private_words, application.notes, application.created,
      application.sent, application.archived, application.id);
}

#define APPLICATION_COLUMNS                                                                              \
  "SELECT id, company_id, contact_id, role, approached, touchpoints, spoken_before, conversation, "      \
  "interview_utc, interview_offset, decided_utc, decided_offset, reason, international, private_words, " \
  "notes, "                                                                                              \
  "created_utc, created_offset, sent_utc, sent_offset, archived_utc, archived_offset FROM applications "

Result<std::optional<Application>> Applications::find(Id<Application> id) {
  return connection_.first(APPLICATION_COLUMNS "WHERE id = ?", read_application, id);
}

Result<std::vector<Application>> Applications::all() {
  return connection_.all(APPLICATION_COLUMNS "ORDER BY archived_utc IS NOT NULL, id DESC", read_application);
}

Result<std::vector<Application>> Applications::to_send() {
  return connection_.all(APPLICATION_COLUMNS "WHERE sent_utc IS NULL AND archived_utc IS NULL ORDER BY id",
                         read_application);
}

Result<std::vector<Application>> Applications::sent_since(Instant moment) {
  return connection_.all(APPLICATION_COLUMNS
                         "WHERE sent_utc >= ? AND archived_utc IS NULL ORDER BY sent_utc DESC, id DESC",
                         read_application, moment.utc);
}

Result<std::int64_t> Applications::count() {
  return connection_.integer("SELECT count(*) FROM applications");
}

Result<std::vector<Application>> Applications::of_contact(Id<Contact> contact) {
  return connection_.all(APPLICATION_COLUMNS "WHERE contact_id = ? ORDER BY id DESC", read_application,
                         contact);
}

Result<std::vector<Application>> Applications::of_company(Id<Company> company) {
  return connection_.all(APPLICATION_COLUMNS "WHERE company_id = ? ORDER BY id DESC", read_application,
                         company);
}

Result<void> Applications::remove(Id<Application> id) {
  return connection_.run("DELETE FROM applications WHERE id = ?", id);
}

}  // namespace goodterms
