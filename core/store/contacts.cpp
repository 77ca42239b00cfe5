#include "core/store/contacts.h"

#include "core/base/text.h"

namespace goodterms {
namespace {

Contact read_contact(Row& row) {
  Contact contact;
  contact.id = row.next_id<Contact>();
  contact.company = row.next_id<Company>();
  contact.name = row.next_text();
  contact.title = row.next_text();
  contact.email = row.next_text();
  contact.phone = row.next_text();
  contact.linkedin = row.next_text();
  contact.relation = relation_from_id(row.next_text()).value_or(Relation::recruiter);
  contact.reads_messages = row.next_flag();
  contact.notes = row.next_text();
  contact.reconnect_on = row.next_optional_date();
  return contact;
}

}  // namespace

Result<Id<Contact>> Contacts::insert(const Contact& contact) {
  TRY_DONE(connection_.run(
      "INSERT INTO contacts (company_id, name, name_folded, title, email, phone, linkedin, relation, "
      "reads_messages, notes, reconnect_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      contact.company, contact.name, fold(contact.name), contact.title, contact.email, contact.phone,
      contact.linkedin, relation_id(contact.relation), contact.reads_messages, contact.notes,
      contact.reconnect_on));
  return Id<Contact>{connection_.last_insert_id()};
}

Result<void> Contacts::update(const Contact& contact) {
  return connection_.run(
      "UPDATE contacts SET company_id = ?, name = ?, name_folded = ?, title = ?, email = ?, phone = ?, "
      "linkedin = ?, "
      "relation = ?, reads_messages = ?, notes = ?, reconnect_on = ? WHERE id = ?",
      contact.company, contact.name, fold(contact.name), contact.title, contact.email, contact.phone,
      contact.linkedin, relation_id(contact.relation), contact.reads_messages, contact.notes,
      contact.reconnect_on, contact.id);
}

Result<void> Contacts::remove(Id<Contact> id) {
  return connection_.run("DELETE FROM contacts WHERE id = ?", id);
}

#define CONTACT_COLUMNS                                                                           \
  "SELECT id, company_id, name, title, email, phone, linkedin, relation, reads_messages, notes, " \
  "reconnect_on FROM contacts "

Result<std::optional<Contact>> Contacts::find(Id<Contact> id) {
  return connection_.first(CONTACT_COLUMNS "WHERE id = ?", read_contact, id);
}

Result<std::optional<Contact>> Contacts::find_by_name(Id<Company> company, std::string_view name) {
  return connection_.first(CONTACT_COLUMNS "WHERE name_folded = ? AND company_id IS ? ORDER BY id LIMIT 1",
                           read_contact, fold(name), company);
}

Result<std::vector<Contact>> Contacts::named(std::string_view name, int most) {
  return connection_.all(CONTACT_COLUMNS "WHERE name_folded = ? ORDER BY id LIMIT ?", read_contact,
                         fold(name), most);
}

Result<std::vector<Contact>> Contacts::at_company(Id<Company> company) {
  return connection_.all(CONTACT_COLUMNS "WHERE company_id = ? ORDER BY name_folded, id", read_contact,
                         company);
}

Result<std::vector<Contact>> Contacts::to_reconnect(Date day, int most) {
  return connection_.all(CONTACT_COLUMNS "WHERE reconnect_on <= ? ORDER BY reconnect_on, id LIMIT ?",
                         read_contact, day, most);
}

}  // namespace goodterms
