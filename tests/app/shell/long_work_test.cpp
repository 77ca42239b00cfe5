// What lasts goes on while the window draws: with a log of many pages, the day's backup, a copy, a restore.
#include "core/store/backup.h"
#include "core/store/copy.h"
#include "tests/support/app_fixture.h"
#include "tests/support/files_on_disk.h"

using namespace goodterms;

namespace {

struct LongWorkFixture : AppFixture {
  static constexpr int megabytes = 80;

  // A case in a log of many pages, whose backup of the day was made yesterday.
  Id<Application> open_large_log() {
    sign();
    const auto id = file(northwind());
    open();
    on_desk([](Desk& desk) {
      // Where only the offers look, so that what is measured is the copying.
      must(
          desk.connection().run("INSERT INTO exchange_rates (currency, into_currency, millionths, noted) "
                                "VALUES ('XTS', 'EUR', 1, ?)",
                                std::string(megabytes * 1'000'000, 'l')));
    });
    show(case_place(id, Stage::letter));
    window->pass(8);
    return id;
  }
  void next_day() { clock.pass(seconds_per_day); }

  std::size_t backups() { return must(list_backups(setup().log, files)).size(); }
  // How much of a backup lies there that is not whole yet.
  std::uintmax_t bytes_of_part() {
    for (const auto& entry : std::filesystem::directory_iterator(folder.file("backups"))) {
      if (entry.path().string().ends_with("-part")) return entry.file_size();
    }
    return 0;
  }
  // Nothing lies there but logs with what SQLite has beside one in use, backups, and the lock of these.
  bool is_tidy() {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
      const std::string name = entry.path().filename().string();
      const bool known = entry.is_directory() || name.ends_with(".backup") || name.ends_with(".lock") ||
                         name == "log.goodterms" || name == "log.goodterms-wal" ||
                         name == "log.goodterms-shm";
      if (!known) MESSAGE("left behind: " << name);
      if (!known) return false;
    }
    return true;
  }
  // What is in the log, without the window looking at it again.
  std::vector<Case> cases_beside() {
    return beside([](Desk& desk) { return must(list_cases(desk)); });
  }
  // As one frame after the other comes, without waiting for rest.
  int frames_until(const std::function<bool()>& there) {
    int frames = 0;
    while (!there()) {
      ui().draw_frames(1);
      REQUIRE(++frames < 1000);
    }
    return frames;
  }
  void write(const char* words) {
    ImGui::SetCurrentContext(&window->context());
    ImGui::GetIO().AddInputCharactersUTF8(words);
    ui().draw_frames(2);
  }
  void begin_backup_of_next_day() {
    next_day();
    frames_until([&] { return bytes_of_part() > 0; });
  }
};

}  // namespace

TEST_CASE_FIXTURE(LongWorkFixture,
                  "the day's backup takes a small piece of each frame, and none of them waits") {
  open_large_log();
  REQUIRE(backups() == 1);
  next_day();
  std::uintmax_t before = 0;
  const int frames = frames_until([&] {
    const auto now = bytes_of_part();
    // SQLite keeps 2 MB of pages in memory before it writes them.
    CHECK(now <= before + 2 * pages_per_step * 4096 + 2'048'000);
    before = std::max(before, now);
    return backups() == 2;
  });
  CHECK(frames > megabytes / 2);
}

TEST_CASE_FIXTURE(LongWorkFixture,
                  "what lasts longer than a glance tells how far it is, and can be stopped") {
  open_large_log();
  begin_backup_of_next_day();
  CHECK(ui().find("Cancel") == nullptr);
  ui().draw_frames(40);
  CHECK(ui().shows("Making today's backup:"));
  REQUIRE(ui().click("Cancel"));
  CHECK(ui().shows("Today goes on without a backup of its own."));
  CHECK(backups() == 1);
  CHECK(is_tidy());
}

TEST_CASE_FIXTURE(LongWorkFixture,
                  "the first change of a day waits for its backup, and one can go elsewhere meanwhile") {
  const auto id = open_large_log();
  begin_backup_of_next_day();
  app().show({PlaceKind::people});
  ui().draw_frames(1);
  CHECK(app().place().kind == PlaceKind::people);
  CHECK(backups() == 1);
  app().show(case_place(id, Stage::letter));
  ui().draw_frames(1);
  REQUIRE(backups() == 1);
  REQUIRE(ui().click("I’ve already sent it"));
  window->pass(1);
  CHECK(cases()[0].application.sent.has_value());
  REQUIRE(backups() == 2);
  Log kept = must(Log::open({must(list_backups(setup().log, files)).front().path, nullptr}, IfMissing::fail,
                            files, clock.now()));
  CHECK(must(kept.connection().integer("SELECT count(*) FROM applications WHERE sent_utc IS NOT NULL")) == 0);
}

TEST_CASE_FIXTURE(LongWorkFixture, "stopping the day's backup lets the change that waits go on") {
  open_large_log();
  begin_backup_of_next_day();
  ui().draw_frames(40);
  REQUIRE(ui().press("I’ve already sent it"));
  ui().draw_frames(2);
  CHECK_FALSE(cases_beside()[0].application.sent.has_value());
  CHECK(ui().shows("This is saved as soon as"));
  REQUIRE(ui().press("Cancel"));
  ui().draw_frames(3);
  CHECK(cases_beside()[0].application.sent.has_value());
  CHECK(backups() == 1);
}

