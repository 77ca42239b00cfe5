// After an offer was accepted everybody else is told, one after the other.
#include "core/actions/round.h"

#include "core/actions/decide.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct RoundWindow : AppFixture {
  Id<Application> harbor, osprey, tern;
  Id<Application> wait_at(const char* company, const char* contact, const char* email) {
    CaseFacts facts = northwind();
    facts.company.name = company;
    facts.contact.name = contact;
    facts.contact.email = email;
    return file(facts);
  }
  void open_today(ScreenSize size = {1280, 800, 1}) {
    sign();
    harbor = wait_at("Harbor & Lane", "Mira Kovac", "mira@example.com");
    osprey = wait_at("Osprey Energy", "Joon Oh", "joon@example.com");
    tern = wait_at("Tern & Tide", "Lena Novak", "lena@example.com");
    open(size);
  }
  bool send(Pointer pointer) {
    return ui().click("Open in mail", pointer) && ui().click("Yes, file it", pointer);
  }
  std::vector<std::string> told() {
    std::vector<std::string> companies;
    for (const Case& one : cases()) {
      if (one.application.sent) companies.push_back(one.company.name);
    }
    return companies;
  }
};

}  // namespace

TEST_CASE_FIXTURE(RoundWindow, "all who wait are told one after the other, each filed by itself") {
  for (const auto& [size, pointer] : {std::pair(ScreenSize{390, 844, 1}, Pointer::touch),
                                      std::pair(ScreenSize{1280, 800, 1}, Pointer::mouse)}) {
    RoundWindow fresh;
    fresh.open_today(size);
    REQUIRE(fresh.ui().click("I accepted an offer", pointer));
    CHECK(fresh.ui().shows("Three others are"));
    REQUIRE(fresh.ui().click("Start with the first", pointer));
    REQUIRE(fresh.send(pointer));
    REQUIRE(fresh.ui().click("Next: Osprey Energy", pointer));
    REQUIRE(fresh.send(pointer));
    REQUIRE(fresh.ui().click("Next: Tern & Tide", pointer));
    REQUIRE(fresh.send(pointer));
    CHECK(fresh.ui().shows("That was the last of them."));
    CHECK(fresh.told().size() == 3);
  }
}

TEST_CASE_FIXTURE(RoundWindow, "the round is found by Ctrl+K as well") {
  open_today();
  show({PlaceKind::people});
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("accepted an");
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().kind == PlaceKind::round);
  CHECK(ui().shows("Three others are"));
}

TEST_CASE_FIXTURE(RoundWindow, "who is left out is not told, and who was told meanwhile is not told again") {
  open_today();
  REQUIRE(ui().click("I accepted an offer"));
  REQUIRE(ui().click("Choose which ones"));
  REQUIRE(ui().click("Osprey Energy"));
  REQUIRE(ui().click("Start with the first"));
  on_desk([&](Desk& desk) { must(mark_sent(desk, tern, {Channel::email, "No", "Dear Lena, no."})); });
  REQUIRE(send(Pointer::mouse));
  CHECK_FALSE(ui().shows("Next: Osprey Energy"));
  CHECK_FALSE(ui().shows("Next: Tern & Tide"));
  CHECK(ui().shows("That was the last of them."));
}

TEST_CASE_FIXTURE(RoundWindow, "one reason for all is one step back, and own words stay") {
  open_today();
  on_desk([&](Desk& desk) {
    must(keep_words(desk, osprey, must(compose_letter(desk, must(read_case(desk, osprey)), {})), "No",
                    "Dear Joon, no. Sam"));
  });
  show({PlaceKind::round});
  CHECK(ui().shows("“Dear Joon, no. Sam”"));
  REQUIRE(choose("Accepted another offer", "Long-term plan"));
  CHECK(ui().shows("Given to the others. One letter in your own words stays"));
  CHECK(cases()[0].application.reason == "long-term-plan");
  CHECK(ui().shows("Different reasons"));
  REQUIRE(ui().click("Undo"));
  CHECK(cases()[0].application.reason != "long-term-plan");
}

TEST_CASE_FIXTURE(RoundWindow, "a letter that asks for time does not end the round") {
  open_today();
  on_desk([&](Desk& desk) { must(settle_outcome(desk, harbor, Outcome::ask_for_time)); });
  show({PlaceKind::round});
  REQUIRE(ui().click("Start with the first"));
  REQUIRE(app().place().application == harbor);
  REQUIRE(send(Pointer::mouse));
  CHECK(app().place().application == osprey);
  REQUIRE(send(Pointer::mouse));
  CHECK(ui().shows("Next: Tern & Tide"));
}

TEST_CASE_FIXTURE(RoundWindow, "a round is walked with the keys alone, and Esc leaves the choosing first") {
  open_today();
  show({PlaceKind::round});
  REQUIRE(ui().click("Choose which ones"));
  REQUIRE(ui().click("Harbor & Lane"));
  ui().press_key(ImGuiKey_Escape);
  CHECK(ui().shows("Choose which ones"));
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().application == harbor);
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  ui().press_key(ImGuiKey_Enter);
  CHECK(app().place().application == osprey);
}

TEST_CASE_FIXTURE(RoundWindow, "with nobody waiting it says so") {
  open();
  show({PlaceKind::round});
  CHECK(ui().shows("Nobody is waiting."));
  REQUIRE(ui().click("Back to Today"));
  CHECK(app().place().kind == PlaceKind::today);
}

TEST_CASE_FIXTURE(RoundWindow, "somebody who was told no before is seen to have been, in the letter") {
  sign();
  const auto first = file_sent(northwind());
  clock.pass(60 * seconds_per_day);
  const auto second = file(northwind());
  open();
  show(case_place(second, Stage::letter));
  CHECK(ui().shows("Dana has read a no of yours before, on Mon 2 March"));
  show(case_place(first, Stage::letter));
  CHECK_FALSE(ui().shows("has read a no of yours before"));
}
