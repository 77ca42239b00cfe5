#include "core/actions/case_changes.h"

#include <fmt/format.h>

#include "core/actions/case_fields.h"
#include "core/base/text.h"
#include "core/model/merge.h"
#include "core/store/applications.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/decisions.h"
#include "core/store/interactions.h"
#include "core/store/invitations.h"
#include "core/store/messages.h"
#include "core/store/promises.h"
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
  TRY(const bool shared,
      companies.is_shared(about.company.id, about.application.id, about.application.contact));
  if (shared) return {};
  Company renamed = about.company;
  renamed.name = name;
  return companies.update(renamed);
}

Result<void> rename_contact_of_one_case(Desk& desk, const Case& about, const std::string& name) {
  if (!about.contact || name.empty() || about.contact->name == name) return {};
  Contacts contacts(desk.connection());
  TRY(const auto namesakes, contacts.named_at(about.company.id, name));
  for (const Contact& taken : namesakes) {
    if (!(taken.id == about.contact->id)) return {};
  }
  TRY(const std::int64_t others,
      Applications(desk.connection()).count_others_of(about.contact->id, about.application.id));
  // An address filed for want of a name gets its name in every case.
  if (others > 0 && has_name(*about.contact)) return {};
  Contact renamed = *about.contact;
  renamed.name = name;
  return contacts.update(renamed);
}

// Whom a changed case is about: as before while the name is the same, whatever else was corrected.
Result<Id<Contact>> contact_of_changed_case(Desk& desk, const Case& about, const CaseFacts& facts,
                                            Id<Company> company) {
  if (about.contact && company == about.company.id) {
    TRY(const auto filed, Contacts(desk.connection()).find(about.contact->id));
    if (filed && fold(filed->name) == fold(filed_name(facts.contact))) return filed->id;
  }
  return filed_contact(desk, facts, company);
}

// What the user emptied is empty afterwards; filed_contact() only adds.
Result<void> take_over_contact_fields(Desk& desk, Id<Contact> id, const Contact& given) {
  if (!id) return {};
  Contacts contacts(desk.connection());
  TRY(auto contact, contacts.find(id));
  if (!contact) return {};
  std::string name = contact->name;
  take_entered_fields(given, *contact);
  contact->name = std::move(name);
  return contacts.update(*contact);
}

}  // namespace

CaseFacts facts_of(const Case& about) {
  CaseFacts facts{about.company, about.contact.value_or(Contact()), about.application};
  if (!has_name(facts.contact)) facts.contact.name.clear();
  return facts;
}

Result<Changes> update_case(Desk& desk, Id<Application> id, const CaseFacts& facts) {
  TRY(const Case about, read_case(desk, id));
  TRY(const Saved saved, save_case(desk, id, facts, facts_of(about)));
  if (!saved.clashes.empty()) return failure(ErrorCode::conflict, "error.case.changed-meanwhile");
  return saved.changes;
}

Result<Saved> save_case(Desk& desk, Id<Application> id, const CaseFacts& raw, const CaseFacts& opened) {
  TRY(CaseFacts facts, checked_facts(desk, raw));
  TRY_DONE(read_case(desk, id));
  std::vector<const RecordField*> clashes;
  const auto work = [&]() -> Result<void> {
    TRY(const Case about, read_case(desk, id));  // here nobody changes it any more
    clashes = take_changes_of_others(opened, facts_of(about), facts);
    if (!clashes.empty()) return {};
    TRY_DONE(rename_company_of_one_case(desk, about, facts.company.name));
    TRY_DONE(rename_contact_of_one_case(desk, about, facts.contact.name));
    Application application = about.application;
    take_entered_fields(facts.application, application);
    TRY(application.company, company_named(desk, facts.company.name));
    TRY(application.contact, contact_of_changed_case(desk, about, facts, application.company));
    TRY_DONE(take_over_contact_fields(desk, application.contact, facts.contact));
    TRY_DONE(Applications(desk.connection()).update(application));
    TRY_DONE(Interactions(desk.connection()).move(id, application.contact, application.company));
    TRY_DONE(Promises(desk.connection()).move(id, application.contact, application.company));
    const bool same_contact = application.contact == about.application.contact;
    const bool same_company = application.company == about.application.company;
    return drop_unused(desk, same_contact ? Id<Contact>{} : about.application.contact,
                       same_company ? Id<Company>{} : about.application.company);
  };
  TRY(const Changes changes,
      desk.log.journal().change({"update-case", facts.company.name}, desk.now(), work));
  return Saved{changes, clashes};
}

Result<Changes> move_case(Desk& desk, Id<Application> id, Shelf shelf) {
  TRY(const Case named, read_case(desk, id));
  const Instant now = desk.now();
  const auto work = [&]() -> Result<void> {
    TRY(Case about, read_case(desk, id));  // here nobody changes it any more
    if (about.application.archived.has_value() == (shelf == Shelf::archive)) {
      return failure(ErrorCode::conflict,
                     shelf == Shelf::archive ? "error.case.archived-already" : "error.case.not-archived",
                     {{"company", about.company.name}});
    }
    about.application.archived = shelf == Shelf::archive ? std::optional(now) : std::nullopt;
    Applications applications(desk.connection());
    // Else what is long past would be let go the next day.
    if (shelf == Shelf::desk) TRY_DONE(applications.keep_waiting(id, local_date(now)));
    return applications.update(about.application);
  };
  return desk.log.journal().change(
      {shelf == Shelf::archive ? "archive-case" : "unarchive-case", named.company.name}, now, work);
}

Result<Changes> delete_case(Desk& desk, Id<Application> id) {
  TRY(const Case named, read_case(desk, id));
  const auto work = [&]() -> Result<void> {
    TRY(const Case about, read_case(desk, id));
    TRY_DONE(Tasks(desk.connection()).remove_of(id));
    TRY_DONE(Promises(desk.connection()).remove_of(id));
    TRY_DONE(Interactions(desk.connection()).remove_of(id));
    TRY_DONE(Messages(desk.connection()).remove_of(id));
    TRY_DONE(Decisions(desk.connection()).remove_of(id));
    TRY_DONE(Invitations(desk.connection()).remove_of(id));
    TRY_DONE(Applications(desk.connection()).remove(id));
    return drop_unused(desk, about.application.contact, about.application.company);
  };
  return desk.log.journal().change({"delete-case", named.company.name}, desk.now(), work);
}

}  // namespace goodterms
