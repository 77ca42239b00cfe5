// At rest nothing is drawn and nothing is asked of the log; a frame asks nothing of it either.
#include "tests/support/app_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(AppFixture, "at rest the loop sleeps until an event: no frame, no statement, no timer") {
  sign();
  const auto id = file_sent(northwind());
  open();
  for (const Place& place : {Place{PlaceKind::declines}, Place{PlaceKind::people}, Place{PlaceKind::settings},
                             case_place(id, Stage::replies), case_place(id, Stage::plan)}) {
    app().show(place);
    window->pass(8);  // toasts have gone
    const std::int64_t statements = app().statements_run();
    const auto wait = app().after_frame(window->seconds());
    CAPTURE(static_cast<int>(place.kind));
    CHECK(app().statements_run() == statements);
    // At most the next midnight is waited for, when "today" becomes another day.
    if (wait) CHECK(*wait > 60);
  }
}

TEST_CASE_FIXTURE(AppFixture, "drawing asks nothing of the log") {
  sign();
  const auto id = file(northwind());
  clock.pass(20 * seconds_per_minute);  // no countdown changes its number while the test looks
  open();
  for (const Place& place :
       {Place{PlaceKind::today}, Place{PlaceKind::declines}, Place{PlaceKind::new_decline},
        Place{PlaceKind::people}, Place{PlaceKind::settings}, case_place(id, Stage::letter),
        case_place(id, Stage::replies), case_place(id, Stage::plan)}) {
    app().show(place);
    window->pass(2);
    const std::int64_t before = app().statements_run();
    for (int i = 0; i < 20; ++i)
      window->frame();
    CHECK(app().statements_run() == before);
  }
}

TEST_CASE_FIXTURE(AppFixture, "a deadline is told anew by itself: the window wakes when its words change") {
  sign();
  file(northwind());
  open();
  CHECK(ui().shows("say it by tomorrow 09:00"));
  window->pass(1);
  const auto wait = app().after_frame(window->seconds());
  REQUIRE(wait.has_value());
  CHECK(*wait > 0);
  CHECK(*wait <= 15 * seconds_per_hour + 1);  // midnight
  clock.pass(16 * seconds_per_hour);
  // The window's clock reaches the moment the loop would have slept to.
  app().after_frame(window->seconds() + *wait + 1);
  ui().settle();
  CHECK(ui().shows("say it by today 09:00"));
}
