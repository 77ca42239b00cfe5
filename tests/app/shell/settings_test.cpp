// Settings are kept, take effect at once, and what concerns the whole log can be taken back.
#include "core/actions/preferences.h"
#include "core/store/backup.h"
#include "tests/support/app_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

struct SettingsFixture : AppFixture {
  void open_with_a_case() {
    sign();
    file(northwind());
    open();
  }
  void click_at(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    ui().settle();
    io.AddMouseButtonEvent(0, true);
    ui().settle();
    io.AddMouseButtonEvent(0, false);
    ui().settle();
  }
  // What is done with the data as a whole.
  void show_data() {
    CHECK(ui().click("Settings"));
    ui().scroll("Name", -1);
  }
};

}  // namespace

TEST_CASE_FIXTURE(SettingsFixture, "my name is kept by itself and signs the letter") {
  const auto id = file(northwind());
  open();
  CHECK(ui().click("Settings"));
  CHECK(ui().click("Name"));
  ui().type("Sam Okafor");
  window->pass(1.2);
  CHECK(on_desk([](Desk& desk) { return must(read_profile(desk)).name; }) == "Sam Okafor");
  show(case_place(id, Stage::letter));
  CHECK(ui().shows("Sam Okafor"));
}

TEST_CASE_FIXTURE(SettingsFixture, "work to hear of is said to who wrote first, and stands in the settings") {
  const auto id = file(only_written_to());
  sign();
  open();
  show(case_place(id, Stage::letter));
  CHECK_FALSE(ui().shows("data roles in Lisbon"));
  CHECK(ui().click("Settings"));
  CHECK(ui().click("Work to hear of"));
  ui().type("data roles in Lisbon.");
  window->pass(1.2);
  CHECK(on_desk([](Desk& desk) { return must(read_profile(desk)).looking_for; }) == "data roles in Lisbon.");
  show(case_place(id, Stage::letter));
  CHECK(ui().shows("data roles in Lisbon"));
}

TEST_CASE_FIXTURE(SettingsFixture, "an address without @ is told at its field, and not kept") {
  open();
  CHECK(ui().click("Settings"));
  CHECK(ui().click("Email"));
  ui().type("nowhere");
  window->pass(1.2);
  CHECK(ui().shows("not an email address"));
  CHECK(on_desk([](Desk& desk) { return must(read_profile(desk)).email; }).empty());
}

TEST_CASE_FIXTURE(SettingsFixture, "a form that holds a slip does not set back what was filed elsewhere") {
  on_desk([](Desk& desk) { must(save_profile(desk, {"Sam Okafor", "", "+1 555 0100", ""})); });
  open();
  CHECK(ui().click("Settings"));
  CHECK(ui().click("Email"));
  ui().type("sam");
  window->pass(1.2);
  beside([](Desk& desk) { must(save_profile(desk, {"Sam Okafor", "", "", ""})); });
  app().focus_gained();
  ui().settle();
  ui().type("@mail.example");
  window->pass(1.2);
  const auto kept = beside([](Desk& desk) { return must(read_profile(desk)); });
  CHECK(kept.email == "sam@mail.example");
  CHECK(kept.phone.empty());
}

TEST_CASE_FIXTURE(SettingsFixture,
                  "the app speaks the language that is chosen, at once, and undo takes it back") {
  open();
  CHECK(ui().click("Settings"));
  ui().scroll("Name", -60);
  CHECK(ui().shows("MIT license"));
  CHECK(choose("Same as this device", "British English"));
  CHECK(on_desk([](Desk& desk) { return must(read_preferences(desk)); }).interface_language == "en-GB");
  CHECK(ui().shows("MIT licence"));
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(ui().shows("MIT license"));
}

TEST_CASE_FIXTURE(SettingsFixture, "without a choice the app speaks the language of the system") {
  AppSetup british = setup();
  british.languages = {"en-GB"};
  window = must(HeadlessApp::create(platform, british, {1280, 800, 1}));
  CHECK(ui().click("Settings"));
  ui().scroll("Name", -60);
  CHECK(ui().shows("MIT licence"));
}

