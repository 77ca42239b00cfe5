// What a place costs does not grow with what is in the log: it runs as many statements for thousands of cases
// as for twenty, and what is done in it reads again no more than it changed.
#include "tests/bench/generate.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

// A window with that many cases and five times as many people, and two cases of Northwind Labs on top.
struct FilledApp : AppFixture {
  Id<Application> waits, sent;

  explicit FilledApp(int cases) {
    clock.set(generated_now);
    on_desk([&](Desk& desk) {
      must(generate_log(desk.log, {cases * 5, cases * 10, cases}));
      must(save_profile(desk, {"Sam Okafor", "", "", ""}));
      CaseFacts facts = northwind_labs();
      facts.application.interview = after(generated_now, 3 * seconds_per_day);
      sent = must(start_case(desk, facts)).value;
      must(mark_sent(desk, sent, {Channel::email, "No, thank you", "Hi Dana,\n\nNo."}));
      waits = must(start_case(desk, facts)).value;
    });
    open();
  }

  template <class Work>
  std::int64_t statements_of(Work work) {
    const std::int64_t before = app().statements_run();
    work();
    return app().statements_run() - before;
  }

  std::int64_t cost_of_opening(const Place& place) {
    show({PlaceKind::settings});
    return statements_of([&] { show(place); });
  }

  std::int64_t cost_of_ticking() {
    show(case_place(sent, Stage::plan));
    return statements_of([&] { REQUIRE(ui().click("Bring your job tracker up to date")); });
  }

  std::vector<std::pair<std::string, Place>> places() {
    const Contact dana = *on_desk([&](Desk& desk) { return must(read_case(desk, waits)).contact; });
    return {{"Today", {PlaceKind::today}},
            {"Declines", {PlaceKind::declines}},
            {"New decline", {PlaceKind::new_decline}},
            {"Letter", case_place(waits, Stage::letter)},
            {"Replies", case_place(sent, Stage::replies)},
            {"Later", case_place(sent, Stage::later)},
            {"30 days", case_place(sent, Stage::plan)},
            {"People", {PlaceKind::people}},
            {"a person", contact_place(dana.id)},
            {"a company", company_place(dana.company)}};
  }
};

}  // namespace

TEST_CASE("opening a place runs as many statements with 2,000 cases as with 20") {
  FilledApp few(20), many(2000);
  const auto there = many.places();
  std::size_t i = 0;
  for (const auto& [name, place] : few.places()) {
    const std::string shown(name);
    CAPTURE(shown);
    ImGui::SetCurrentContext(&few.window->context());
    const std::int64_t cost = few.cost_of_opening(place);
    ImGui::SetCurrentContext(&many.window->context());
    CHECK(many.cost_of_opening(there[i++].second) == cost);
    CHECK(cost > 0);
  }
}

TEST_CASE("ticking an item runs as many statements with 2,000 cases as with 20") {
  FilledApp few(20);
  const std::int64_t tick = few.cost_of_ticking();
  FilledApp many(2000);
  CHECK(many.cost_of_ticking() == tick);
}

TEST_CASE("going through a long list of cases comes to the last of them") {
  FilledApp long_list(400);
  long_list.show({PlaceKind::declines});
  std::vector<Case> cases = long_list.cases();
  cases.erase(std::remove_if(cases.begin(), cases.end(),
                             [](const Case& about) { return about.application.archived.has_value(); }),
              cases.end());
  const std::string all = "All  " + std::to_string(cases.size());
  REQUIRE(long_list.ui().shows(all));
  CHECK_FALSE(long_list.ui().shows(cases.back().company.name));
  REQUIRE(long_list.ui().hover(cases.front().company.name));
  for (int turn = 0; turn < 200 && !long_list.ui().shows(cases.back().company.name); ++turn)
    long_list.ui().scroll("what the pointer is over", -40);
  CHECK(long_list.ui().shows(cases.back().company.name));
}
