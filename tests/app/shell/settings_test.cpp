// Settings are kept, take effect at once, and what concerns the whole log can be taken back.
#include "core/actions/preferences.h"
#include "core/store/backup.h"
#include "tests/support/app_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

TEST_CASE_FIXTURE(AppFixture, "my name is kept by itself and signs the letter") {
  const auto id = file(northwind());
  open();
  CHECK(ui().click("Settings"));
  CHECK(ui().click("Name"));
  ui().type("Sam Okafor");
  window->pass(1.2);
  CHECK(on_desk([](Desk& desk) { return must(read_profile(desk)).name; }) == "Sam Okafor");
  app().show(case_place(id, Stage::draft));
  ui().settle();
  CHECK(ui().shows("Sam Okafor"));
}

TEST_CASE_FIXTURE(AppFixture, "an address without @ is told at its field, and not kept") {
  open();
  CHECK(ui().click("Settings"));
  CHECK(ui().click("Email"));
  ui().type("nowhere");
  window->pass(1.2);
  CHECK(ui().shows("not an email address"));
  CHECK(on_desk([](Desk& desk) { return must(read_profile(desk)).email; }).empty());
}

TEST_CASE_FIXTURE(AppFixture, "theme, text size and weekends are kept, and undo takes them back") {
  open();
  CHECK(ui().click("Settings"));
  CHECK(ui().click("Dark"));
  CHECK(ui().click("Larger text"));
  CHECK(ui().click("Nothing due on weekends"));
  const auto kept = on_desk([](Desk& desk) { return must(read_preferences(desk)); });
  CHECK(kept.theme == ThemeChoice::dark);
  CHECK(kept.text_percent == 110);
  CHECK(kept.avoid_weekends);
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK_FALSE(on_desk([](Desk& desk) { return must(read_preferences(desk)); }).avoid_weekends);
}

TEST_CASE_FIXTURE(AppFixture, "a backup is written where the user says, and brings everything back") {
  sign();
  file(northwind());
  open();
  const std::string copy = folder.file("my copy.goodterms");
  platform.has_dialogs = true;
  platform.answer = copy;
  CHECK(ui().click("Settings"));
  ui().scroll("Name", -40);
  REQUIRE(ui().click("Back up"));
  CHECK(must(files.exists(copy)));
  CHECK(ui().shows("Saved:"));
  file(northwind());
  CHECK(cases().size() == 2);
  REQUIRE(ui().click("Restore"));
  CHECK(cases().size() == 1);
  REQUIRE(ui().click("Undo"));  // of the restoring itself
  CHECK(cases().size() == 2);
}

TEST_CASE_FIXTURE(AppFixture, "a file that is no backup is refused in a sentence, and the log stays") {
  sign();
  file(northwind());
  open();
  write_file(folder.file("holiday.goodterms"), "not a log at all, only words");
  platform.has_dialogs = true;
  platform.answer = folder.file("holiday.goodterms");
  CHECK(ui().click("Settings"));
  ui().scroll("Name", -40);
  REQUIRE(ui().click("Restore"));
  CHECK(ui().shows("holiday.goodterms"));
  CHECK(cases().size() == 1);
}

TEST_CASE_FIXTURE(AppFixture, "without a dialog of the system's the app asks for the path itself") {
  sign();
  file(northwind());
  open();
  CHECK(ui().click("Settings"));
  ui().scroll("Name", -40);
  REQUIRE(ui().click("Export"));
  REQUIRE(ui().find("File") != nullptr);
  REQUIRE(ui().click("Go on"));
  const std::string path = folder.file("Good Terms export 2026-03-02.json");
  REQUIRE(must(files.exists(path)));
  const std::string json = read_file(path);
  CHECK(json.find("\"Northwind Labs\"") != std::string::npos);
  CHECK(json.find("\"dana.reyes@northwind.example\"") != std::string::npos);
}

TEST_CASE_FIXTURE(AppFixture, "starting empty keeps what was there, and undo brings it back") {
  sign();
  file(northwind());
  open();
  CHECK(ui().click("Settings"));
  ui().scroll("Name", -40);
  REQUIRE(ui().click("Delete"));
  REQUIRE(ui().click("Start empty"));
  CHECK(cases().empty());
  REQUIRE(ui().click("Undo"));
  CHECK(cases().size() == 1);
}

TEST_CASE_FIXTURE(AppFixture, "erasing for good leaves no backup behind") {
  sign();
  file(northwind());
  open();
  CHECK(ui().click("Settings"));
  ui().scroll("Name", -40);
  REQUIRE(ui().click("Delete"));
  REQUIRE(ui().click("Erase for good"));
  CHECK(cases().empty());
  CHECK(must(list_backups(setup().log, files)).empty());
}

TEST_CASE_FIXTURE(AppFixture, "a damaged log is said in a sentence, with the way back to the newest backup") {
  sign();
  file(northwind());
  on_desk([&](Desk& desk) { must(back_up_now(setup().log, desk.connection(), files, clock.now())); });
  write_file(setup().log.path, std::string(8192, 'x'));
  for (const char* part : {"-wal", "-shm"})
    must(files.remove(setup().log.path + part));
  open();
  CHECK(ui().shows("Your log cannot be opened"));
  CHECK_FALSE(ui().click("Today"));
}
