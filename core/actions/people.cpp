#include "core/actions/people.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/case_fields.h"
#include "core/store/applications.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"

namespace goodterms {
namespace {

Result<void> read_cases(Desk& desk, const std::vector<Application>& applications, Person& person) {
  for (const Application& application : applications) {
    TRY(Case read, read_case(desk, application.id));
    person.cases.push_back(std::move(read));
    TRY(auto sent, Messages(desk.connection()).sent_of(application.id));
    person.sent.insert(person.sent.end(), sent.begin(), sent.end());
  }
  std::stable_sort(person.sent.begin(), person.sent.end(), [](const Message& left, const Message& right) {
    return left.sent->utc > right.sent->utc;
  });
  return {};
}

}  // namespace

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
  if (person.contact->company) {
    TRY(person.company, Companies(desk.connection()).find(person.contact->company));
  }
  TRY(const auto applications, Applications(desk.connection()).of_contact(id));
  TRY_DONE(read_cases(desk, applications, person));
  TRY(person.timeline, Interactions(desk.connection()).of_contact(id));
  return person;
}

Result<Person> read_company(Desk& desk, Id<Company> id) {
  Person person;
  TRY(person.company, Companies(desk.connection()).find(id));
  if (!person.company) return failure(ErrorCode::not_found, "error.company.gone");
  TRY(person.colleagues, Contacts(desk.connection()).at_company(id));
  TRY(const auto applications, Applications(desk.connection()).of_company(id));
  TRY_DONE(read_cases(desk, applications, person));
  TRY(person.timeline, Interactions(desk.connection()).of_company(id));
  return person;
}

Result<Changes> update_contact(Desk& desk, const Contact& contact) {
  TRY(Contact clean, checked_contact(contact));
  if (clean.name.empty()) return failure(ErrorCode::invalid_input, "error.person.no-name");
  TRY(const auto filed, Contacts(desk.connection()).find(contact.id));
  if (!filed) return failure(ErrorCode::not_found, "error.person.gone");
  // Filed under an address for want of a name: the name goes with the address, or it would become one.
  if (!has_name(*filed) && clean.name == filed->name) {
    Contact nameless = clean;
    nameless.name.clear();
    if (!filed_name(nameless).empty()) clean.name = filed_name(nameless);
  }
  return desk.log.journal().change({"update-contact", clean.name}, desk.now(),
                                   [&] { return Contacts(desk.connection()).update(clean); });
}

}  // namespace goodterms
