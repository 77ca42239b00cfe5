#include "core/actions/case_changes.h"

#include "core/actions/people.h"
#include "core/actions/plan.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(DeskFixture, "changing a case puts the new facts in place of the old ones") {
  const auto id = start(northwind());
  CaseFacts facts = facts_of(read(id));
  facts.application.role = "Forecasting Lead";
  facts.contact.phone = "+1 555 0142";
  facts.application.spoken_before = true;
  must(update_case(desk, id, facts));
  CHECK(read(id).application.role == "Forecasting Lead");
  CHECK(read(id).contact->phone == "+1 555 0142");
  CHECK(read(id).application.spoken_before);
  must(log.journal().undo());
  CHECK(read(id).application.role == "Data Analyst");
  CHECK(read(id).contact->phone.empty());
}

TEST_CASE_FIXTURE(DeskFixture, "facts that are read and saved unchanged change nothing") {
  const auto id = start(northwind());
  CHECK(must(update_case(desk, id, facts_of(read(id)))).empty());
}

TEST_CASE_FIXTURE(DeskFixture,
                  "a slip in a company's name is mended in place, and no second company is left behind") {
  const auto id = start(northwind());
  CaseFacts facts = facts_of(read(id));
  facts.company.name = "Northwind Laboratories";
  must(update_case(desk, id, facts));
  CHECK(read(id).company.name == "Northwind Laboratories");
  CHECK(must(read_people(desk, PeopleFilter::companies, 0, 10)).total == 1);
}

TEST_CASE_FIXTURE(DeskFixture, "a company that another case shares keeps its name") {
  const auto first = start(northwind());
  const auto second = start(northwind());
  CaseFacts facts = facts_of(read(second));
  facts.company.name = "Contoso";
  must(update_case(desk, second, facts));
  CHECK(read(first).company.name == "Northwind Labs");
  CHECK(read(second).company.name == "Contoso");
}

TEST_CASE_FIXTURE(DeskFixture, "what the user emptied is empty afterwards") {
  const auto id = start(northwind());
  CaseFacts facts = facts_of(read(id));
  facts.contact.email.clear();
  facts.application.interview.reset();
  must(update_case(desk, id, facts));
  CHECK(read(id).contact->email.empty());
  CHECK_FALSE(read(id).application.interview.has_value());
}

TEST_CASE_FIXTURE(DeskFixture, "changing a case refuses what starting one refuses, and changes nothing") {
  const auto id = start(northwind());
  CaseFacts facts = facts_of(read(id));
  facts.application.role = "  ";
  CHECK(update_case(desk, id, facts).error().code == ErrorCode::invalid_input);
  facts.application.role = "Lead";
  facts.contact.email = "nowhere";
  CHECK(update_case(desk, id, facts).error().code == ErrorCode::invalid_input);
  CHECK(read(id).application.role == "Data Analyst");
  CHECK(update_case(desk, {4711}, facts_of(read(id))).error().code == ErrorCode::not_found);
}

TEST_CASE_FIXTURE(DeskFixture, "an archived case is out of the way and can be taken out again") {
  const auto id = start(northwind());
  must(move_case(desk, id, Shelf::archive));
  CHECK(read(id).application.archived.has_value());
  CHECK(move_case(desk, id, Shelf::archive).error().code == ErrorCode::conflict);
  must(move_case(desk, id, Shelf::desk));
  CHECK_FALSE(read(id).application.archived.has_value());
}

TEST_CASE_FIXTURE(
    DeskFixture,
    "a deleted case takes its letters, plan and people with it, and undo brings all of it back") {
  const auto id = start(northwind());
  must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo, thank you."}));
  const std::size_t items = must(read_plan(desk, read(id))).size();
  must(delete_case(desk, id));
  CHECK(must(list_cases(desk)).empty());
  CHECK(must(read_people(desk, PeopleFilter::all, 0, 10)).total == 0);
  must(log.journal().undo());
  CHECK(read(id).contact->name == "Dana Reyes");
  CHECK(must(read_history(desk, id)).sent.size() == 1);
  CHECK(must(read_plan(desk, read(id))).size() == items);
}

TEST_CASE_FIXTURE(DeskFixture, "deleting one case leaves a person that another case knows") {
  const auto first = start(northwind());
  const auto second = start(northwind());
  must(delete_case(desk, first));
  CHECK(read(second).contact->name == "Dana Reyes");
}
