#include "core/actions/people.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/case_fields.h"
#include "core/actions/fields.h"
#include "core/actions/interval_words.h"
#include "core/model/merge.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"
#include "core/store/reconnect_days.h"

namespace goodterms {
namespace {

// Their cases, what was said, and the last letter: of a contact, or of a company.
template <class Whom>
Result<void> read_dealings(Connection& connection, Id<Whom> id, Person& person) {
  constexpr bool one = std::is_same_v<Whom, Contact>;
  CaseList cases(connection);
  Interactions interactions(connection);
  TRY(person.letters, Messages(connection).sent_to(id, most_of_timeline));
  if constexpr (one) {
    TRY(person.cases, cases.of_contact(id));
    TRY(person.timeline, interactions.of_contact(id, most_of_timeline));
  } else {
    TRY(person.cases, cases.of_company(id));
    TRY(person.timeline, interactions.of_company(id, most_of_timeline));
  }
  return {};
}

}  // namespace

const Message* Person::last_decline() const {
  const auto found = std::find_if(letters.begin(), letters.end(),
                                  [](const Message& letter) { return letter.says_what_stands(); });
  return found == letters.end() ? nullptr : &*found;
}

Result<PeoplePage> read_people(Desk& desk, PeopleFilter filter, std::int64_t first, int most) {
  PeopleList list(desk.connection());
  PeoplePage page;
  TRY(page.total, list.count(filter));
  page.first = std::clamp<std::int64_t>(first, 0, std::max<std::int64_t>(0, page.total - 1));
  TRY(page.rows, list.page(filter, page.first, most));
  return page;
}

Result<Person> read_person(Desk& desk, Id<Contact> id) {
  Person person;
  TRY(person.contact, Contacts(desk.connection()).find(id));
  if (!person.contact) return failure(ErrorCode::not_found, "error.person.gone");
  TRY(person.often, how_often(desk.connection(), *person.contact));
  if (person.contact->company) {
    TRY(person.company, Companies(desk.connection()).find(person.contact->company));
  }
  TRY_DONE(read_dealings(desk.connection(), id, person));
  return person;
}

Result<Person> read_company(Desk& desk, Id<Company> id) {
  Person person;
  TRY(person.company, Companies(desk.connection()).find(id));
  if (!person.company) return failure(ErrorCode::not_found, "error.company.gone");
  Contacts contacts(desk.connection());
  TRY(person.colleagues, contacts.at_company(id, most_colleagues));
  TRY(person.known_there, contacts.count_at_company(id));
  TRY_DONE(read_dealings(desk.connection(), id, person));
  return person;
}

Result<Person> read_somebody(Desk& desk, const Whom& whom) {
  return whom.contact ? read_person(desk, whom.contact) : read_company(desk, whom.company);
}

const std::string& name_of(const Person& person) {
  return person.contact ? person.contact->name : person.company->name;
}

Result<Done<Id<Contact>>> add_contact(Desk& desk, const Contact& contact, const std::string& company) {
  TRY(Contact mine, checked_contact(contact));
  TRY(const std::string at, clean_field(company, "company"));
  mine.name = filed_name(mine);
  if (mine.name.empty()) return failure(ErrorCode::invalid_input, "error.person.no-name");
  TRY_DONE(check_intervals(mine.every, mine.at_latest));
  const auto work = [&]() -> Result<void> {
    TRY(mine.company, company_named(desk, at));
    TRY(const auto known, known_contact(desk, mine, mine.company));
    if (known)
      return failure(ErrorCode::conflict, "error.person.known",
                     {{"name", known->name}, {"number", fmt::format("{}", known->id.value)}});
    const std::optional<Date> set = mine.reconnect_on;
    TRY_DONE(count_reconnect_days(desk.connection(), mine, local_date(desk.now())));
    if (set) set_reconnect_day(mine, *set);
    TRY(mine.id, Contacts(desk.connection()).insert(mine));
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({"add-contact", mine.name}, desk.now(), work));
  return Done<Id<Contact>>{mine.id, changes};
}

Result<Changes> move_to_company(Desk& desk, Id<Contact> id, const std::string& company) {
  TRY(const std::string at, clean_field(company, "company"));
  TRY(const auto before, Contacts(desk.connection()).find(id));
  if (!before) return failure(ErrorCode::not_found, "error.person.gone");
  const auto work = [&]() -> Result<void> {
    TRY(auto contact, Contacts(desk.connection()).find(id));
    if (!contact) return failure(ErrorCode::not_found, "error.person.gone");
    TRY(contact->company, company_named(desk, at));
    return Contacts(desk.connection()).update(*contact);
  };
  return desk.log.journal().change({"update-contact", before->name}, desk.now(), work);
}

namespace {

// The days that follow from how often they are to be written to, where that changed or no day is left. A day
// that was set beside it is the next one. Part of a transaction.
Result<void> keep_days(Desk& desk, const Contact& filed, const Contact& opened, Contact& mine) {
  const std::optional<Date> set = mine.reconnect_on != opened.reconnect_on ? mine.reconnect_on : std::nullopt;
  TRY(const HowOften before, how_often(desk.connection(), filed));
  TRY_DONE(follow_how_often(desk.connection(), mine, before, local_date(desk.now())));
  if (set) set_reconnect_day(mine, *set);
  return {};
}

}  // namespace

Result<Changes> update_contact(Desk& desk, const Contact& contact) {
  TRY(const auto filed, Contacts(desk.connection()).find(contact.id));
  if (!filed) return failure(ErrorCode::not_found, "error.person.gone");
  TRY(const Saved saved, save_contact(desk, contact, *filed));
  if (!saved.clashes.empty()) return failure(ErrorCode::conflict, "error.case.changed-meanwhile");
  return saved.changes;
}

Result<Saved> save_contact(Desk& desk, const Contact& contact, const Contact& opened) {
  TRY(Contact mine, checked_contact(contact));
  if (mine.name.empty()) return failure(ErrorCode::invalid_input, "error.person.no-name");
  TRY_DONE(check_intervals(mine.every, mine.at_latest));
  std::vector<const RecordField*> clashes;
  const auto work = [&]() -> Result<void> {
    Contacts contacts(desk.connection());
    TRY(const auto filed, contacts.find(contact.id));
    if (!filed) return failure(ErrorCode::not_found, "error.person.gone");
    clashes = take_changes_of_others(opened, *filed, mine);
    if (!clashes.empty()) return {};
    if (mine.company == opened.company) mine.company = filed->company;
    // Filed under an address for want of a name: the name goes with the address, or it would become one.
    if (!has_name(*filed) && mine.name == filed->name) {
      Contact nameless = mine;
      nameless.name.clear();
      if (!filed_name(nameless).empty()) mine.name = filed_name(nameless);
    }
    TRY_DONE(keep_days(desk, *filed, opened, mine));
    return contacts.update(mine);
  };
  TRY(const Changes changes, desk.log.journal().change({"update-contact", mine.name}, desk.now(), work));
  return Saved{changes, clashes};
}

}  // namespace goodterms
