// The guide: found by its name, searched, and every link of it leads somewhere.
#include "app/screens/guide_screen.h"

#include "tests/support/app_fixture.h"
#include "tests/support/english_linter.h"

using namespace goodterms;

TEST_CASE_FIXTURE(AppFixture,
                  "the guide is in the navigation, answers in a line, and leads to the place that does it") {
  open({1280, 800, 1});
  REQUIRE(ui().click("Guide"));
  CHECK(ui().shows("Do I have to explain why?"));
  CHECK(ui().shows("No. One brief line, or none."));
  CHECK(ui().shows("Four things never to do"));
  REQUIRE(ui().click("Which channel"));
  CHECK(ui().shows("For nearly everything."));
  CHECK_FALSE(ui().shows("Do I have to explain why?"));
  REQUIRE(ui().click("Short answers"));
  REQUIRE(ui().click("Open People"));
  CHECK(app().place().kind == PlaceKind::people);
}

TEST_CASE_FIXTURE(AppFixture, "on a phone the guide is a list of pages, with a way back from each") {
  open({390, 844, 1});
  REQUIRE(ui().click("Guide", Pointer::touch));
  CHECK_FALSE(ui().shows("Do I have to explain why?"));
  REQUIRE(ui().click("Short answers", Pointer::touch));
  CHECK(ui().shows("Do I have to explain why?"));
  REQUIRE(ui().click("Back", Pointer::touch));
  CHECK(ui().find("When to say it") != nullptr);
  CHECK_FALSE(ui().shows("Do I have to explain why?"));
}

TEST_CASE_FIXTURE(AppFixture, "what is looked for is found in all pages, and Esc goes back to the page") {
  open({1280, 800, 1});
  show({PlaceKind::guide});
  REQUIRE(ui().click("Find in the guide"));
  ui().type("internal");
  ui().settle();
  CHECK(ui().shows("You accepted an internal"));
  CHECK_FALSE(ui().shows("Do I have to explain why?"));
  ui().press_key(ImGuiKey_Escape);
  REQUIRE(ui().click("Find in the guide"));
  ui().type("zebra");
  ui().settle();
  CHECK(ui().shows("Nothing in the guide speaks of “zebra”."));
}

TEST_CASE_FIXTURE(AppFixture, "advice stands where it matters until it was read, and in the guide for good") {
  const char* advice = "Saying no is a professional choice";
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    AppFixture fresh;
    fresh.open(size);
    fresh.show({PlaceKind::new_decline});
    CHECK(fresh.ui().shows(advice));
    REQUIRE(fresh.ui().click("Got it", pointer));
    CHECK_FALSE(fresh.ui().shows(advice));
    fresh.open(size);
    fresh.show({PlaceKind::new_decline});
    CHECK_FALSE(fresh.ui().shows(advice));
    fresh.show({PlaceKind::today});
    fresh.ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    fresh.show({PlaceKind::new_decline});
    CHECK(fresh.ui().shows(advice));
  }
  open();
  show({PlaceKind::guide});
  CHECK(ui().shows(advice));
}

TEST_CASE_FIXTURE(AppFixture, "every link of the guide leads to a place that there is") {
  const Catalog catalog = english_catalog();
  int links = 0;
  for (const GuidePage& page : catalog.content().guide) {
    for (const GuideAnswer& answer : page.answers) {
      if (answer.link.empty()) continue;
      CAPTURE(answer.place);
      CHECK(guide_link(answer.place).has_value());
      ++links;
    }
  }
  CHECK(links > 10);
}
