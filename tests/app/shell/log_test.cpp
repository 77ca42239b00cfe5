// Writing down what was said with somebody outside the app, on their page.
#include "core/actions/people.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct LogWindow : AppFixture {
  Id<Contact> dana;
  void open_dana(ScreenSize size = {1280, 800, 1}) {
    sign();
    const auto id = file_sent(northwind());
    dana = beside([&](Desk& desk) { return must(read_case(desk, id)).application.contact; });
    clock.pass(20 * seconds_per_day);
    open(size);
    show(contact_place(dana));
  }
  Person person() {
    return beside([&](Desk& desk) { return must(read_person(desk, dana)); });
  }
};

}  // namespace

TEST_CASE_FIXTURE(LogWindow, "a line about a call is in the story at once, and Undo takes it out") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    LogWindow fresh;
    fresh.open_dana(size);
    REQUIRE(fresh.ui().click("Add to history", pointer));
    fresh.ui().type("They plan a new team in autumn");
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.ui().shows("You spoke"));
    CHECK(fresh.ui().shows("They plan a new team in autumn"));
    CHECK(fresh.ui().shows("You last spoke today."));
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK_FALSE(fresh.ui().shows("They plan a new team in autumn"));
  }
}

TEST_CASE_FIXTURE(LogWindow, "what happened on another day is filed on that day, as what it was") {
  open_dana();
  REQUIRE(ui().click("Add to history"));
  REQUIRE(ui().click("They wrote"));
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("There are no words to keep yet."));
  REQUIRE(ui().click("What was said"));
  ui().type("The door is open.");
  REQUIRE(ui().click("When"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("4 March");
  REQUIRE(ui().click("Save"));
  REQUIRE_FALSE(person().timeline.empty());
  CHECK(person().timeline.front().kind == InteractionKind::reply);
  CHECK(format_date(local_date(person().timeline.front().happened)) == "2026-03-04");
  CHECK(ui().shows("Dana wrote last"));
}

TEST_CASE_FIXTURE(LogWindow, "a day that cannot be read, or lies ahead, is said, and nothing is kept") {
  open_dana();
  const auto lines = person().timeline.size();
  REQUIRE(ui().click("Add to history"));
  REQUIRE(ui().click("When"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("sometime");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("be read as a day"));
  REQUIRE(ui().click("When"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("1 May 2026");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("lies in the future"));
  CHECK(person().timeline.size() == lines);
}

TEST_CASE_FIXTURE(LogWindow, "what was written down can be changed and taken out, and Undo brings it back") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    LogWindow fresh;
    fresh.open_dana(size);
    REQUIRE(fresh.ui().click("Add to history", pointer));
    fresh.ui().type("They plan a new team");
    REQUIRE(fresh.ui().click("Save", pointer));
    REQUIRE(fresh.ui().click("Change what you wrote down", pointer));
    REQUIRE(fresh.ui().click("We met", pointer));
    fresh.ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
    REQUIRE(fresh.ui().click("Save", pointer));
    CHECK(fresh.person().timeline.front().kind == InteractionKind::meeting);
    CHECK(fresh.ui().shows("They plan a new team"));
    REQUIRE(fresh.ui().click("Change what you wrote down", pointer));
    REQUIRE(fresh.ui().click("Remove", pointer));
    CHECK_FALSE(fresh.ui().shows("They plan a new team"));
    REQUIRE(fresh.ui().click("Undo", pointer));
    CHECK(fresh.ui().shows("They plan a new team"));
  }
}

TEST_CASE_FIXTURE(LogWindow, "from anywhere a name and Ctrl+K lead to writing something down") {
  open_dana();
  app().show({PlaceKind::today});
  ui().settle();
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("dana");
  REQUIRE(ui().click("Add to your history with Dana Reyes"));
  ui().type("She called about the spring");
  REQUIRE(ui().click("Save"));
  CHECK(person().timeline.front().summary == "She called about the spring");
}