TEST_CASE_FIXTURE(LongWorkFixture, "words written during the backup are kept when it is made") {
  const auto id = open_large_log();
  REQUIRE(ui().click("Your letter"));
  begin_backup_of_next_day();
  write("Written meanwhile. ");
  CHECK(ui().shows("Written meanwhile."));
  CHECK_FALSE(on_desk([&](Desk& desk) { return must(kept_draft(desk, id)); }).has_value());
  CHECK(ui().shows("Written meanwhile."));
  window->pass(3);
  CHECK(backups() == 2);
  CHECK(ui().shows("Written meanwhile."));
  CHECK(on_desk([&](Desk& desk) { return must(kept_draft(desk, id)); })->body.find("Written meanwhile.") !=
        std::string::npos);
}

TEST_CASE_FIXTURE(
    LongWorkFixture,
    "a window closed during the backup does not wait for it, keeps what was written, and makes it anew") {
  const auto id = open_large_log();
  begin_backup_of_next_day();
  CHECK(app().close());
  window.reset();
  CHECK(is_tidy());
  CHECK(backups() == 1);

  open();
  frames_until([&] { return backups() == 2; });
  show(case_place(id, Stage::letter));
  REQUIRE(ui().click("Your letter"));
  begin_backup_of_next_day();
  write("Written at last. ");
  CHECK(app().close());
  window.reset();
  CHECK(is_tidy());
  CHECK(backups() == 2);  // most of it was still to be written
  CHECK(on_desk([&](Desk& desk) { return must(kept_draft(desk, id)); })->body.find("Written at last.") !=
        std::string::npos);
}

TEST_CASE_FIXTURE(LongWorkFixture, "a window closed while a change waits for the backup saves it at once") {
  open_large_log();
  begin_backup_of_next_day();
  REQUIRE(ui().press("I’ve already sent it"));
  REQUIRE_FALSE(cases_beside()[0].application.sent.has_value());
  CHECK(app().close());
  window.reset();
  CHECK(cases_beside()[0].application.sent.has_value());
  CHECK(backups() == 1);
  CHECK(is_tidy());
  open();
  frames_until([&] { return backups() == 2; });
}

TEST_CASE_FIXTURE(LongWorkFixture, "a window closed while somebody's file is written says so once") {
  open_large_log();
  on_desk([&](Desk& desk) { must(back_up_to(desk.log, folder.file("mine.backup"), files)); });
  file(northwind());
  platform.has_dialogs = true;
  platform.answer = folder.file("mine.backup");
  show({PlaceKind::settings});
  ui().scroll("Name", -1);
  REQUIRE(ui().click("Restore a backup"));
  REQUIRE(ui().press("Another file"));
  ui().draw_frames(3);
  CHECK_FALSE(app().close());
  ui().draw_frames(1);
  CHECK(ui().shows("still being written"));
  CHECK(app().close());
  window.reset();
  CHECK(cases_beside().size() == 2);
  CHECK(is_tidy());
}

TEST_CASE_FIXTURE(LongWorkFixture, "what a command wrote during the backup is shown when that has ended") {
  open_large_log();
  CHECK(ui().click("Declines"));
  begin_backup_of_next_day();
  CaseFacts other = northwind();
  other.company.name = "Contoso";
  beside([&](Desk& desk) { must(start_case(desk, other)); });
  app().focus_gained();
  frames_until([&] { return backups() == 2; });
  ui().settle();
  CHECK(ui().shows("Contoso"));
}

TEST_CASE_FIXTURE(LongWorkFixture, "where there are threads, the work is done beside the frames") {
  platform.has_threads = true;
  open_large_log();
  frames_until([&] { return backups() == 1; });
  next_day();
  while (backups() < 2)
    ui().draw_frames(1);
  // It is told to stop, and what it had begun is gone.
  next_day();
  ui().draw_frames(1);
  window.reset();
  CHECK(is_tidy());
}

TEST_CASE_FIXTURE(LongWorkFixture, "a restore can be stopped, and everything is as it was") {
  open_large_log();
  on_desk([&](Desk& desk) { must(back_up_to(desk.log, folder.file("mine.backup"), files)); });
  file(northwind());
  platform.has_dialogs = true;
  platform.answer = folder.file("mine.backup");
  show({PlaceKind::settings});
  ui().scroll("Name", -1);
  REQUIRE(ui().click("Restore a backup"));
  REQUIRE(ui().press("Another file"));
  ui().draw_frames(40);
  CHECK(ui().shows("Bringing the copy back:"));
  CHECK_FALSE(ui().press("Dark"));  // there is no log to keep it in
  REQUIRE(ui().click("Cancel"));
  CHECK(ui().shows("Stopped. Everything is as it was before."));
  CHECK(cases().size() == 2);
  CHECK(is_tidy());
  REQUIRE(choose("Restore a backup", "Another file"));
  window->pass(3);
  CHECK(cases().size() == 1);
}

TEST_CASE_FIXTURE(LongWorkFixture, "a backup that cannot be made is told, and nobody is kept from saving") {
  open_at(Stage::letter);
  std::filesystem::remove_all(folder.file("backups"));
  write_file(folder.file("backups"), "in the way");
  next_day();
  ui().draw_frames(3);
  CHECK(ui().shows("Today's automatic backup did not work."));
  REQUIRE(ui().click("I’ve already sent it"));
  CHECK(cases()[0].application.sent.has_value());
}
