// A company that changed its name, and two that are one.
#include "core/actions/companies.h"

#include "core/actions/find.h"
#include "core/actions/log_something.h"
#include "core/actions/people.h"
#include "core/actions/promises.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct CompanyDesk : DeskFixture {
  Id<Company> company(const char* name, const char* person, const char* role = "Engineer") {
    CaseFacts facts = northwind();
    facts.company.name = name;
    facts.contact.name = person;
    facts.contact.email.clear();
    facts.application.role = role;
    return read(start(facts)).company.id;
  }
  bool finds(std::string_view typed) { return !must(find(desk, typed)).names.empty(); }
};

}  // namespace

TEST_CASE_FIXTURE(CompanyDesk, "a company that is called something else now is found by its new name only") {
  const auto harbor = company("Harbor Works", "Mira Kovač");
  must(rename_company(desk, harbor, "  Quayside  "));
  CHECK(must(read_company(desk, harbor)).company->name == "Quayside");
  CHECK(finds("quayside"));
  CHECK(finds("quayside mira"));
  CHECK_FALSE(finds("harbor"));
  must(log.journal().undo());
  CHECK(must(read_company(desk, harbor)).company->name == "Harbor Works");
  must(rename_company(desk, harbor, "HARBOR WORKS"));  // its own name is free
  CHECK(must(read_company(desk, harbor)).company->name == "HARBOR WORKS");
}

TEST_CASE_FIXTURE(CompanyDesk, "a name that is none or another company's is refused, and nothing changes") {
  const auto harbor = company("Harbor Works", "Mira Kovač");
  const auto tern = company("Tern & Tide", "Rui Costa");
  CHECK(rename_company(desk, harbor, " \n").error().code == ErrorCode::invalid_input);
  const auto known = rename_company(desk, harbor, "tern & tide");
  REQUIRE_FALSE(known);
  CHECK(known.error().code == ErrorCode::conflict);
  CHECK(sentence(known.error()).find("tern & tide") != std::string::npos);
  CHECK(must(other_company_named(desk, harbor, "TERN & TIDE")) == tern);
  CHECK_FALSE(must(other_company_named(desk, tern, "TERN & TIDE")));
  CHECK(must(read_company(desk, harbor)).company->name == "Harbor Works");
  CHECK(rename_company(desk, {99}, "X").error().code == ErrorCode::not_found);
}

TEST_CASE_FIXTURE(CompanyDesk,
                  "of two companies that are one the people, cases, words and promises come together") {
  const auto harbor = company("Harbor Works", "Mira Kovač");
  const auto tern = company("Tern & Tide", "Rui Costa", "Planner");
  must(log_something(desk, {{}, tern}, {"note", std::nullopt, std::nullopt, "Bought by Harbor Works"}));
  must(join_companies(desk, harbor, tern));
  const Person joined = must(read_company(desk, harbor));
  CHECK(joined.known_there == 2);
  CHECK(joined.cases.size() == 2);
  CHECK(joined.timeline.front().summary == "Bought by Harbor Works");
  CHECK(joined.company->notes == "Tern & Tide");
  CHECK(read_company(desk, tern).error().code == ErrorCode::not_found);
  CHECK_FALSE(must(other_company_named(desk, harbor, "Tern & Tide")));
  must(log.journal().undo());
  CHECK(must(read_company(desk, tern)).cases.size() == 1);
  CHECK(must(read_company(desk, harbor)).company->notes.empty());
  CHECK(join_companies(desk, harbor, harbor).error().code == ErrorCode::invalid_input);
  CHECK(join_companies(desk, harbor, {99}).error().code == ErrorCode::not_found);
}
