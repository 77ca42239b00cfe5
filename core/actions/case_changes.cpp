#include "core/actions/case_changes.h"

#include <fmt/format.h>

#include "core/actions/case_fields.h"
#include "core/base/text.h"
#include "core/store/applications.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"
#include "core/store/tasks.h"

namespace goodterms {
namespace {

// A slip of the pen mended in the place where it is, instead of a second company beside the first: only where
// no other case or person shares it.
Result<void> rename_company_of_one_case(Desk& desk, const Case& about, const std::string& name) {
  if (fold(about.company.name) == fold(name) && about.company.name == name) return {};
  Companies companies(desk.connection());
  TRY(const auto taken, companies.find_by_name(name));
  if (taken && !(taken->id == about.company.id)) return {};
  TRY(const std::int64_t others,
      desk.connection().integer(
          "SELECT (SELECT count(*) FROM applications WHERE company_id = ?1 AND id <> ?2) + "
          "(SELECT count(*) FROM contacts WHERE company_id = ?1 AND id IS NOT ?3)",
          about.company.id, about.application.id, about.application.contact));
  if (others > 0) return {};
  Company renamed = about.company;
  renamed.name = name;
  return companies.update(renamed);
}

Result<void> rename_contact_of_one_case(Desk& desk, const Case& about, const NewCase& facts) {
  if (!about.contact || facts.contact.empty() || about.contact->name == facts.contact) return {};
  Contacts contacts(desk.connection());
  TRY(const auto taken, contacts.find_by_name(about.company.id, facts.contact));
  if (taken && !(taken->id == about.contact->id)) return {};
  TRY(const std::int64_t others,
      desk.connection().integer("SELECT count(*) FROM applications WHERE contact_id = ? AND id <> ?",
                                about.contact->id, about.application.id));
  // An address filed for want of a name gets its name in every case.
  if (others > 0 && has_name(*about.contact)) return {};
  Contact renamed = *about.contact;
  renamed.name = facts.contact;
  return contacts.update(renamed);
}

// What the user emptied is empty afterwards; filed_contact() only adds.
Result<void> take_over_contact_fields(Desk& desk, Id<Contact> id, const NewCase& facts) {
  if (!id) return {};
  Contacts contacts(desk.connection());
  TRY(auto contact, contacts.find(id));
  if (!contact) return {};
  contact->email = facts.email;
  contact->phone = facts.phone;
  contact->linkedin = facts.linkedin;
  // Another title may be another relation: "Head of Data" hires.
  if (contact->title != facts.title) contact->relation = relation_from_title(facts.title);
  contact->title = facts.title;
  contact->reads_messages = facts.reads_messages;
  return contacts.update(*contact);
}

}  // namespace

NewCase facts_of(const Case& about) {
  NewCase facts;
  facts.company = about.company.name;
  facts.role = about.application.role;
  if (about.contact) {
    if (has_name(*about.contact)) facts.contact = about.contact->name;
    facts.email = about.contact->email;
    facts.phone = about.contact->phone;
    facts.linkedin = about.contact->linkedin;
    facts.title = about.contact->title;
    facts.relation = about.contact->relation;
    facts.reads_messages = about.contact->reads_messages;
  }
  facts.approached = about.application.approached;
  facts.touchpoints = about.application.touchpoints;
  facts.spoken_before = about.application.spoken_before;
  facts.conversation = about.application.conversation;
  facts.interview = about.application.interview;
  facts.decided = about.application.decided;
  facts.reason = about.application.reason;
  facts.international = about.application.international;
  facts.private_words = about.application.private_words;
  return facts;
}

Result<Changes> update_case(Desk& desk, Id<Application> id, const NewCase& raw) {
  TRY(const NewCase facts, checked_facts(desk, raw));
  TRY(const Case about, read_case(desk, id));
  const auto work = [&]() -> Result<void> {
    TRY_DONE(rename_company_of_one_case(desk, about, facts.company));
    TRY_DONE(rename_contact_of_one_case(desk, about, facts));
    Application application = about.application;
    TRY(application.company, filed_company(desk, facts));
    TRY(application.contact, filed_contact(desk, facts, application.company));
    TRY_DONE(take_over_contact_fields(desk, application.contact, facts));
    fill_application(application, facts);
    TRY_DONE(Applications(desk.connection()).update(application));
    TRY_DONE(Interactions(desk.connection()).move(id, application.contact, application.company));
    const bool same_contact = application.contact == about.application.contact;
    const bool same_company = application.company == about.application.company;
    return drop_unused(desk, same_contact ? Id<Contact>{} : about.application.contact,
                       same_company ? Id<Company>{} : about.application.company);
  };
  return desk.log.journal().change({"update-case", facts.company}, desk.now(), work);
}

Result<Changes> move_case(Desk& desk, Id<Application> id, Shelf shelf) {
  TRY(Case about, read_case(desk, id));
  if (about.application.archived.has_value() == (shelf == Shelf::archive)) {
    return failure(ErrorCode::conflict,
                   shelf == Shelf::archive ? "error.case.archived-already" : "error.case.not-archived",
                   {{"company", about.company.name}});
  }
  about.application.archived = shelf == Shelf::archive ? std::optional(desk.now()) : std::nullopt;
  return desk.log.journal().change(
      {shelf == Shelf::archive ? "archive-case" : "unarchive-case", about.company.name}, desk.now(),
      [&] { return Applications(desk.connection()).update(about.application); });
}

Result<Changes> delete_case(Desk& desk, Id<Application> id) {
  TRY(const Case about, read_case(desk, id));
  const auto work = [&]() -> Result<void> {
    TRY_DONE(Tasks(desk.connection()).remove_of(id));
    TRY_DONE(Interactions(desk.connection()).remove_of(id));
    TRY_DONE(Messages(desk.connection()).remove_of(id));
    TRY_DONE(Applications(desk.connection()).remove(id));
    return drop_unused(desk, about.application.contact, about.application.company);
  };
  return desk.log.journal().change({"delete-case", about.company.name}, desk.now(), work);
}

}  // namespace goodterms
