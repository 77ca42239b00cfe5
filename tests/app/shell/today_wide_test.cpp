// Today where there is room: the week, letters to send from where one is, and what was filed last.
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

constexpr ScreenSize wide{2560, 1440, 1};

float height_of(const AppFixture& fixture, std::string_view words) {
  for (const RecordedText& text : fixture.window->recorder().texts()) {
    if (text.text == words) return text.place.bottom - text.place.top;
  }
  return 0;
}

}  // namespace

TEST_CASE_FIXTURE(AppFixture,
                  "a wide window shows the week, the letter that is ready, and what was filed last") {
  sign();
  CaseFacts facts = northwind_labs();
  facts.application.interview = moment("2026-03-04T14:00:00+01:00");
  file(facts);
  CaseFacts other = northwind_labs();
  other.company.name = "Harbor & Lane";
  file_sent(other);
  open();
  CHECK_FALSE(ui().shows("Ready to go"));
  open(wide);
  CHECK(ui().shows("One person to tell"));
  CHECK(ui().shows("14:00 Northwind Labs, the interview"));
  CHECK(ui().shows("Ready to go"));
  CHECK(ui().shows("accepted another"));
  CHECK(ui().shows("Lately"));
  CHECK(ui().shows("You declined"));
  CHECK(ui().shows("Harbor & Lane · today"));
}

TEST_CASE_FIXTURE(AppFixture, "what was decided on one day is told once, with the names") {
  sign();
  file(northwind_labs());
  CaseFacts other = northwind_labs();
  other.company.name = "Harbor & Lane";
  file(other);
  open(wide);
  int told = 0;
  for (const RecordedText& text : window->recorder().texts())
    told += text.text == "You decided to say no" ? 1 : 0;
  CHECK(told == 1);
  CHECK(ui().shows("Harbor & Lane, Northwind Labs · today"));
}

TEST_CASE_FIXTURE(AppFixture, "a letter that is ready is sent from Today, and asked after where it lies") {
  sign();
  file(northwind_labs());
  open(wide);
  REQUIRE(ui().click("Open in mail"));
  CHECK(platform.opened.back().starts_with("mailto:"));
  CHECK(app().place().kind == PlaceKind::case_file);
  CHECK(ui().shows("Did it go out?"));
  // Coming back to it does not send it again.
  const std::size_t opened = platform.opened.size();
  ui().press_key(ImGuiKey_LeftArrow, ImGuiMod_Alt);
  ui().press_key(ImGuiKey_RightArrow, ImGuiMod_Alt);
  CHECK(platform.opened.size() == opened);
  show({});
  REQUIRE(ui().click("Edit"));
  CHECK(app().place().kind == PlaceKind::case_file);
}

TEST_CASE_FIXTURE(AppFixture, "a voicemail that is written is looked at, and not taken for left") {
  sign();
  const auto id = file(northwind_labs());
  on_desk([&](Desk& desk) {
    LetterChoice choice;
    choice.channel = Channel::voicemail;
    const Draft draft = must(compose_letter(desk, must(read_case(desk, id)), choice));
    must(keep_draft(desk, id, draft));
  });
  open(wide);
  CHECK(ui().shows("by voicemail"));
  CHECK_FALSE(ui().find("Start the call"));
  show(case_place(id));
  CHECK_FALSE(cases()[0].application.sent.has_value());
}

TEST_CASE_FIXTURE(AppFixture, "type is a tenth larger in a wide window") {
  sign();
  file(northwind_labs());
  open();
  const float usual = height_of(*this, "Still to tell");
  REQUIRE(usual > 0);
  open(wide);
  CHECK(height_of(*this, "Still to tell") == doctest::Approx(usual * 1.1).epsilon(0.04));
}
