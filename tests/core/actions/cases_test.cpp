#include "core/actions/cases.h"

#include "core/actions/case_changes.h"
#include "core/actions/profile.h"
#include "core/store/search.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

TEST_CASE_FIXTURE(DeskFixture, "a case begins with company, role and contact, and its clock starts now") {
  const Case about = read(start(northwind()));
  CHECK(about.company.name == "Northwind Labs");
  CHECK(about.application.role == "Data Analyst");
  CHECK(about.contact->name == "Dana Reyes");
  CHECK(relation_to(*about.contact) == Relation::recruiter);
  CHECK(about.application.decided == now);
  CHECK_FALSE(about.application.sent.has_value());
}

TEST_CASE_FIXTURE(DeskFixture,
                  "the same company and person are found again, and learn what is new about them") {
  const Case first = read(start(northwind()));
  CaseFacts second_facts = northwind();
  second_facts.company.name = "NORTHWIND  Labs";
  second_facts.contact.name = "dana reyes";
  second_facts.contact.phone = "+1 555 0142";
  const Case second = read(start(second_facts));
  CHECK(second.company.id == first.company.id);
  CHECK(second.contact->id == first.contact->id);
  CHECK(second.contact->email == first.contact->email);
  CHECK(second.contact->phone == "+1 555 0142");
}

TEST_CASE_FIXTURE(DeskFixture, "starting a case is one step to undo") {
  start(northwind());
  must(log.journal().undo());
  CHECK(must(list_cases(desk)).empty());
  CHECK(must(search(log.connection(), "northwind")).empty());
}

TEST_CASE_FIXTURE(DeskFixture, "what is missing or cannot be is named, and nothing is saved") {
  const auto refuses = [&](const CaseFacts& facts, const char* said) {
    const auto result = start_case(desk, facts);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::invalid_input);
    CHECK_MESSAGE(sentence(result.error()).find(said) != std::string::npos, sentence(result.error()));
    CHECK(must(list_cases(desk)).empty());
  };
  CaseFacts facts = northwind();
  facts.company.name = " \n ";
  refuses(facts, "company");
  facts = northwind();
  facts.application.role = "";
  refuses(facts, "role");
  facts = northwind();
  facts.contact.email = "dana at northwind";
  refuses(facts, "email");
  facts = northwind();
  facts.contact.name = "Dana\xFF";
  refuses(facts, "UTF-8");
  facts = northwind();
  facts.application.role = std::string(5000, 'x');
  refuses(facts, "too long");
  facts = northwind();
  facts.application.reason = "boredom";
  refuses(facts, "accepted-offer");
  facts = northwind();
  facts.application.touchpoints = 0;
  refuses(facts, "at least 1");
}

TEST_CASE_FIXTURE(DeskFixture, "line breaks and control characters in a field become blanks") {
  CaseFacts facts = northwind();
  facts.company.name = "Northwind\r\nBcc: x@x.example";
  CHECK(read(start(facts)).company.name == "Northwind Bcc: x@x.example");
}

TEST_CASE_FIXTURE(DeskFixture,
                  "somebody without a name is filed under their address, and not greeted by it") {
  CaseFacts facts = northwind();
  facts.contact.name = "";
  const Case about = read(start(facts));
  CHECK(about.contact->name == "dana.reyes@northwind.example");
  CHECK_FALSE(has_name(*about.contact));
  CHECK(must(letter_values(desk, about)).find("contact_first")->as_text()->empty());
}

TEST_CASE("a title tells a recruiter from somebody who hires") {
  const auto relation_from_title = [](const char* title) {
    Contact contact;
    contact.title = title;
    return relation_to(contact);
  };
  CHECK(relation_from_title("Talent Partner") == Relation::recruiter);
  CHECK(relation_from_title("HR Manager") == Relation::recruiter);
  CHECK(relation_from_title("") == Relation::recruiter);
  CHECK(relation_from_title("Head of Data") == Relation::hiring_manager);
  CHECK(relation_from_title("Hiring Manager") == Relation::hiring_manager);
  CHECK(relation_from_title("CTO & Founder") == Relation::hiring_manager);
}

TEST_CASE_FIXTURE(DeskFixture,
                  "two people of one name at one company stay two, each with their own address") {
  CaseFacts facts = northwind();
  facts.contact.name = "John Smith";
  facts.contact.email = "john.smith1@acme.example";
  const auto first = start(facts);
  facts.application.role = "Clerk";
  facts.contact.email = "john.smith2@acme.example";
  const auto second = start(facts);
  CHECK(read(first).contact->email == "john.smith1@acme.example");
  CHECK(read(second).contact->email == "john.smith2@acme.example");
  CHECK_FALSE(read(first).contact->id == read(second).contact->id);

  facts.application.role = "Driver";
  facts.contact.email = "John.Smith1@acme.example";
  CHECK(read(start(facts)).contact->id == read(first).contact->id);
}

TEST_CASE_FIXTURE(DeskFixture, "an address that is corrected stays that of the same person") {
  const auto id = start(northwind());
  CaseFacts facts = facts_of(read(id));
  facts.contact.email = "d.reyes@northwind.example";
  must(update_case(desk, id, facts));
  CHECK(read(id).contact->id == facts.contact.id);
  CHECK(read(id).contact->email == "d.reyes@northwind.example");
}

TEST_CASE_FIXTURE(DeskFixture, "an interview keeps the zone it was written in") {
  CaseFacts facts = northwind();
  facts.application.interview = moment("2026-03-10T14:00+00:00");
  facts.application.interview_zone = "Europe/London";
  const auto id = start(facts);
  CHECK(read(id).application.interview_zone == "Europe/London");
  facts = facts_of(read(id));
  facts.application.interview_zone.clear();
  must(update_case(desk, id, facts));
  CHECK(read(id).application.interview_zone.empty());
  must(log.journal().undo());
  CHECK(read(id).application.interview_zone == "Europe/London");
}

TEST_CASE_FIXTURE(DeskFixture, "an address that no letter could go to is refused where it is entered") {
  for (const char* address : {"jos\u00E9@x.example", "d@m\u00FCller.example", "d..d@x.example"}) {
    CAPTURE(address);
    CaseFacts facts = northwind();
    facts.contact.email = address;
    CHECK(start_case(desk, facts).error().code == ErrorCode::invalid_input);
    Profile profile;
    profile.name = "Sam Okafor";
    profile.email = address;
    CHECK(save_profile(desk, profile).error().code == ErrorCode::invalid_input);
  }
}
