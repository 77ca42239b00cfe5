// What a close look found to go wrong, each with its story.
#include "core/actions/case_changes.h"
#include "core/actions/people.h"
#include "core/store/backup.h"
#include "tests/support/app_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

struct ReviewFixture : AppFixture {
  Id<Application> id;
  void open_at(Stage stage, const CaseFacts& facts = northwind(), ScreenSize size = {1280, 800, 1}) {
    id = AppFixture::open_at(stage, facts, size);
  }
  bool tab_to(std::string_view label) {
    for (int i = 0; i < 80; ++i) {
      ui().press_key(ImGuiKey_Tab);
      if (ui().focused() != nullptr && ui().focused()->label == label) return true;
    }
    return false;
  }
  std::vector<Message> sent() {
    return on_desk([&](Desk& desk) { return must(read_history(desk, id)).sent; });
  }
};

}  // namespace

TEST_CASE_FIXTURE(ReviewFixture,
                  "Ctrl+Enter does the next act and presses nothing else, whatever has the focus") {
  open_at(Stage::letter);
  REQUIRE(tab_to("Warm"));
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(platform.opened.size() == 1);
  CHECK(ui().find("Formal") == nullptr);
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(sent().size() == 1);
  CHECK_FALSE(ui().shows("already"));
}

TEST_CASE_FIXTURE(ReviewFixture, "Ctrl+Enter in a field of a new decline files one case") {
  sign();
  open();
  ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
  REQUIRE(ui().click("Company"));
  ui().type("Northwind Labs");
  REQUIRE(ui().click("Role"));
  ui().type("Data Analyst");
  ui().press_key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(cases().size() == 1);
}

TEST_CASE_FIXTURE(ReviewFixture, "undoing a change of channel brings channel and words back together") {
  open_at(Stage::letter);
  REQUIRE(choose("Email", "LinkedIn"));
  REQUIRE(choose("More", "Undo"));
  REQUIRE(ui().click("I’ve already sent it"));
  REQUIRE(sent().size() == 1);
  CHECK(sent()[0].channel == Channel::email);
  CHECK_FALSE(sent()[0].subject.empty());
}

TEST_CASE_FIXTURE(ReviewFixture, "two letters to one company are two steps to undo") {
  sign();
  const auto first = file(northwind());
  CaseFacts other = northwind();
  other.application.role = "Forecasting Lead";
  const auto second = file(other);
  open();
  for (const auto& [letter, words] :
       {std::pair(first, "First words. "), std::pair(second, "Second words. ")}) {
    app().show(case_place(letter, Stage::letter));
    ui().settle();
    REQUIRE(ui().click("Your letter"));
    ui().type(words);
    ui().press_key(ImGuiKey_Escape);
    window->pass(1.2);
  }
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(on_desk([&](Desk& desk) { return must(kept_draft(desk, first)); }).has_value());
  CHECK_FALSE(on_desk([&](Desk& desk) { return must(kept_draft(desk, second)); }).has_value());
}

TEST_CASE_FIXTURE(ReviewFixture, "how a letter was sent stays chosen while time goes on") {
  open_at(Stage::letter);
  REQUIRE(choose("Email", "LinkedIn"));
  app().refresh();  // as a deadline does
  ui().settle();
  REQUIRE(ui().click("I’ve already sent it"));
  CHECK(sent()[0].channel == Channel::linkedin);
}

TEST_CASE_FIXTURE(ReviewFixture, "a new decline that was left is found again as it was") {
  sign();
  open();
  ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
  REQUIRE(ui().click("Company"));
  ui().type("Northwind Labs");
  REQUIRE(ui().click("People"));
  ui().press_key(ImGuiKey_N, ImGuiMod_Ctrl);
  REQUIRE(ui().click("Role"));
  ui().type("Data Analyst");
  REQUIRE(ui().click("Write the letter"));
  CHECK(cases()[0].company.name == "Northwind Labs");
}

TEST_CASE_FIXTURE(ReviewFixture, "a slip in my address keeps my name from nothing") {
  open();
  REQUIRE(ui().click("Settings"));
  REQUIRE(ui().click("Name"));
  ui().type("Sam Okafor");
  REQUIRE(ui().click("Email"));
  ui().type("nowhere");
  REQUIRE(ui().click("Today"));
  CHECK(on_desk([](Desk& desk) { return must(read_profile(desk)).name; }) == "Sam Okafor");
}

