// Every step of the main job can be taken back, from the toast and by key.
#include <cstdlib>

#include "app/style/theme.h"
#include "core/actions/plan.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(AppFixture, "filing is undone where it is said, and the letter is there again") {
  open_at(Stage::letter);
  REQUIRE(ui().click("I’ve already sent it"));
  CHECK(ui().shows("Done, and filed."));
  REQUIRE(ui().click("Not sent after all"));
  CHECK_FALSE(cases()[0].application.sent.has_value());
  CHECK(ui().find("I’ve already sent it") != nullptr);
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl | ImGuiMod_Shift);
  CHECK(cases()[0].application.sent.has_value());
}

TEST_CASE_FIXTURE(AppFixture, "what was written is kept, and one undo takes all of it back") {
  const auto id = open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  ui().press_key(ImGuiKey_End, ImGuiMod_Ctrl);
  for (const char* words : {" One.", " Two.", " Three."}) {
    ui().type(words);
    window->pass(1.2);
  }
  const auto kept = on_desk([&](Desk& desk) { return must(kept_draft(desk, id)); });
  REQUIRE(kept.has_value());
  CHECK(kept->body.find("One. Two. Three.") != std::string::npos);
  ui().press_key(ImGuiKey_Escape);
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK_FALSE(on_desk([&](Desk& desk) { return must(kept_draft(desk, id)); }).has_value());
  CHECK_FALSE(ui().shows("Three."));
}

TEST_CASE_FIXTURE(AppFixture, "who writes without a pause loses two seconds at most, and undoes it as one") {
  const auto id = open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  const auto kept = [&] {
    return beside([&](Desk& desk) {
      const auto draft = must(kept_draft(desk, id));
      return draft ? draft->body : std::string();
    });
  };
  std::string written;
  for (int i = 0; i < 40; ++i) {
    const std::string word = std::to_string(i) + " ";
    ui().type(word);
    written += word;
    window->pass(0.15);
    if (i == 20) CHECK(kept().find("0 1 2 ") != std::string::npos);
  }
  CHECK(kept().find(written.substr(0, written.size() - 60)) != std::string::npos);
  CHECK(ui().shows(written.substr(0, 20)));
  window->pass(1);
  CHECK(kept().find(written) != std::string::npos);
  ui().press_key(ImGuiKey_Escape);
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(kept().empty());
}

TEST_CASE_FIXTURE(AppFixture, "words that are not kept yet survive that the place is read again") {
  open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  ui().type("Just written. ");
  app().refresh();  // as when a countdown goes on
  ui().settle();
  CHECK(ui().shows("Just written."));
}

TEST_CASE_FIXTURE(AppFixture, "what was written is kept when the place is left, or the window closed") {
  const auto id = open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  ui().type("Left in the middle ");
  CHECK(ui().click("People"));
  CHECK(on_desk([&](Desk& desk) { return must(kept_draft(desk, id)); })->body.find("Left in the middle") !=
        std::string::npos);
  show(case_place(id, Stage::letter));
  REQUIRE(ui().click("Your letter"));
  ui().type("Closed at once ");
  CHECK(app().close());
  CHECK(on_desk([&](Desk& desk) { return must(kept_draft(desk, id)); })->body.find("Closed at once") !=
        std::string::npos);
}

TEST_CASE_FIXTURE(AppFixture,
                  "another tone writes the letter anew, and undo brings the user's own words back") {
  open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  ui().type("My own beginning. ");
  ui().press_key(ImGuiKey_Escape);
  REQUIRE(choose("Warm", "Formal"));
  CHECK_FALSE(ui().shows("My own beginning."));
  REQUIRE(ui().click("Undo"));
  CHECK(ui().shows("My own beginning."));
}

TEST_CASE_FIXTURE(AppFixture, "ticking, snoozing and adding an item are undone one by one") {
  sign();
  const auto id = file_sent(northwind());
  open();
  show(case_place(id, Stage::plan));
  const auto plan = [&] {
    return on_desk([&](Desk& desk) { return must(read_plan(desk, read_case(desk, id).value())); });
  };
  REQUIRE(ui().click("Bring your job tracker up to date"));
  CHECK(plan()[1].task.done.has_value());
  REQUIRE(ui().click("Undo"));
  CHECK_FALSE(plan()[1].task.done.has_value());

  REQUIRE(choose("Move, change or remove", "To Tue 10 March"));
  CHECK(plan()[1].task.due == local_date(clock.now()) + Days(8));  // a week from its own day
  REQUIRE(ui().click("Undo"));
  CHECK(plan()[1].task.due == local_date(clock.now()) + Days(1));

  const std::size_t before = plan().size();
  REQUIRE(ui().click("Add your own"));
  REQUIRE(ui().click("What needs doing?"));
  ui().type("Write to Tomás");
  ui().press_key(ImGuiKey_Enter);
  CHECK(ui().shows("Write to Tomás"));
  CHECK(plan().size() == before + 1);
  REQUIRE(ui().click("Undo"));
  CHECK(plan().size() == before);
}

