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
  const auto other = must(split_contact(desk, of(first), "Dana Reyes-Lind", {second})).value;
  CHECK(of(second) == other);
  CHECK(must(read_person(desk, other)).timeline.size() == must(read_history(desk, second)).timeline.size());
  CHECK(must(read_person(desk, of(first))).cases.size() == 1);
  CHECK(split_contact(desk, of(first), "X", {second}).error().code == ErrorCode::invalid_input);
  CHECK(split_contact(desk, of(first), " ", {}).error().code == ErrorCode::invalid_input);
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
