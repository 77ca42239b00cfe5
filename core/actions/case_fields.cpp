#include "core/actions/case_fields.h"

#include <fmt/format.h>

#include "core/actions/fields.h"
#include "core/base/text.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"

namespace goodterms {
namespace {

Result<void> check_reason(const Desk& desk, const std::string& reason) {
  if (reason.empty() || desk.catalog.find_reason(reason) != nullptr) return {};
  std::string known;
  for (const Reason& candidate : desk.catalog.content().reasons)
    known += (known.empty() ? "" : ", ") + candidate.id;
  return failure(ErrorCode::invalid_input, "error.case.reason-unknown", {{"id", reason}, {"known", known}});
}

}  // namespace

Result<NewCase> checked_facts(const Desk& desk, NewCase facts) {
  TRY(facts.company, clean_field(facts.company, "company"));
  TRY(facts.role, clean_field(facts.role, "role"));
  TRY(facts.contact, clean_field(facts.contact, "contact"));
  TRY(facts.email, clean_email(facts.email));
  TRY(facts.phone, clean_field(facts.phone, "phone"));
  TRY(facts.linkedin, clean_field(facts.linkedin, "linkedin"));
  TRY(facts.title, clean_field(facts.title, "title"));
  TRY(facts.conversation, clean_field(facts.conversation, "conversation"));
  if (facts.company.empty()) return failure(ErrorCode::invalid_input, "error.case.no-company");
  if (facts.role.empty()) return failure(ErrorCode::invalid_input, "error.case.no-role");
  if (facts.touchpoints < 1) return failure(ErrorCode::invalid_input, "error.case.touchpoints");
  if (!is_valid_utf8(facts.private_words)) {
    return failure(ErrorCode::invalid_input, "error.case.private-not-text");
  }
  TRY_DONE(check_reason(desk, facts.reason));
  if (facts.decided && facts.decided->utc > desk.now().utc + seconds_per_day) {
    return failure(ErrorCode::invalid_input, "error.case.decided-in-future");
  }
  return facts;
}

Result<Id<Company>> filed_company(Desk& desk, const NewCase& facts) {
  TRY(const auto known, Companies(desk.connection()).find_by_name(facts.company));
  if (known) return known->id;
  return Companies(desk.connection()).insert({{}, facts.company, ""});
}

Result<Id<Contact>> filed_contact(Desk& desk, const NewCase& facts, Id<Company> company) {
  if (facts.contact.empty() && facts.email.empty() && facts.phone.empty() && facts.linkedin.empty()) {
    return Id<Contact>{};
  }
  Contacts contacts(desk.connection());
  // Somebody whose name is not known yet is filed under their address (see has_name).
  std::string filed_as = facts.contact;
  for (const std::string* address : {&facts.email, &facts.phone, &facts.linkedin}) {
    if (filed_as.empty()) filed_as = *address;
  }
  TRY(auto known, contacts.find_by_name(company, filed_as));
  Contact contact = known.value_or(Contact());
  // What is typed now is newer than what is filed; undo has the old.
  const auto fill = [](std::string& field, const std::string& value) {
    if (!value.empty()) field = value;
  };
  if (!known) contact.name = filed_as;
  fill(contact.email, facts.email);
  fill(contact.phone, facts.phone);
  fill(contact.linkedin, facts.linkedin);
  fill(contact.title, facts.title);
  if (facts.relation) {
    contact.relation = *facts.relation;
  } else if (!known) {
    contact.relation = relation_from_title(contact.title);
  }
  contact.reads_messages = contact.reads_messages || facts.reads_messages;
  contact.company = company;
  if (!known) return contacts.insert(contact);
  TRY_DONE(contacts.update(contact));
  return contact.id;
}

void fill_application(Application& application, const NewCase& facts) {
  application.role = facts.role;
  application.approached = facts.approached;
  application.touchpoints = facts.touchpoints;
  application.spoken_before = facts.spoken_before;
  application.conversation = facts.conversation;
  application.interview = facts.interview;
  application.decided = facts.decided;
  application.reason = facts.reason;
  application.international = facts.international;
  application.private_words = facts.private_words;
}

Result<void> drop_unused(Desk& desk, Id<Contact> contact, Id<Company> company) {
  Connection& connection = desk.connection();
  if (contact) {
    TRY(const std::int64_t uses,
        connection.integer("SELECT EXISTS (SELECT 1 FROM applications WHERE contact_id = ?1) OR "
                           "EXISTS (SELECT 1 FROM interactions WHERE contact_id = ?1)",
                           contact));
    if (uses == 0) TRY_DONE(Contacts(connection).remove(contact));
  }
  if (!company) return {};
  TRY(const std::int64_t uses,
      connection.integer("SELECT EXISTS (SELECT 1 FROM applications WHERE company_id = ?1) OR "
                         "EXISTS (SELECT 1 FROM interactions WHERE company_id = ?1) OR "
                         "EXISTS (SELECT 1 FROM contacts WHERE company_id = ?1)",
                         company));
  if (uses == 0) TRY_DONE(Companies(connection).remove(company));
  return {};
}

}  // namespace goodterms