TEST_CASE_FIXTURE(AppFixture,
                  "an item gets other words, or is taken out, by its menu, and undo brings it back") {
  sign();
  file_sent(northwind());
  open();
  show(case_place(cases()[0].application.id, Stage::plan));
  REQUIRE(choose("Move, change or remove", "Change the words"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("Tell the tracker");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("Tell the tracker"));
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK_FALSE(ui().shows("Tell the tracker"));
  CHECK(ui().shows("Bring your job tracker up to date"));

  REQUIRE(choose("Move, change or remove", "Remove"));
  CHECK(ui().find("Bring your job tracker up to date") == nullptr);
  REQUIRE(ui().click("Undo"));
  CHECK(ui().find("Bring your job tracker up to date") != nullptr);

  REQUIRE(choose("Move, change or remove", "Pick a day"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  if (ui().focused() == nullptr) REQUIRE(ui().click("On which day?"));
  REQUIRE(ui().click("On which day?"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("Wed 18 March");
  REQUIRE(ui().click("Save"));
  const auto plan = on_desk([&](Desk& desk) { return must(read_plan(desk, cases()[0])); });
  CHECK(format_date(plan[1].task.due) == "2026-03-18");
}

TEST_CASE_FIXTURE(AppFixture,
                  "the days an item may move to are no weekend, unless weekends are days like others") {
  clock.set(moment("2026-03-05T09:00:00+01:00"));  // a Thursday; the first item is due on Friday
  sign();
  const auto id = file_sent(northwind());
  open();
  show(case_place(id, Stage::plan));
  REQUIRE(ui().click("Move, change or remove"));
  for (const char* day : {"To Mon 9 March", "To Tue 10 March", "To Fri 13 March"})
    CHECK(ui().find(day) != nullptr);
  CHECK(ui().find("To Sat 7 March") == nullptr);
  ui().press_key(ImGuiKey_Escape);
  on_desk([](Desk& desk) {
    must(change_preferences(desk, [](Preferences& now) { now.avoid_weekends = false; }));
  });
  REQUIRE(ui().click("Move, change or remove"));
  CHECK(ui().find("To Sat 7 March") != nullptr);
}

TEST_CASE_FIXTURE(AppFixture, "a deleted case comes back whole") {
  sign();
  const auto id = file_sent(northwind());
  open();
  show(case_place(id, Stage::plan));
  REQUIRE(ui().click("More"));
  REQUIRE(ui().click("Delete"));
  CHECK(app().place().kind == PlaceKind::declines);
  CHECK(cases().empty());
  REQUIRE(ui().click("Undo"));
  REQUIRE(cases().size() == 1);
  CHECK(cases()[0].contact->name == "Dana Reyes");
  CHECK(on_desk([&](Desk& desk) { return must(read_plan(desk, cases()[0])).size(); }) == 6);
}

TEST_CASE_FIXTURE(AppFixture, "the example is one step, and one undo takes it away") {
  open();
  show({PlaceKind::declines});
  REQUIRE(ui().click("Try an example"));
  CHECK(app().place().stage == Stage::plan);
  CHECK(cases().size() == 1);
  REQUIRE(ui().click("Undo"));
  CHECK(cases().empty());
}

namespace {

struct ToldFixture : AppFixture {
  // Twenty declines, the newest of them taken back: a toast tells of it.
  void open_told(ScreenSize size) {
    for (int i = 0; i < 20; ++i) {
      CaseFacts facts = northwind();
      facts.company.name = "Company " + std::to_string(i);
      file(facts);
    }
    open(size);
    show({PlaceKind::declines});
    ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  }
  Area told() {
    for (const RecordedText& text : window->recorder().texts()) {
      if (text.text.find("Undone") == 0) return text.place;
    }
    FAIL("nothing is told");
    return {};
  }
  // The lowest of the rows that can be seen.
  float lowest_row() {
    float lowest = 0;
    for (const RecordedItem& item : window->recorder().items()) {
      if (item.role == Role::list_row && item.visible.height() > 0)
        lowest = std::max(lowest, item.visible.bottom);
    }
    return lowest;
  }
};

}  // namespace

TEST_CASE_FIXTURE(ToldFixture,
                  "what is told for a moment covers no row that cannot be scrolled from under it") {
  for (const ScreenSize size : {ScreenSize{1280, 800, 1}, ScreenSize{390, 844, 1}}) {
    open_told(size);
    ui().scroll("Company 2", -200);
    CHECK(lowest_row() <= told().top);
    CHECK(lowest_row() > told().top - 120);
  }
}

TEST_CASE_FIXTURE(ToldFixture,
                  "a card that goes on below the window fades out there, and is not cut through") {
  for (int i = 0; i < 20; ++i) {
    CaseFacts facts = northwind();
    facts.company.name = "Company " + std::to_string(i);
    file(facts);
  }
  constexpr int height = 830;  // ends within a card
  open({1280, height, 1});
  show({PlaceKind::declines});
  const RecordedItem* cut = nullptr;
  for (const RecordedItem& item : window->recorder().items()) {
    if (item.role == Role::list_row && item.place.bottom > height && item.visible.height() > 24) cut = &item;
  }
  REQUIRE(cut != nullptr);
  const Picture picture = window->picture();
  const auto red_at = [&](float x, int y) {
    return static_cast<int>(
        picture.pixels[static_cast<std::size_t>((y * picture.width + static_cast<int>(x)) * 4)]);
  };
  const float x = cut->place.right - 30;
  const Color paper = theme(ThemeName::light)[ColorToken::paper],
              card = theme(ThemeName::light)[ColorToken::surface];
  CHECK(red_at(x, static_cast<int>(cut->visible.top) + 4) == card.red);
  CHECK(std::abs(red_at(x, height - 1) - paper.red) <= 1);
}

TEST_CASE_FIXTURE(AppFixture, "anything is found from the declines, too, by pointer and on a phone") {
  for (const ScreenSize size : {ScreenSize{1280, 800, 1}, ScreenSize{390, 844, 1}}) {
    file(northwind());
    open(size);
    show({PlaceKind::declines});
    REQUIRE(ui().click("Find anything"));
    ui().type("northw");
    CHECK(ui().shows("Data Analyst"));
    ui().press_key(ImGuiKey_Escape);
  }
}
