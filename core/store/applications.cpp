#include "core/store/applications.h"

#include "core/base/text.h"
#include "core/store/record_columns.h"

namespace goodterms {
namespace {

Application read_application(Row& row) {
  Application application;
  application.id = row.next_id<Application>();
  application.company = row.next_id<Company>();
  application.contact = row.next_id<Contact>();
  read_fields(row, application);
  return application;
}

std::string select(std::string_view rest) {
  return "SELECT id, company_id, contact_id" + read_columns<Application>() + " FROM applications " +
         std::string(rest);
}

}  // namespace

Result<Id<Application>> Applications::insert(const Application& application) {
  TRY(Statement statement, connection_.prepare("INSERT INTO applications (company_id, contact_id" +
                                               written_columns<Application>(", ", "") + ") VALUES (?, ?" +
                                               placeholders<Application>() + ")"));
  statement.bind(application.company);
  statement.bind(application.contact);
  bind_fields(statement, application);
  TRY_DONE(statement.step());
  return Id<Application>{connection_.last_insert_id()};
}

Result<void> Applications::update(const Application& application) {
  TRY(Statement statement, connection_.prepare("UPDATE applications SET company_id = ?, contact_id = ?" +
                                               written_columns<Application>(", ", " = ?") + " WHERE id = ?"));
  statement.bind(application.company);
  statement.bind(application.contact);
  bind_fields(statement, application);
  statement.bind(application.id);
  TRY_DONE(statement.step());
  return {};
}

Result<std::optional<Application>> Applications::find(Id<Application> id) {
  return connection_.first(select("WHERE id = ?"), read_application, id);
}

Result<std::int64_t> Applications::count_others_of(Id<Contact> contact, Id<Application> but) {
  return connection_.integer("SELECT count(*) FROM applications WHERE contact_id = ? AND id <> ?", contact,
                             but);
}

Result<std::optional<Application>> Applications::latest_with_why_yes() {
  return connection_.first(select("WHERE why_yes <> '' ORDER BY id DESC LIMIT 1"), read_application);
}

Result<void> Applications::keep_waiting(Id<Application> id, Date day) {
  return connection_.run("INSERT OR REPLACE INTO brought_back (application_id, day) VALUES (?, ?)", id, day);
}

Result<void> Applications::set_contact(Id<Application> id, Id<Contact> contact) {
  return connection_.run("UPDATE applications SET contact_id = ? WHERE id = ?", contact, id);
}

Result<void> Applications::give_all(Id<Contact> from, Id<Contact> to) {
  return connection_.run("UPDATE applications SET contact_id = ? WHERE contact_id = ?", to, from);
}

Result<void> Applications::remove(Id<Application> id) {
  return connection_.run("DELETE FROM applications WHERE id = ?", id);
}

}  // namespace goodterms
