// An invitation that does not say everything plainly: what is doubtful is offered and not guessed, what is
// selected can be taken, and what was corrected once is remembered.
#include "core/actions/letters.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct DoubtFixture : AppFixture {
  void paste(const std::string& words) {
    sign();
    open();
    ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
    ui().type(words);
    ui().settle();
  }
};

// Two dates are offered: neither is agreed.
constexpr const char* two_dates =
    "Hi Sam,\n\nI'm Dana Reyes from Northwind Labs. We would like to invite you to an interview for the Data "
    "Analyst position. Would Tuesday 10 March at 2 pm or Wednesday 11 March at 9 am suit you?\n\nDana Reyes\n"
    "Talent Partner, Northwind Labs\ndana.reyes@northwind.example";

}  // namespace

TEST_CASE_FIXTURE(DoubtFixture,
                  "what may be meant stands under the field that is left empty, one press away") {
  paste(two_dates);
  REQUIRE(ui().shows("Wednesday 11 March at 9 am"));
  REQUIRE(ui().click("Wednesday 11 March at 9 am"));
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].application.interview == moment("2026-03-11T09:00+01:00"));
}

TEST_CASE_FIXTURE(DoubtFixture, "words that are selected in the invitation become a field's") {
  paste("The Heron Trust would love to meet you.");
  ui().press_key(ImGuiKey_Home);
  for (int i = 0; i < 4; ++i)
    ui().press_key(ImGuiKey_RightArrow);
  for (int i = 0; i < 11; ++i)
    ui().press_key(ImGuiKey_RightArrow, ImGuiMod_Shift);
  REQUIRE(ui().press("Company"));
  ui().settle();
  REQUIRE(ui().click("Role"));
  ui().type("Clerk");
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].company.name == "Heron Trust");
}

TEST_CASE_FIXTURE(DoubtFixture,
                  "who wrote before is known by address, and a colleague by the company's domain") {
  CaseFacts before = northwind();
  before.company.name = "Northwind Laboratories";
  before.contact.name = "Dana M. Reyes";
  before.contact.email = "dana.reyes@northwind.example";
  file(before);
  paste(invitation);
  CHECK(ui().shows("Dana M. Reyes"));
  CHECK(ui().shows("Northwind Laboratories"));
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 2);
  CHECK(cases()[0].company.name == "Northwind Laboratories");
  CHECK(cases()[0].contact->id == cases()[1].contact->id);
}

TEST_CASE_FIXTURE(DoubtFixture, "an agency that wrote for one company may write for another") {
  CaseFacts before = northwind();
  before.company.name = "Contoso";
  before.contact.email = "dana.reyes@northwind.example";
  file(before);
  paste(invitation);
  CHECK(ui().shows("Northwind Labs"));
  CHECK_FALSE(ui().shows("Contoso"));
}

TEST_CASE_FIXTURE(DoubtFixture, "an address that anybody may have says nothing about a company") {
  CaseFacts before = northwind();
  before.company.name = "Contoso";
  before.contact.email = "someone@gmail.com";
  file(before);
  std::string words = invitation;
  words.replace(words.find("dana.reyes@northwind.example"), 28, "dana.reyes@gmail.com");
  paste(words);
  CHECK_FALSE(ui().shows("Contoso"));
  CHECK(ui().shows("Northwind Labs"));
}

TEST_CASE_FIXTURE(DoubtFixture,
                  "an invitation in a language there are no letters in is told beside the letter") {
  paste(
      "Sehr geehrter Herr Okafor,\n\nwir freuen uns, Sie zu einem Gespräch für die Stelle als Buchhalter "
      "(m/w/d) "
      "bei der Reiher GmbH am Dienstag, 10. März um 14 Uhr einzuladen.\n\nMit freundlichen Grüßen\nInge "
      "Vogel\n"
      "Personalabteilung, Reiher GmbH\nvogel@reiher.example");
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].application.role == "Buchhalter");
  CHECK(ui().shows("They wrote in German. This letter is in English."));
}

TEST_CASE_FIXTURE(DoubtFixture, "one can decide first, from the same page") {
  paste(invitation);
  REQUIRE(ui().click("Decide first"));
  CHECK(app().place().stage == Stage::decide);
  CHECK(cases().size() == 1);
}

TEST_CASE_FIXTURE(DoubtFixture,
                  "an interview that is entered after its day is asked about, and stays as it is") {
  sign();
  open();
  ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
  REQUIRE(ui().click("Interview"));
  ui().type("27 Feb 2026 14:00");
  CHECK(ui().shows("already past?"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("10 March 14:00");
  CHECK_FALSE(ui().shows("already past?"));
}
