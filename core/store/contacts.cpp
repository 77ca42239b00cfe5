#include "core/store/contacts.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "core/store/in_touch.h"
#include "core/store/record_columns.h"

namespace goodterms {
namespace {

Contact read_contact(Row& row) {
  Contact contact;
  contact.id = row.next_id<Contact>();
  contact.company = row.next_id<Company>();
  read_fields(row, contact);
  return contact;
}

std::string select(std::string_view rest) {
  return "SELECT id, company_id" + read_columns<Contact>() + " FROM contacts " + std::string(rest);
}

}  // namespace

Result<Id<Contact>> Contacts::insert(const Contact& contact) {
  TRY(Statement statement,
      connection_.prepare("INSERT INTO contacts (company_id" + written_columns<Contact>(", ", "") +
                          ") VALUES (?" + placeholders<Contact>() + ")"));
  statement.bind(contact.company);
  bind_fields(statement, contact);
  TRY_DONE(statement.step());
  return Id<Contact>{connection_.last_insert_id()};
}

Result<void> Contacts::update(const Contact& contact) {
  TRY(Statement statement, connection_.prepare("UPDATE contacts SET company_id = ?" +
                                               written_columns<Contact>(", ", " = ?") + " WHERE id = ?"));
  statement.bind(contact.company);
  bind_fields(statement, contact);
  statement.bind(contact.id);
  TRY_DONE(statement.step());
  return {};
}

Result<void> Contacts::remove(Id<Contact> id) {
  return connection_.run("DELETE FROM contacts WHERE id = ?", id);
}

Result<std::optional<Contact>> Contacts::find(Id<Contact> id) {
  return connection_.first(select("WHERE id = ?"), read_contact, id);
}

Result<std::vector<Contact>> Contacts::named_at(Id<Company> company, std::string_view name) {
  return connection_.all(select("WHERE name_folded = ? AND company_id IS ? ORDER BY id"), read_contact,
                         fold(name), company);
}

Result<std::vector<Contact>> Contacts::named(std::string_view name, int most) {
  return connection_.all(select("WHERE name_folded = ? ORDER BY id LIMIT ?"), read_contact, fold(name), most);
}

Result<std::vector<Contact>> Contacts::at_domain(std::string_view domain, int most) {
  // As the index has it (migrations/0008_invitations.sql).
  return connection_.all(select("WHERE email <> '' AND lower(substr(email, instr(email, '@') + 1)) = ? "
                                "ORDER BY id LIMIT ?"),
                         read_contact, domain, most);
}

Result<std::vector<Contact>> Contacts::at_company(Id<Company> company, int most) {
  return connection_.all(select("WHERE company_id = ? ORDER BY archived, name_folded, id LIMIT ?"),
                         read_contact, company, most);
}

Result<std::int64_t> Contacts::count_at_company(Id<Company> company) {
  return connection_.integer("SELECT count(*) FROM contacts WHERE company_id = ?", company);
}

Result<void> Contacts::each(const std::function<void(const Contact&, const std::string&)>& take) {
  TRY(Statement rows,
      connection_.prepare("SELECT contacts.id, contacts.name, email, phone, also, "
                          "iif(instr(contacts.notes, '@') > 0, contacts.notes, ''), coalesce(companies.name, "
                          "'') FROM contacts "
                          "LEFT JOIN companies ON companies.id = company_id ORDER BY contacts.id"));
  while (true) {
    TRY(const bool there, rows.step());
    if (!there) return {};
    Row row = rows.row();
    Contact contact;
    contact.id = row.next_id<Contact>();
    contact.name = row.next_text();
    contact.email = row.next_text();
    contact.phone = row.next_text();
    contact.also = row.next_text();
    contact.notes = row.next_text();
    take(contact, row.next_text());
  }
}

Result<bool> Contacts::is_used(Id<Contact> id) {
  TRY(const std::int64_t uses,
      connection_.integer("SELECT EXISTS (SELECT 1 FROM applications WHERE contact_id = ?1) OR "
                          "EXISTS (SELECT 1 FROM interactions WHERE contact_id = ?1) OR "
                          "EXISTS (SELECT 1 FROM promises WHERE contact_id = ?1) OR "
                          "EXISTS (SELECT 1 FROM contacts WHERE id = ?1 AND "
                          "(notes <> '' OR tags <> '' OR reconnect_on IS NOT NULL OR reconnect_every <> ''))",
                          id));
  return uses != 0;
}

Result<std::vector<ContactDue>> Contacts::to_reconnect(Date day, int most, ForMeOnly for_me_only) {
  const std::string but = for_me_only == ForMeOnly::left_out ? " AND for_me_only = 0" : "";
  const auto read = [](Row& row) {
    ContactDue due;
    due.contact = read_contact(row);
    due.last_met = row.next_optional_instant();
    return due;
  };
  const auto due = [&](std::string_view which, int at_most) {
    return connection_.all(
        "SELECT contacts.id, contacts.company_id" + read_columns<Contact>("contacts.") +
            ", happened_utc, happened_offset FROM contacts LEFT JOIN interactions ON interactions.id = "
            "(SELECT id FROM interactions WHERE contact_id = contacts.id AND " IN_TOUCH
            " ORDER BY happened_utc DESC LIMIT 1) WHERE archived = 0" +
            but + " AND " + std::string(which) + ", contacts.id LIMIT ?2",
        read, day, at_most);
  };
  // Each half by an index of its own: of very many only those that are shown are read.
  TRY(auto all, due("reconnect_by < ?1 AND reconnect_on <= ?1 ORDER BY reconnect_by", most));
  const int left = most - static_cast<int>(all.size());
  if (left <= 0) return all;
  TRY(auto others,
      due("reconnect_on <= ?1 AND (reconnect_by IS NULL OR reconnect_by >= ?1) ORDER BY reconnect_on", left));
  std::move(others.begin(), others.end(), std::back_inserter(all));
  return all;
}

}  // namespace goodterms
