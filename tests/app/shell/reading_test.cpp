// What somebody hears who has the window read to them, place by place, in the order of the screen.
#include <algorithm>

#include <imgui_internal.h>

#include "app/driver/reading.h"
#include "tests/support/app_fixture.h"

using namespace goodterms;

namespace {

struct ReadingFixture : AppFixture {
  std::vector<std::string> heard() {
    std::vector<std::string> words;
    for (const Heard& one : reading_of(window->recorder()))
      words.push_back(spelled_out(one));
    return words;
  }

  // Whether these are heard one after the other, whatever comes between.
  bool hears(const std::vector<std::string>& expected) {
    const std::vector<std::string> all = heard();
    auto from = all.begin();
    for (const std::string& one : expected) {
      from = std::find(from, all.end(), one);
      if (from == all.end()) {
        std::string everything;
        for (const std::string& words : all)
          everything += "\n  " + words;
        MESSAGE("not heard in its turn: " << one << " in" << everything);
        return false;
      }
      ++from;
    }
    return true;
  }
  int times_heard(const std::string& words) {
    int times = 0;
    for (const std::string& one : heard())
      times += one.find(words) != std::string::npos ? 1 : 0;
    return times;
  }
};

}  // namespace

TEST_CASE_FIXTURE(ReadingFixture, "the places come first, each with where it is among them") {
  sign();
  file(northwind());
  open();
  CHECK(hears({"list Places of 6", "tab Today, on, 1 of 6", "tab Declines, 2 of 6", "tab People, 3 of 6",
               "tab Offers, 4 of 6", "tab Guide, 5 of 6", "tab Settings, 6 of 6",
               "heading 1 Good morning, Sam"}));
}

TEST_CASE_FIXTURE(ReadingFixture,
                  "Today: a letter is heard with its company, its deadline and what can be done") {
  sign();
  file(northwind());
  open();
  CHECK(hears({"heading 1 Good morning, Sam", "heading 2 Still to tell", "group Northwind Labs",
               "say it by tomorrow 09:00", "button Read and send"}));
  CHECK(times_heard("button Read and send") == 1);
}

TEST_CASE_FIXTURE(ReadingFixture, "Declines: each case is a row of its list, with what its card says") {
  sign();
  CaseFacts other = northwind();
  other.company.name = "Harbor & Lane";
  file(northwind());
  file(other);
  open();
  show({PlaceKind::declines});
  CHECK(hears({"heading 1 Declines", "choice All  2, on, 1 of 2", "list Declines of 2",
               "row Northwind Labs, 1 of 2: Data Analyst · Dana Reyes, say it by tomorrow 09:00",
               "row Harbor & Lane, 2 of 2: Data Analyst · Dana Reyes, say it by tomorrow 09:00"}));
}

TEST_CASE_FIXTURE(ReadingFixture, "who has the least time left is first among the declines, as on Today") {
  sign();
  CaseFacts missed = northwind(), near = northwind(), later = northwind();
  missed.company.name = "Harbor & Lane";
  missed.application.interview = moment("2026-03-01T09:00+01:00");
  near.company.name = "Osprey Energy";
  near.application.interview = moment("2026-03-02T20:00+01:00");
  file(missed);
  file(later);
  file(near);
  open();
  CHECK(hears({"group Harbor & Lane", "group Osprey Energy", "group Northwind Labs"}));
  show({PlaceKind::declines});
  const auto row = [&](std::string_view name) {
    const std::vector<std::string> all = heard();
    return std::find_if(all.begin(), all.end(),
                        [&](const std::string& one) { return one.starts_with("row " + std::string(name)); }) -
           all.begin();
  };
  CHECK(row("Harbor & Lane") < row("Osprey Energy"));
  CHECK(row("Osprey Energy") < row("Northwind Labs"));
}

