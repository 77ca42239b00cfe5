// What is long past closes by itself when a day begins, says so in the story, and comes back by one press.
#include "core/actions/plan.h"
#include "core/actions/today.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct YearsLater : AppFixture {
  Id<Application> sent, unsent;
  // A decline with nothing ticked and one that never went out; nobody opened the window for two years.
  void two_years_later() {
    sign();
    sent = file_sent(northwind());
    CaseFacts other = northwind();
    other.company.name = "Contoso";
    unsent = file(other);
    clock.pass(2 * 365 * seconds_per_day);
    open();
    ui().settle();
  }
  std::vector<PlanLine> plan() {
    return beside([&](Desk& desk) { return must(read_plan(desk, must(read_case(desk, sent)))); });
  }
};

}  // namespace

TEST_CASE_FIXTURE(YearsLater, "years later Today asks for nothing, and says what was let go") {
  two_years_later();
  CHECK(ui().shows("What was long past is skipped"));
  CHECK_FALSE(ui().shows("Data Analyst"));
  CHECK(ui().find("Call script") == nullptr);
  CHECK(ui().find("Read and send") == nullptr);
}

TEST_CASE_FIXTURE(YearsLater, "the steps stand in their case as let go, and one press brings them back") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    YearsLater fresh;
    fresh.two_years_later();
    fresh.open(size);
    fresh.show(case_place(fresh.sent, Stage::plan));
    CHECK(fresh.ui().shows("5 steps were skipped on"));
    CHECK_FALSE(fresh.ui().shows("small things now"));
    REQUIRE(fresh.ui().click("Bring them back", pointer));
    CHECK(fresh.ui().shows("One small thing now"));
    CHECK(fresh.ui().find("Bring them back") == nullptr);
    const Date today = local_date(fresh.clock.now());
    for (const PlanLine& line : fresh.plan())
      CHECK((line.task.done || (!line.task.let_go && line.task.due >= today)));
    fresh.clock.pass(seconds_per_day);  // and they are not let go again at once
    fresh.window->pass(1);
    CHECK_FALSE(fresh.plan()[1].task.let_go.has_value());
  }
}

TEST_CASE_FIXTURE(YearsLater, "a decline that never went out rests in the archive until it is brought back") {
  two_years_later();
  show(case_place(unsent, Stage::letter));
  CHECK(ui().shows("It has been in the archive"));
  REQUIRE(ui().click("Bring it back"));
  CHECK(ui().find("Bring it back") == nullptr);
  CHECK_FALSE(beside([&](Desk& desk) { return must(read_case(desk, unsent)); }).application.archived);
  clock.pass(seconds_per_day);
  window->pass(1);
  show({PlaceKind::today});
  CHECK(ui().shows("Contoso"));
}

TEST_CASE_FIXTURE(YearsLater, "one undo takes all of it back, and it stays so while it can be done again") {
  two_years_later();
  REQUIRE(ui().click("Undo"));
  CHECK(ui().shows("Contoso"));
  CHECK_FALSE(plan()[1].task.let_go.has_value());
  open();
  ui().settle();
  CHECK_FALSE(plan()[1].task.let_go.has_value());
}

TEST_CASE_FIXTURE(YearsLater, "a window that is open when the day begins lets go as well, and only once") {
  sign();
  sent = file_sent(northwind());
  open();
  ui().settle();
  clock.pass(120 * seconds_per_day);
  window->pass(1);
  ui().settle();
  CHECK(plan()[1].task.let_go.has_value());
  const auto story = [&] {
    return beside([&](Desk& desk) { return must(read_history(desk, sent)).timeline.size(); });
  };
  const auto lines = story();
  clock.pass(seconds_per_day);
  window->pass(1);
  ui().settle();
  CHECK(story() == lines);
}
