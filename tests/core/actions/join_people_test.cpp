// Two who are one, one who is two, and somebody who wants to be forgotten.
#include "core/actions/join_people.h"

#include "core/actions/find.h"
#include "core/actions/log_something.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

struct JoinDesk : DeskFixture {
  Id<Application> case_with(const char* name, const char* email, const char* company = "Northwind Labs") {
    CaseFacts facts = northwind();
    facts.company.name = company;
    facts.contact.name = name;
    facts.contact.email = email;
    return start(facts);
  }
  Id<Contact> of(Id<Application> id) { return read(id).application.contact; }
};

}  // namespace

TEST_CASE_FIXTURE(JoinDesk,
                  "two who are one have the cases and the story of both, and undo parts them again") {
  const auto first = case_with("Mira Kovač", "mira@harbor.example");
  const auto second = case_with("Mira Kovac", "m.kovac@mail.example", "Tern & Tide");
  const auto into = of(first), from = of(second);
  must(log_something(desk, {from, {}}, {"note", std::nullopt, std::nullopt, "Likes tea"}));
  must(merge_contacts(desk, into, from));
  const Person mira = must(read_person(desk, into));
  CHECK(mira.cases.size() == 2);
  CHECK(mira.contact->email == "mira@harbor.example");
  CHECK(mira.contact->also == "m.kovac@mail.example");
  CHECK(mira.contact->notes == "Tern & Tide");  // where the other was
  CHECK(mira.timeline.front().summary == "Likes tea");
  CHECK(read_person(desk, from).error().code == ErrorCode::not_found);
  must(log.journal().undo());
  CHECK(must(read_person(desk, from)).cases.size() == 1);
  CHECK(merge_contacts(desk, into, into).error().code == ErrorCode::invalid_input);
  CHECK(merge_contacts(desk, into, {99}).error().code == ErrorCode::not_found);
}

TEST_CASE_FIXTURE(JoinDesk, "one who is two is parted with the cases that are the other's") {
  const auto first = case_with("Dana Reyes", "");
  CaseFacts again = northwind();
  again.contact.email.clear();
  again.application.role = "Planner";
  const auto second = start(again);
  REQUIRE(of(first) == of(second));
  const auto other = must(split_contact(desk, of(first), {"Dana Reyes-Lind", {second}})).value;
  CHECK(of(second) == other);
  CHECK(must(read_person(desk, other)).timeline.size() == must(read_history(desk, second)).timeline.size());
  CHECK(must(read_person(desk, of(first))).cases.size() == 1);
  CHECK(split_contact(desk, of(first), {"X", {second}}).error().code == ErrorCode::invalid_input);
  CHECK(split_contact(desk, of(first), {" "}).error().code == ErrorCode::invalid_input);
}

TEST_CASE_FIXTURE(JoinDesk,
                  "lines and addresses that are the other's go along, and one undo brings them back") {
  const auto id = of(case_with("Dana Reyes", "dana@northwind.example"));
  Contact contact = *must(read_person(desk, id)).contact;
  contact.phone = "+1 555 0142";
  contact.also = "lind@home.example, https://lind.example";
  must(update_contact(desk, contact));
  const auto bees =
      must(log_something(desk, {id, {}}, {"note", std::nullopt, std::nullopt, "Keeps bees"})).value;
  must(log_something(desk, {id, {}}, {"note", std::nullopt, std::nullopt, "Likes tea"}));
  const auto of_case = must(read_person(desk, id)).timeline.back();
  REQUIRE(of_case.application);
  const auto other =
      must(split_contact(desk, id, {"Dana Lind", {}, {bees}, {"+1 555 0142", "lind@home.example"}})).value;
  const Person lind = must(read_person(desk, other)), dana = must(read_person(desk, id));
  CHECK(lind.contact->phone == "+1 555 0142");
  CHECK(lind.contact->email == "lind@home.example");
  REQUIRE(lind.timeline.size() == 1);
  CHECK(lind.timeline.front().summary == "Keeps bees");
  CHECK(lind.company->id == dana.company->id);
  CHECK(dana.contact->phone.empty());
  CHECK(dana.contact->email == "dana@northwind.example");
  CHECK(dana.contact->also == "https://lind.example");
  CHECK(dana.timeline.front().summary == "Likes tea");
  must(log.journal().undo());
  CHECK(must(read_person(desk, id)).contact->also == "lind@home.example, https://lind.example");
  CHECK(read_person(desk, other).error().code == ErrorCode::not_found);
  // What belongs to a case goes with it, and what is not theirs goes nowhere: nothing is changed.
  CHECK(split_contact(desk, id, {"X", {}, {of_case.id}}).error().code == ErrorCode::invalid_input);
  CHECK(split_contact(desk, id, {"X", {}, {}, {"nobody@home.example"}}).error().code ==
        ErrorCode::invalid_input);
  CHECK(must(read_people(desk, PeopleFilter::contacts, 0, 9)).total == 1);
}

TEST_CASE_FIXTURE(JoinDesk, "who is forgotten leaves no trace in the file, and the others stay") {
  const auto id = case_with("Quenilla Zarathor", "quenilla@zarathor.example", "Zarathor Works");
  case_with("Dana Reyes", "dana@northwind.example");
  must(mark_sent(desk, id, {Channel::email, "No", "Hi Quenilla,\n\nNo, thank you."}));
  must(log_something(desk, {of(id), {}}, {"note", std::nullopt, std::nullopt, "Quenilla likes tea"}));
  REQUIRE(read_file(place().path + "-wal").find("Quenilla") != std::string::npos);
  CHECK(must(forget_contact(desk, of(id))).has(RecordKind::contacts));
  for (const char* trace : {"Quenilla", "quenilla", "Zarathor", "zarathor"}) {
    CAPTURE(trace);
    CHECK(read_file(place().path).find(trace) == std::string::npos);
    CHECK(read_file(place().path + "-wal").find(trace) == std::string::npos);
  }
  CHECK(must(find(desk, "quenilla")).empty());
  CHECK_FALSE(must(find(desk, "dana")).empty());
  CHECK_FALSE(log.journal().undo().has_value());
}
