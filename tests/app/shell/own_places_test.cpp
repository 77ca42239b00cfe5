// The places of a letter in one's own words, as they are read and written: by what they are called.
#include "core/actions/own_letters.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct OwnPlaces : AppFixture {
  Id<OwnLetter> open_own(const char* subject, const char* body) {
    OwnLetter letter;
    letter.title = "My plain no";
    letter.subject = subject;
    letter.body = body;
    const auto id = on_desk([&](Desk& desk) {
      letter.language = desk.catalog().content().language;
      return must(add_own_letter(desk, letter)).value;
    });
    open_at(Stage::letter);
    show(own_letter_place(id));
    return id;
  }
  OwnLetter kept() {
    return beside([](Desk& desk) { return must(list_own_letters(desk)).front(); });
  }
};

}  // namespace

TEST_CASE_FIXTURE(OwnPlaces, "places of one's own letter are read by what they are called") {
  open_own("About {{role}}", "Hi {{first_name}},\n\nI withdraw.\n\n{{my_name}}");
  CHECK(ui().shows("Hi [their first name],"));
  CHECK(ui().find("[your name]") != nullptr);
  CHECK(ui().find("Subject")->value == "About [job title]");
  CHECK_FALSE(ui().shows("{{"));
  CHECK(kept().body == "Hi {{first_name}},\n\nI withdraw.\n\n{{my_name}}");  // looking changes nothing
}

TEST_CASE_FIXTURE(OwnPlaces, "a place that is typed by its name in brackets is filled in like any other") {
  open_own("", "Hi {{first_name}},\n\nI withdraw.");
  REQUIRE(ui().click("Your words"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  ui().type("\n\n[your name]");
  window->pass(3.0);
  CHECK(kept().body == "Hi {{first_name}},\n\nI withdraw.\n\n{{my_name}}");
  CHECK(ui().shows("Sam Okafor"));  // how it reads
}

TEST_CASE_FIXTURE(OwnPlaces, "where a place is wrong is told as it stands on the sheet") {
  open_own("", "Hi {{first_name}}, hello {{nmae}}");
  CHECK(ui().shows("Line 1, column 30: “nmae” is not one of the placeholders."));
}