TEST_CASE_FIXTURE(SettingsFixture, "theme, text size and weekends are kept, and undo takes them back") {
  open();
  CHECK(ui().click("Settings"));
  CHECK(ui().click("Dark"));
  CHECK(ui().find("Text size")->value == "100%");
  const Area size = ui().find("Text size")->place;
  click_at(size.left + size.width() * 0.69F, (size.top + size.bottom) / 2);
  ui().scroll("Text size", -6);
  CHECK(ui().click("Leave weekends free"));
  const auto kept = on_desk([](Desk& desk) { return must(read_preferences(desk)); });
  CHECK(kept.theme == ThemeChoice::dark);
  CHECK(kept.text_percent == 140);
  CHECK_FALSE(kept.avoid_weekends);
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(on_desk([](Desk& desk) { return must(read_preferences(desk)); }).avoid_weekends);
}

TEST_CASE_FIXTURE(
    SettingsFixture,
    "nothing moves while the handle of the text size is held: it is done when it is let go of") {
  open();
  CHECK(ui().click("Settings"));
  const Area before = ui().find("Text size")->place;
  ImGuiIO& io = ImGui::GetIO();
  const float y = (before.top + before.bottom) / 2;
  const auto percent = [this] {
    return on_desk([](Desk& desk) { return must(read_preferences(desk)); }).text_percent;
  };
  io.AddMousePosEvent(before.left + before.width() * 0.2F, y);
  ui().settle();
  io.AddMouseButtonEvent(0, true);
  for (const float share : {0.4F, 0.7F, 0.99F}) {
    io.AddMousePosEvent(before.left + before.width() * share, y);
    ui().settle();
    CHECK(ui().find("Text size")->place.left == before.left);
    CHECK(ui().find("Text size")->place.top == before.top);
    CHECK(percent() == usual_text_percent);
  }
  CHECK(ui().find("Text size")->value == "200%");
  io.AddMouseButtonEvent(0, false);
  ui().settle();
  CHECK(percent() == most_text_percent);
}

TEST_CASE_FIXTURE(SettingsFixture, "what the handle of the text size says while it is held is what it sets") {
  open();
  CHECK(ui().click("Settings"));
  ImGuiIO& io = ImGui::GetIO();
  for (const float share : {0.06F, 0.2F, 0.3F, 0.45F, 0.7F}) {
    const Area place = ui().find("Text size")->place;
    io.AddMousePosEvent(place.left + place.width() * share, (place.top + place.bottom) / 2);
    ui().settle();
    io.AddMouseButtonEvent(0, true);
    ui().settle();
    const std::string held = ui().find("Text size")->value;
    io.AddMouseButtonEvent(0, false);
    ui().settle();
    CAPTURE(share);
    CHECK(ui().find("Text size")->value == held);
  }
}

TEST_CASE_FIXTURE(SettingsFixture,
                  "the usual text size stands in the middle, smaller and larger on its sides") {
  open();
  CHECK(ui().click("Settings"));
  // Where the handle would stand at that share of its way; the page moves with the size of its text.
  const auto press_at = [this](float share) {
    const Area size = ui().find("Text size")->place;
    click_at(size.left + size.width() * share, (size.top + size.bottom) / 2);
  };
  const auto percent = [this] {
    return on_desk([](Desk& desk) { return must(read_preferences(desk)); }).text_percent;
  };
  press_at(0.06F);
  CHECK(percent() == least_text_percent);
  press_at(0.5F);
  CHECK(percent() == usual_text_percent);
}

TEST_CASE_FIXTURE(SettingsFixture, "the text size is set by keys, a tenth each") {
  open();
  CHECK(ui().click("Settings"));
  for (int i = 0; i < 60 && (ui().focused() == nullptr || ui().focused()->label != "Text size"); ++i)
    ui().press_key(ImGuiKey_Tab);
  REQUIRE(ui().focused() != nullptr);
  ui().press_key(ImGuiKey_RightArrow);
  CHECK(on_desk([](Desk& desk) { return must(read_preferences(desk)); }).text_percent == 110);
  REQUIRE(ui().focused() != nullptr);
  CHECK(ui().focused()->label == "Text size");
  ui().press_key(ImGuiKey_LeftArrow);
  ui().press_key(ImGuiKey_LeftArrow);
  CHECK(on_desk([](Desk& desk) { return must(read_preferences(desk)); }).text_percent == 90);
}

