// People and companies: everything about one of them.
#pragma once

#include "core/actions/case_changes.h"
#include "core/actions/whom.h"
#include "core/store/people_list.h"
#include "core/store/tags.h"

namespace goodterms {

// A page of the list of people, and how many there are in all.
struct PeoplePage {
  std::int64_t total = 0;
  std::int64_t first = 0;
  std::vector<PeopleRow> rows;
};
Result<PeoplePage> read_people(Desk& desk, PeopleFilter filter, std::int64_t first, int most);

// Somebody's page: a person, or a company with its people.
struct Person {
  std::optional<Contact> contact;     // none on a company's page
  std::optional<Company> company;     // none for a person outside any company
  HowOften often = {};                // of a contact, their own or a tag's
  std::vector<Contact> colleagues;    // on a company's page: who is known there, the first by name
  std::int64_t known_there = 0;       // how many they are in all
  std::vector<Case> cases;            // newest first
  std::vector<Interaction> timeline;  // the newest, newest first
  // The exact words of what was written to them, answers too; the newest, newest first.
  std::vector<Message> letters;

  const Message* last_decline() const;  // null where nothing but answers was written
};
// How much of somebody is read: what a page shows.
inline constexpr int most_colleagues = 50, most_of_timeline = 40;
// Errors: not_found.
Result<Person> read_person(Desk& desk, Id<Contact> id);
Result<Person> read_company(Desk& desk, Id<Company> id);
Result<Person> read_somebody(Desk& desk, const Whom& whom);

// The person's name, or the company's on its own page.
const std::string& name_of(const Person& person);

// Files somebody new, at the company of that name, which is made where there is none; outside any company
// where the name is empty. Errors: as for start_case(); invalid_input where neither a name nor a way to reach
// them is given; conflict where they are filed already: the same name there, and no other address.
Result<Done<Id<Contact>>> add_contact(Desk& desk, const Contact& contact, const std::string& company);

// Moves somebody to the company of that name, made where there is none, or out of any where it is empty. What
// happened before stays with both: with them, and with the company it happened at. Errors: not_found;
// invalid_input.
Result<Changes> move_to_company(Desk& desk, Id<Contact> id, const std::string& company);

// Puts the contact's own fields in the place of those that are filed. Errors: not_found; invalid_input as
// for start_case(), and for a missing name.
Result<Changes> update_contact(Desk& desk, const Contact& contact);

// The same for a form that shows the contact as it was when the form was opened; see save_case().
Result<Saved> save_contact(Desk& desk, const Contact& contact, const Contact& opened);

}  // namespace goodterms
