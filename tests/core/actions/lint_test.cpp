#include "core/actions/lint.h"

#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct Fixture : DeskFixture {
  Fixture() { sign_as("Sam Okafor"); }

  static std::string letter(const std::string& middle) {
    return "Hi Dana,\n\nThank you for the Data Analyst invitation. " + middle +
           " I am withdrawing. I would be glad to stay in touch.\n\nBest,\nSam Okafor";
  }

  // "message: words" for every finding; "..." for one about the whole letter.
  std::vector<std::string> said(const std::string& text, const std::optional<Case>& about,
                                Channel channel = Channel::email) {
    std::vector<std::string> said;
    for (const LetterFinding& finding :
         must(lint_text(catalog, about ? &desk : nullptr, text, channel, about))) {
      REQUIRE(finding.range.end <= text.size());
      const std::string place = text.substr(finding.range.begin, finding.range.length());
      said.push_back(finding.message + ": " + (place == text ? "..." : place));
    }
    return said;
  }
};

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the letter the app composes has no finding") {
  const Case about = read(start(northwind()));
  const Draft draft = must(compose_letter(desk, about, {}));
  CHECK(said(draft.body.text, about) == Said{});
  CHECK(
      said("To: dana.reyes@northwind.example\nSubject: " + draft.subjects.front() + "\n\n" + draft.body.text,
           about) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "findings point into the text that was handed in, headers and all") {
  const Case about = read(start(northwind()));
  const std::string text =
      "To: dana.reyes@northwind.example\nSubject: [Company] interview\n\n" + letter("You fools.");
  const auto findings = must(lint_text(catalog, &desk, text, Channel::email, about));
  REQUIRE(findings.size() == 2);
  CHECK(text.substr(findings[0].range.begin, findings[0].range.length()) == "[Company]");
  CHECK(findings[0].replacement == "Northwind Labs");
  CHECK(text.substr(findings[1].range.begin, findings[1].range.length()) == "fools");
  CHECK(findings[1].severity == Severity::error);
  CHECK(findings[1].message == "This will hurt whoever reads it.");
  CHECK_FALSE(findings[1].fix.empty());
}

TEST_CASE_FIXTURE(Fixture, "a letter that only begins like a header is all letter") {
  const std::string text = "To: be, or not. " + letter("It was lovely.");
  CHECK(said(text, std::nullopt) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "without a case only the words count") {
  CHECK(said(letter("It was lovely."), std::nullopt) == Said{});
  CHECK(said(letter("I met [name]."), std::nullopt) == Said{"“[name]” is still to be filled in.: [name]"});
  CHECK(said("Hi, I am out.", std::nullopt).size() == 2);  // no thanks, no open door
}

TEST_CASE_FIXTURE(Fixture, "a company or person of another case is a wrong name") {
  const Id<Company> contoso = add_company("Contoso");
  add_contact("Tom Baker", contoso);
  const Case about = read(start(northwind()));
  CHECK(said(letter("I liked Contoso’s office and Tom Baker."), about) ==
        Said{"“Contoso” belongs to another of your letters.: Contoso’s",
             "“Tom Baker” belongs to another of your letters.: Tom Baker"});
  add_contact("Tom Baker", about.company.id);
  CHECK(said(letter("I liked Tom Baker."), about) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "private words of the case stay private") {
  CaseFacts facts = northwind();
  facts.application.private_words = "Fabrikam\n\nnight shift";
  CHECK(said(letter("I am joining Fabrikam."), read(start(facts))) ==
        Said{"You marked “Fabrikam” as private.: Fabrikam"});
}

TEST_CASE_FIXTURE(Fixture, "the clocks run until the letter is sent") {
  const Id<Application> id = start(northwind());
  clock.pass(50 * seconds_per_hour);
  CHECK(said(letter("It was lovely."), read(id)) ==
        Said{"It is 50 hours since you decided, and two days are the limit.: ..."});
  must(mark_sent(desk, id, {Channel::email, "Withdrawal", letter("It was lovely.")}));
  CHECK(said(letter("It was lovely."), read(id)) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "text that is not UTF-8 is refused") {
  CHECK(lint_text(catalog, nullptr, "\xFF", Channel::email, std::nullopt).error().code ==
        ErrorCode::invalid_input);
}

TEST_CASE_FIXTURE(Fixture, "odd texts do no harm") {
  for (const std::string text :
       {"", "\n", "To: x", "To: x\n", "To: x\n\n", "Subject:\n\nHi", ":", "Subject: \n"})
    must(lint_text(catalog, nullptr, text, Channel::email, std::nullopt));
  must(lint_text(catalog, &desk, std::string(1024 * 1024, 'A'), Channel::email, read(start(northwind()))));
}