TEST_CASE_FIXTURE(ReadingFixture, "a form: the name of a field, its value, and what is wrong with it") {
  sign();
  open();
  show({PlaceKind::new_decline});
  REQUIRE(ui().click("Company"));
  ui().type("Northwind");
  CHECK(hears({"heading 1 New decline", "field Company = Northwind"}));
  CHECK(times_heard("field Company") == 1);
  const RecordedItem* company = ui().find("Company");
  REQUIRE(company != nullptr);
  CHECK(company->caret == std::string("Northwind").size());
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  company = ui().find("Company");
  CHECK(company->selection_begin == 0);
  CHECK(company->selection_end == std::string("Northwind").size());
  REQUIRE(ui().click("Write the letter"));
  const RecordedItem* role = ui().find("Role");
  REQUIRE(role != nullptr);
  CHECK_FALSE(role->error.empty());
  CHECK(times_heard(role->error) == 1);
}

TEST_CASE_FIXTURE(ReadingFixture, "a letter is heard as one text, with its caret, and not row by row") {
  open_at(Stage::letter);
  const RecordedItem* letter = ui().find("Your letter");
  REQUIRE(letter != nullptr);
  CHECK(letter->role == Role::editor);
  CHECK(letter->value.find("Hi Dana,") == 0);
  CHECK(times_heard("Hi Dana,") == 1);
  CHECK(hears({"heading 1 Northwind Labs", "tab Letter, on, 2 of 5, hint now"}));
}

TEST_CASE_FIXTURE(ReadingFixture, "the 30 days: an item is a group with its check box, and its words once") {
  sign();
  const auto id = file_sent(northwind());
  open();
  show(case_place(id, Stage::plan));
  CHECK(hears({"heading 2 Day 1 of 30", "group Bring your job tracker up to date",
               "check box Bring your job tracker up to date"}));
  // As the next thing to do, as the group, and as the check box.
  CHECK(times_heard("Bring your job tracker up to date") <= 3);
}

TEST_CASE_FIXTURE(ReadingFixture,
                  "People: a row tells its place in the whole list, and a page its headings") {
  sign();
  const auto id = file(northwind());
  open();
  show(contact_place(on_desk([&](Desk& desk) { return must(read_case(desk, id)).application.contact; })));
  CHECK(hears({"list People of 2", "heading 1 Before you write to Dana"}));
}

TEST_CASE_FIXTURE(ReadingFixture, "what is done is said, as a message with its way back") {
  sign();
  const auto id = file_sent(northwind());
  open();
  show(case_place(id, Stage::plan));
  REQUIRE(ui().click("Bring your job tracker up to date"));
  CHECK(hears({"message", "button Undo"}));
}

TEST_CASE_FIXTURE(ReadingFixture, "a sheet holds what is in it") {
  sign();
  const auto id = file_sent(northwind());
  open();
  show(case_place(id, Stage::plan));
  REQUIRE(ui().click("Add your own"));
  CHECK(hears({"sheet Add to the 30 days", "button Close", "heading 2 Add to the 30 days"}));
  const Recorder& recorder = window->recorder();
  std::size_t inside = 0;
  for (const RecordedEntry& entry : recorder.entries()) {
    if (entry.parent != RecordedEntry::no_part && recorder.parts()[entry.parent].kind == PartKind::sheet)
      ++inside;
  }
  CHECK(inside > 3);
}

TEST_CASE_FIXTURE(ReadingFixture,
                  "with the switch off nothing is recorded, and nothing is asked of the hooks") {
  sign();
  open();
  CHECK(app().recorder() != nullptr);
  app().record(false);
  CHECK(app().recorder() == nullptr);
  CHECK_FALSE(window->context().TestEngineHookItems);
  CHECK(Recorder::of(&window->context()) == nullptr);
  window->frame();
  CHECK(Recorder::of(&window->context()) == nullptr);
  app().record(true);
  window->frame();
  CHECK_FALSE(heard().empty());
}
