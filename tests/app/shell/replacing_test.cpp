// The whole log is replaced: what was there can be had back, and nothing of it is taken for the other's.
#include "core/store/backup.h"
#include "core/store/copy.h"
#include "tests/support/app_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

struct ReplacingFixture : AppFixture {
  // A case is filed, and a copy of the log lies there that holds only that.
  void open_with_a_copy_of_one_case() {
    sign();
    file(northwind());
    const std::string copy = folder.file("mine.goodterms");
    beside([&](Desk& desk) { must(back_up_to(desk.log, copy, files)); });
    platform.has_dialogs = true;
    platform.answer = copy;
  }
  void file_another() {
    CaseFacts other = northwind();
    other.company.name = "Contoso";
    file(other);
  }
  void show_data() {
    CHECK(ui().click("Settings"));
    ui().scroll("Name", -1);
  }
  std::vector<std::string> companies() {
    std::vector<std::string> names;
    for (const Case& about : beside([](Desk& desk) { return must(list_cases(desk)); }))
      names.push_back(about.company.name);
    return names;
  }
  // As a clock that was wrong once would have left it.
  void leave_backup_from_the_future() {
    const Instant later = after(clock.now(), 400 * seconds_per_day);
    beside([&](Desk& desk) { must(back_up_now(desk.log.place(), desk.connection(), files, later)); });
  }
};

}  // namespace

TEST_CASE_FIXTURE(ReplacingFixture,
                  "undoing a restore brings back what it replaced, also beside a backup from the future") {
  for (const bool by_key : {true, false}) {
    open_with_a_copy_of_one_case();
    leave_backup_from_the_future();
    file_another();
    open();
    show_data();
    REQUIRE(choose("Restore a backup", "Another file"));
    REQUIRE(companies().size() == 1);
    if (by_key) {
      ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
    } else {
      REQUIRE(ui().click("Undo"));
    }
    CHECK(companies().size() == 2);
    on_desk([](Desk& desk) { must(desk.connection().run("DELETE FROM undo_steps")); });
    window.reset();
    std::filesystem::remove(setup().log.path);
  }
}

TEST_CASE_FIXTURE(ReplacingFixture, "once something else was done after a restore, Ctrl+Z means that") {
  open_with_a_copy_of_one_case();
  file_another();
  open();
  show_data();
  REQUIRE(choose("Restore a backup", "Another file"));
  ui().scroll("Backup", 40);
  REQUIRE(ui().click("Dark"));
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(companies().size() == 1);
  CHECK(beside([](Desk& desk) { return must(read_preferences(desk)).theme; }) == ThemeChoice::as_system);
}

TEST_CASE_FIXTURE(ReplacingFixture, "a case's place does not show the case of that number in another log") {
  open_with_a_copy_of_one_case();
  std::filesystem::remove(setup().log.path);
  CaseFacts other = northwind();
  other.company.name = "Contoso";
  const auto contoso = file(other);
  open();
  show_data();
  REQUIRE(choose("Restore a backup", "Another file"));
  show(case_place(contoso, Stage::letter));
  CHECK(ui().shows("Northwind Labs"));
  ui().press_key(ImGuiKey_Z, ImGuiMod_Ctrl);  // of the restore
  CHECK(companies() == std::vector<std::string>{"Contoso"});
  CHECK(app().place().kind == PlaceKind::today);
}

TEST_CASE_FIXTURE(ReplacingFixture,
                  "an empty log beside a full backup is told, and the backup brought back") {
  sign();
  file(northwind());
  file_another();
  leave_backup_from_the_future();
  beside([&](Desk& desk) { must(back_up_now(desk.log.place(), desk.connection(), files, clock.now())); });
  std::filesystem::remove(setup().log.path);
  write_file(setup().log.path, "");
  open();
  CHECK(ui().shows("Your declines are not here"));
  CHECK(ui().shows("2 declines"));
  CHECK(ui().shows("today"));
  REQUIRE(ui().click("Bring the backup back"));
  CHECK(companies().size() == 2);
  CHECK_FALSE(ui().shows("Your declines are not here"));
  CHECK(ui().shows("Northwind Labs"));
}

TEST_CASE_FIXTURE(ReplacingFixture, "who began empty is not told of a loss") {
  sign();
  file(northwind());
  open();
  show_data();
  REQUIRE(ui().click("Delete everything on this device"));
  REQUIRE(ui().click("Start empty"));
  open();
  CHECK(ui().shows("Leave the door ajar."));
  REQUIRE(must(list_backups(setup().log, files)).size() > 1);
}

TEST_CASE_FIXTURE(ReplacingFixture, "what goes wrong while there is no log is said too") {
  write_file(folder.file("log.goodterms"), "not a log at all, only words");
  open();
  CHECK(ui().shows("Your data cannot be opened"));
  REQUIRE(ui().click("Bring the newest backup back"));
  CHECK(ui().shows("There is no backup beside your data."));
  REQUIRE(ui().click("Try again"));
  CHECK(ui().shows("Your data cannot be opened"));
  CHECK(read_file(folder.file("log.goodterms")) == "not a log at all, only words");
}

TEST_CASE_FIXTURE(ReplacingFixture, "what cannot be kept keeps a restore from beginning") {
  open_with_a_copy_of_one_case();
  file_another();
  open();
  CHECK(ui().click("Settings"));
  CHECK(ui().click("Email"));
  ui().type("nowhere");
  ui().scroll("Name", -1);
  REQUIRE(choose("Restore a backup", "Another file"));
  CHECK(ui().shows("not an email address"));
  CHECK(companies().size() == 2);
}
