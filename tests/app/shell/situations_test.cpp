// Special situations, chosen beside the letter.
#include "tests/support/app_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(
    AppFixture, "a special situation is chosen like a reason, on every screen, and the letter speaks of it") {
  for (const ScreenSize& size : {ScreenSize{1280, 800, 1}, ScreenSize{390, 844, 1}}) {
    AppFixture fresh;
    fresh.sign();
    fresh.open_at(Stage::letter, northwind_labs(), size);
    const Pointer pointer = size.width < 600 ? Pointer::touch : Pointer::mouse;
    CAPTURE(size.width);
    REQUIRE(fresh.choose("Accepted another offer", "Had to start soon", pointer));
    CHECK(fresh.ui().shows("comes down to the calendar"));
    REQUIRE(fresh.choose("Had to start soon", "It may be the better one", pointer));
    CHECK(fresh.ui().shows("made me think"));
    REQUIRE(fresh.choose("It may be the better one", "Accepted another offer", pointer));
    CHECK(fresh.ui().shows("accepted another job"));
  }
}

TEST_CASE_FIXTURE(AppFixture, "with large text a menu longer than the window scrolls to its last entry") {
  sign();
  open_at(Stage::letter, northwind_labs(), {1280, 800, 1});
  set_text_percent(200);
  ui().settle();
  REQUIRE(ui().click("Accepted another offer"));
  ui().scroll("Personal reasons", -30);
  ui().settle();
  REQUIRE(ui().click("My offer may fall through"));
  CHECK(ui().shows("isn’t a no"));
}

TEST_CASE_FIXTURE(AppFixture, "a new decline asks for the plain reasons only") {
  open();
  show({PlaceKind::new_decline});
  CHECK(ui().find("Rather not say") != nullptr);
  CHECK(ui().find("Had to start soon") == nullptr);
}