TEST_CASE_FIXTURE(ReviewFixture, "a day that cannot be read erases no date that is there") {
  sign();
  id = file(northwind());
  const auto contact = cases()[0].application.contact;
  on_desk([&](Desk& desk) {
    Contact dated = *must(read_person(desk, contact)).contact;
    dated.reconnect_on = Date(std::chrono::year(2026) / 5 / 4);
    must(update_contact(desk, dated));
  });
  open();
  show(contact_place(contact));
  REQUIRE(choose("More", "Change details"));
  ui().scroll("Title", -60);
  REQUIRE(ui().click("Get in touch"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("some day in spring");
  REQUIRE(ui().click("Save"));
  CHECK(ui().shows("This can’t be read as a day"));
  CHECK(on_desk([&](Desk& desk) {
          return must(read_person(desk, contact)).contact->reconnect_on;
        }).has_value());
}

TEST_CASE_FIXTURE(ReviewFixture,
                  "correcting the company to one that is known takes person and timeline along") {
  sign();
  CaseFacts known = northwind();
  known.company.name = "Contoso";
  known.contact.name = "Mira";
  known.contact.email = "mira@contoso.example";
  file(known);
  id = file(northwind());
  on_desk([&](Desk& desk) {
    CaseFacts facts = northwind();
    facts.company.name = "Contoso";
    must(update_case(desk, id, facts));
  });
  const auto people = on_desk([](Desk& desk) { return must(read_people(desk, PeopleFilter::all, 0, 10)); });
  CHECK(people.total == 3);  // Contoso, Dana, Mira; no Northwind, and no second Dana
}

TEST_CASE_FIXTURE(ReviewFixture, "an invitation that names only a day invents no hour") {
  sign();
  open();
  platform.set_clipboard(
      "Hi Sam, this is Dana Reyes from Northwind Labs. We would like to invite you to an interview for the "
      "Data Analyst "
      "position on Tuesday 10 March.");
  REQUIRE(ui().click("Paste an invitation"));
  REQUIRE(ui().click("Write the letter"));
  CHECK_FALSE(cases()[0].application.interview.has_value());
  CHECK_FALSE(ui().shows("12:00"));
}

TEST_CASE_FIXTURE(ReviewFixture, "an interview on other clocks stays on them when its hour is changed") {
  CaseFacts facts = northwind();
  facts.application.interview = moment("2026-03-10T14:00-05:00");
  open_at(Stage::letter, facts);
  REQUIRE(ui().click("Edit"));
  REQUIRE(ui().click("Interview"));
  ui().press_key(ImGuiKey_A, ImGuiMod_Ctrl);
  ui().type("Tue 10 March 14:30");
  ui().press_key(ImGuiKey_Enter);
  CHECK(cases()[0].application.interview == moment("2026-03-10T14:30-05:00"));
}

TEST_CASE_FIXTURE(ReviewFixture,
                  "a toast undoes what it speaks of, and offers nothing when something newer was done") {
  open_at(Stage::letter);
  REQUIRE(ui().click("Edit"));
  REQUIRE(ui().click("Role"));
  ui().type(" II");
  ui().press_key(ImGuiKey_Enter);
  REQUIRE(ui().click("Your letter"));
  ui().type("A word. ");
  window->pass(1.2);  // kept: a newer step
  CHECK(ui().shows("Facts saved."));
  CHECK(ui().find("Undo") == nullptr);
}

TEST_CASE_FIXTURE(ReviewFixture, "Esc closes the uppermost thing and nothing below it") {
  open_at(Stage::letter);
  REQUIRE(ui().click("More"));
  ui().press_key(ImGuiKey_Escape);
  CHECK(app().place().kind == PlaceKind::case_file);
  REQUIRE(ui().click("Edit"));
  REQUIRE(ui().click("Pick a day"));
  ui().press_key(ImGuiKey_Escape);
  CHECK(ui().find("Save") != nullptr);
  ui().press_key(ImGuiKey_Escape);
  CHECK(ui().find("Save") == nullptr);
  CHECK(app().place().kind == PlaceKind::case_file);
}

TEST_CASE_FIXTURE(ReviewFixture, "Ctrl+K waits until a sheet is closed") {
  open_at(Stage::letter);
  REQUIRE(ui().click("Edit"));
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  CHECK(ui().find("Save") != nullptr);
  CHECK(ui().find("Find anything") == nullptr);
}

TEST_CASE_FIXTURE(ReviewFixture, "the chips of People filter, though one is called like the place") {
  sign();
  file(northwind());
  open();
  show({PlaceKind::people});
  CHECK(ui().shows("Northwind Labs"));
  const auto chip = std::find_if(
      window->recorder().items().begin(), window->recorder().items().end(),
      [](const RecordedItem& item) { return item.role == Role::chip && item.label == "Companies"; });
  REQUIRE(chip != window->recorder().items().end());
  REQUIRE(ui().click("Companies"));
  CHECK_FALSE(ui().shows("Dana Reyes"));
}

TEST_CASE_FIXTURE(ReviewFixture, "on a phone a call can be written instead, and a voicemail called again") {
  CaseFacts facts = northwind();
  facts.application.spoken_before = true;
  open_at(Stage::letter, facts, {390, 844, 1});
  REQUIRE(ui().click("No answer", Pointer::touch));
  REQUIRE(ui().click("Call again", Pointer::touch));
  CHECK(ui().find("Start the call") != nullptr);
  REQUIRE(ui().click("Write instead", Pointer::touch));
  CHECK(app().place().stage == Stage::letter);
  REQUIRE(ui().click("I’ve already sent it", Pointer::touch));
  CHECK(sent()[0].channel == Channel::email);
}

TEST_CASE_FIXTURE(ReviewFixture, "who already said it says how, and files it that way") {
  sign();
  id = file(northwind());
  open();
  REQUIRE(ui().click("Read and send"));
  REQUIRE(choose("Email", "LinkedIn"));
  REQUIRE(ui().click("I’ve already sent it"));
  CHECK(sent()[0].channel == Channel::linkedin);
}

TEST_CASE_FIXTURE(ReviewFixture, "somebody chosen in the list is a place that others can be reached from") {
  sign();
  file(northwind());
  CaseFacts other = northwind();
  other.contact.name = "Zed Marsh";
  other.contact.email = "zed@northwind.example";
  file(other);
  open();
  show({PlaceKind::people});
  REQUIRE(ui().click("Zed Marsh"));
  REQUIRE(ui().click("Dana Reyes"));
  ui().press_key(ImGuiKey_K, ImGuiMod_Ctrl);
  ui().type("zed");
  ui().press_key(ImGuiKey_Enter);
  CHECK(ui().shows("zed@northwind.example"));
}

TEST_CASE_FIXTURE(ReviewFixture, "a tone that is chosen already writes nothing anew") {
  open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  ui().type("My own words. ");
  ui().press_key(ImGuiKey_Escape);
  REQUIRE(ui().click("Warm"));
  ui().press_key(ImGuiKey_DownArrow);
  ui().press_key(ImGuiKey_Enter);
  CHECK(ui().find("Formal") == nullptr);
  CHECK(ui().shows("My own words."));
}

TEST_CASE_FIXTURE(ReviewFixture, "a window whose words cannot be kept does not close at the first try") {
  open_at(Stage::letter);
  REQUIRE(ui().click("Your letter"));
  ui().type("Not kept yet. ");
  {
    // Another program writes, and does not let go.
    Log other = must(Log::open(setup().log, IfMissing::fail, files, clock.now()));
    must(other.connection().run_script("BEGIN IMMEDIATE"));
    CHECK_FALSE(app().close());
    must(other.connection().run_script("ROLLBACK"));
  }
  CHECK(app().close());
}

TEST_CASE_FIXTURE(
    ReviewFixture,
    "a file that is no log in the log's place gives way to the newest backup, and is kept aside") {
  sign();
  file(northwind());
  on_desk([&](Desk& desk) { must(back_up_now(setup().log, desk.connection(), files, clock.now())); });
  write_file(setup().log.path, std::string(8192, 'x'));
  for (const char* part : {"-wal", "-shm"})
    must(files.remove(setup().log.path + part));
  open();
  REQUIRE(ui().shows("Your data cannot be opened"));
  REQUIRE(ui().click("Bring the newest backup back"));
  CHECK(ui().shows("Northwind Labs"));
  CHECK(cases().size() == 1);
}