TEST_CASE_FIXTURE(SettingsFixture,
                  "new letters are in the language that is set, those begun before stay in theirs") {
  const auto before = file(northwind());
  open();
  CHECK(ui().click("Settings"));
  REQUIRE(choose("English", "British English"));
  CHECK(ui().shows("British English"));
  const auto after = file(northwind());
  const auto language_of = [&](Id<Application> id) {
    return beside([&](Desk& desk) { return must(read_case(desk, id)).application.language; });
  };
  CHECK(language_of(before).empty());
  CHECK(language_of(after) == "en-GB");
  show(case_place(after, Stage::letter));
  CHECK_FALSE(ui().shows("They wrote in"));
}

TEST_CASE_FIXTURE(SettingsFixture, "a backup is written where the user says, and brings everything back") {
  open_with_a_case();
  const std::string copy = folder.file("my copy.goodterms");
  platform.has_dialogs = true;
  platform.answer = copy;
  CHECK(ui().click("Settings"));
  REQUIRE(ui().click("Back up now"));
  CHECK(must(files.exists(copy)));
  CHECK(ui().shows("Saved:"));
  file(northwind());
  CHECK(cases().size() == 2);
  REQUIRE(choose("Restore a backup", "Another file"));
  CHECK(cases().size() == 1);
  REQUIRE(ui().click("Undo"));  // of the restoring itself
  CHECK(cases().size() == 2);
}

TEST_CASE_FIXTURE(SettingsFixture, "a file that is no backup is refused in a sentence, and the log stays") {
  open_with_a_case();
  write_file(folder.file("holiday.goodterms"), "not a log at all, only words");
  platform.has_dialogs = true;
  platform.answer = folder.file("holiday.goodterms");
  show_data();
  REQUIRE(choose("Restore a backup", "Another file"));
  CHECK(ui().shows("holiday.goodterms"));
  CHECK(cases().size() == 1);
}

TEST_CASE_FIXTURE(SettingsFixture, "without a dialog of the system's the app asks for the path itself") {
  open_with_a_case();
  show_data();
  REQUIRE(ui().click("Export everything"));
  REQUIRE(ui().find("File") != nullptr);
  REQUIRE(ui().click("Go on"));
  const std::string path = folder.file("Good Terms export 2026-03-02.json");
  REQUIRE(must(files.exists(path)));
  const std::string json = read_file(path);
  CHECK(json.find("\"Northwind Labs\"") != std::string::npos);
  CHECK(json.find("\"dana.reyes@northwind.example\"") != std::string::npos);
}

TEST_CASE_FIXTURE(SettingsFixture, "starting empty keeps what was there, and undo brings it back") {
  open_with_a_case();
  show_data();
  REQUIRE(ui().click("Delete everything on this device"));
  REQUIRE(ui().click("Start empty"));
  CHECK(cases().empty());
  REQUIRE(ui().click("Undo"));
  CHECK(cases().size() == 1);
}

TEST_CASE_FIXTURE(SettingsFixture, "erasing for good leaves no backup behind") {
  open_with_a_case();
  show_data();
  REQUIRE(ui().click("Delete everything on this device"));
  ui().click("Erase for good");
  CHECK(cases().size() == 1);  // not by one press
  REQUIRE(ui().click("Type “erase” to go on"));
  ui().type("erase");
  REQUIRE(ui().click("Erase for good"));
  CHECK(cases().empty());
  CHECK(must(list_backups(setup().log, files)).empty());
}

TEST_CASE_FIXTURE(SettingsFixture,
                  "the backups there are stand with their day and size, and one press brings one back") {
  open_with_a_case();
  on_desk([&](Desk& desk) { must(back_up_now(setup().log, desk.log.connection(), files, clock.now())); });
  file(northwind());
  clock.pass(seconds_per_day);
  show_data();
  REQUIRE(ui().click("Restore a backup"));
  CHECK(ui().shows("kB"));
  REQUIRE(ui().click("yesterday 09:00"));
  CHECK(cases().size() == 1);
  REQUIRE(ui().click("Undo"));
  CHECK(cases().size() == 2);
}
