#include "core/actions/people.h"

#include "core/actions/find.h"
#include "core/actions/later.h"
#include "core/actions/log_something.h"
#include "core/actions/long_past.h"
#include "core/actions/owed.h"
#include "core/actions/today.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(DeskFixture, "people and companies are one list by name, read a page at a time") {
  for (const char* name : {"Émile", "zoe", "Anna"}) {
    CaseFacts facts = northwind();
    facts.contact.name = name;
    facts.contact.email.clear();
    start(facts);
  }
  const PeoplePage all = must(read_people(desk, PeopleFilter::all, 0, 10));
  REQUIRE(all.rows.size() == 4);
  CHECK(all.total == 4);
  CHECK(all.rows[0].name == "Anna");
  CHECK(all.rows[1].name == "Émile");  // where E stands, not after z
  CHECK(all.rows[2].name == "Northwind Labs");
  CHECK(all.rows[2].kind == FoundKind::company);
  CHECK(all.rows[3].name == "zoe");
  CHECK(all.rows[0].company == "Northwind Labs");
  CHECK_FALSE(all.rows[0].last_met.has_value());  // decided, and not told yet
  const PeoplePage second = must(read_people(desk, PeopleFilter::contacts, 2, 10));
  CHECK(second.total == 3);
  REQUIRE(second.rows.size() == 1);
  CHECK(second.rows[0].name == "zoe");
  CHECK(must(read_people(desk, PeopleFilter::companies, 0, 10)).total == 1);
}

TEST_CASE_FIXTURE(DeskFixture,
                  "what was only decided, noted or let go is no day on which two were in touch") {
  const auto id = start(northwind());
  const auto dana = read(id).application.contact;
  must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo, thank you."}));
  const Instant told = desk.now();
  clock.pass(400 * seconds_per_day);
  must(let_go_of_long_past(desk));
  must(log_something(desk, {dana, {}}, {"note", {}, {}, "They moved to Leeds"}));
  CHECK(must(read_person(desk, dana)).timeline.size() == 4);
  CHECK(must(read_people(desk, PeopleFilter::contacts, 0, 10)).rows.front().last_met == told);
  CHECK(must(read_people(desk, PeopleFilter::companies, 0, 10)).rows.front().last_met == told);
  must(set_write_again(desk, id, local_date(desk.now())));
  CHECK(must(read_owed(desk)).write.front().last_met == told);
}

TEST_CASE_FIXTURE(DeskFixture, "a page past the end is the last one, and an empty log has none") {
  CHECK(must(read_people(desk, PeopleFilter::all, 50, 10)).rows.empty());
  start(northwind());
  CHECK(must(read_people(desk, PeopleFilter::all, 50, 10)).rows.size() == 1);
}

TEST_CASE_FIXTURE(DeskFixture,
                  "a person's page has their cases, the words then, and the timeline newest first") {
  const auto id = start(northwind());
  clock.pass(seconds_per_hour);
  must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo, thank you."}));
  const Person person = must(read_person(desk, read(id).application.contact));
  CHECK(person.company->name == "Northwind Labs");
  REQUIRE(person.cases.size() == 1);
  REQUIRE(person.last_decline() != nullptr);
  CHECK(person.last_decline()->body == "Hi Dana,\n\nNo, thank you.");
  REQUIRE(person.timeline.size() == 2);
  CHECK(person.timeline[0].kind == InteractionKind::declined);
  const Person company = must(read_company(desk, read(id).application.company));
  CHECK_FALSE(company.contact.has_value());
  CHECK(company.colleagues.size() == 1);
  CHECK(read_person(desk, {99}).error().code == ErrorCode::not_found);
  CHECK(read_company(desk, {99}).error().code == ErrorCode::not_found);
}

TEST_CASE_FIXTURE(DeskFixture, "a contact's details are changed, checked, and undone") {
  const auto id = start(northwind());
  Contact contact = *read(id).contact;
  contact.phone = "+1 555 0142";
  contact.reconnect_on = local_date(clock.now()) + Days(3);
  must(update_contact(desk, contact));
  CHECK(must(read_today(desk)).reconnect.size() == 1);
  contact.email = "nowhere";
  CHECK(update_contact(desk, contact).error().code == ErrorCode::invalid_input);
  contact.email.clear();
  contact.name = " ";
  CHECK(update_contact(desk, contact).error().code == ErrorCode::invalid_input);
  must(log.journal().undo());
  CHECK(read(id).contact->phone.empty());
  CHECK(must(read_today(desk)).reconnect.empty());
}

TEST_CASE_FIXTURE(DeskFixture, "what is found comes with what its list shows of it") {
  start(northwind());
  const Findings found = must(find(desk, "dana"));
  REQUIRE_FALSE(found.names.empty());
  CHECK(found.names[0].row.company == "Northwind Labs");
  CHECK(must(find(desk, "nobody at all")).empty());
}
