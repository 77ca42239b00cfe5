#include "core/store/backup.h"

#include <set>

#include "tests/support/files_on_disk.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

struct BackupFixture : LogFixture {
  void close_log() { Log closed = std::move(log); }
  Log reopen() { return must(Log::open(place(), IfMissing::fail, files, now)); }
};

}  // namespace

TEST_CASE_FIXTURE(LogFixture, "a backup is one file that opens by itself and holds everything") {
  add_company("Northwind Labs");
  const std::string target = folder.file("copies/mine.backup");
  must(back_up_to(log, target, files));
  CHECK(must(files.list(folder.file("copies"))) == std::vector<std::string>{"mine.backup"});
  Log copy = must(Log::open({target, nullptr}, IfMissing::fail, files, now));
  CHECK(must(Companies(copy.connection()).all_names()) == std::vector<std::string>{"Northwind Labs"});
}

TEST_CASE_FIXTURE(LogFixture, "the log is not overwritten by its own backup, also not through a link") {
  CHECK(back_up_to(log, place().path, files).error().code == ErrorCode::conflict);
  std::filesystem::create_symlink(place().path, folder.file("link"));
  CHECK(back_up_to(log, folder.file("link"), files).error().code == ErrorCode::conflict);
}

TEST_CASE_FIXTURE(LogFixture, "an automatic backup is made once a day, where the person is") {
  const auto backups_after = [&](Instant moment) {
    must(back_up_when_due(log, files, moment));
    return must(list_backups(place(), files)).size();
  };
  CHECK(backups_after(now) == 1);
  CHECK(backups_after(after(now, seconds_per_hour)) == 1);
  CHECK(backups_after(after(now, 14 * seconds_per_hour)) == 1);  // late that evening
  CHECK(backups_after(after(now, 23 * seconds_per_hour)) == 2);  // early the next morning
  // A clock that ran ahead once does not stop today's backup.
  CHECK(backups_after(after(now, -3 * seconds_per_day)) == 3);
}

TEST_CASE("backups thin out with age: days, then weeks, then months") {
  const Instant now = moment("2026-03-02T09:00Z");
  std::vector<BackupFile> backups;  // one every six hours for three years, newest first
  for (Seconds age = 0; age < 3 * 365 * seconds_per_day; age += 6 * seconds_per_hour) {
    backups.push_back({std::to_string(age), after(now, -age)});
  }
  const auto dropped = backups_to_drop(backups, now);
  std::set<std::string> gone;
  for (const BackupFile& backup : dropped)
    gone.insert(backup.path);
  const auto kept_between = [&](Seconds from, Seconds to) {
    int kept = 0;
    for (const BackupFile& backup : backups) {
      const Seconds age = now.utc - backup.made.utc;
      kept += age >= from && age < to && !gone.contains(backup.path) ? 1 : 0;
    }
    return kept;
  };
  CHECK(kept_between(0, 2 * seconds_per_day) == 8);
  CHECK(kept_between(2 * seconds_per_day, 14 * seconds_per_day) >= 11);
  CHECK(kept_between(2 * seconds_per_day, 14 * seconds_per_day) <= 14);
  CHECK(kept_between(15 * seconds_per_day, 90 * seconds_per_day) >= 10);
  CHECK(kept_between(15 * seconds_per_day, 90 * seconds_per_day) <= 12);
  CHECK(kept_between(91 * seconds_per_day, 730 * seconds_per_day) >= 20);
  CHECK(kept_between(91 * seconds_per_day, 730 * seconds_per_day) <= 23);
  CHECK(kept_between(732 * seconds_per_day, 3 * 365 * seconds_per_day) == 0);
}

TEST_CASE("the newest three backups stay, however old") {
  const Instant now = moment("2026-03-02T09:00Z");
  std::vector<BackupFile> backups;
  for (int year = 5; year < 10; ++year)
    backups.push_back({"", after(now, -year * 365 * seconds_per_day)});
  CHECK(backups_to_drop(backups, now).size() == 2);
}

TEST_CASE_FIXTURE(BackupFixture, "restoring brings the old log back and keeps the present one as a backup") {
  add_company("Before");
  must(back_up_to(log, folder.file("mine.backup"), files));
  add_company("After");
  close_log();
  must(restore(place(), folder.file("mine.backup"), files, now));
  Log restored = reopen();
  CHECK(must(Companies(restored.connection()).all_names()) == std::vector<std::string>{"Before"});
  const auto backups = must(list_backups(place(), files));
  REQUIRE(backups.size() == 1);
  Log kept = must(Log::open({backups[0].path, nullptr}, IfMissing::fail, files, now));
  CHECK(must(Companies(kept.connection()).all_names()).size() == 2);
}

TEST_CASE_FIXTURE(BackupFixture, "what is no sound backup of ours is refused and changes nothing") {
  add_company("Before");
  must(back_up_to(log, folder.file("mine.backup"), files));
  std::string damaged = read_file(folder.file("mine.backup"));
  for (std::size_t i = 8192; i < damaged.size(); ++i)
    damaged[i] = static_cast<char>(i * 7);
  write_file(folder.file("damaged"), damaged);
  write_file(folder.file("text"), "hello");
  write_file(folder.file("empty"), "");
  close_log();
  CHECK(restore(place(), folder.file("damaged"), files, now).error().code == ErrorCode::bad_data);
  CHECK(restore(place(), folder.file("text"), files, now).error().code == ErrorCode::foreign_data);
  CHECK(restore(place(), folder.file("empty"), files, now).error().code == ErrorCode::bad_data);
  CHECK(restore(place(), folder.file("none"), files, now).error().code == ErrorCode::not_found);
  CHECK(restore(place(), place().path, files, now).error().code == ErrorCode::conflict);
  CHECK(restore(place(), folder.path(), files, now).error().code == ErrorCode::disk);
  CHECK_FALSE(must(files.exists(place().path + ".restoring")));
  Log restored = reopen();
  CHECK(must(Companies(restored.connection()).all_names()) == std::vector<std::string>{"Before"});
}

#ifndef __EMSCRIPTEN__  // a page has its log for itself, and no write-ahead log (platform/web)
TEST_CASE_FIXTURE(BackupFixture, "a log that another window has open is not replaced") {
  add_company("Before");
  must(back_up_to(log, folder.file("mine.backup"), files));
  add_company("After");
  CHECK(restore(place(), folder.file("mine.backup"), files, now).error().code == ErrorCode::busy);
  CHECK(must(Companies(log.connection()).all_names()).size() == 2);
}
#endif

TEST_CASE_FIXTURE(BackupFixture, "a damaged log is moved aside, not lost, when a backup takes its place") {
  add_company("Before");
  must(back_up_to(log, folder.file("mine.backup"), files));
  close_log();
  const std::string header = read_file(place().path).substr(0, 100);
  write_file(place().path, header + std::string(9000, 'x'));
  must(restore(place(), folder.file("mine.backup"), files, now));
  Log restored = reopen();
  CHECK(must(Companies(restored.connection()).all_names()).size() == 1);
  bool aside = false;
  for (const std::string& name : must(files.list(folder.path()))) {
    aside = aside || name.find("log.goodterms.damaged-") == 0;
  }
  CHECK(aside);
}

#ifndef __EMSCRIPTEN__
// The log of the new file was once played from what a lost one had left behind: 41 cases without a name.
TEST_CASE_FIXTURE(BackupFixture,
                  "a write-ahead log left by a lost file is not played into the restored one") {
  add_company("Before");
  must(back_up_to(log, folder.file("mine.backup"), files));
  for (int i = 0; i < 20; ++i)
    add_company("Later " + std::to_string(i));
  const std::string left = read_file(place().path + "-wal");
  REQUIRE_FALSE(left.empty());
  close_log();
  std::filesystem::remove(place().path);
  write_file(place().path + "-wal", left);
  must(restore(place(), folder.file("mine.backup"), files, now));
  Log restored = reopen();
  CHECK(must(check_integrity(restored.connection())).empty());
  CHECK(must(Companies(restored.connection()).all_names()) == std::vector<std::string>{"Before"});
}
#endif

TEST_CASE_FIXTURE(LogFixture, "backups of the same second, and of two logs in one folder, are kept apart") {
  add_company("One");
  const BackupFile first = must(back_up_now(place(), log.connection(), files, now));
  add_company("Two");
  const BackupFile second = must(back_up_now(place(), log.connection(), files, now));
  CHECK(first.path != second.path);
  REQUIRE(must(list_backups(place(), files)).size() == 2);
  CHECK(must(list_backups(place(), files))[0].path == second.path);
  CHECK(must(list_backups({folder.file("other.goodterms"), nullptr}, files)).empty());
}

TEST_CASE_FIXTURE(BackupFixture,
                  "a restore tells where it kept what it replaced, whatever the names of others") {
  must(back_up_to(log, folder.file("mine.backup"), files));
  must(back_up_now(place(), log.connection(), files, after(now, 400 * seconds_per_day)));
  add_company("After");
  close_log();
  const auto kept = std::make_shared<std::string>();
  must(do_all(*must(begin_restore(place(), folder.file("mine.backup"), files, now, Foreign::refused, kept))));
  CHECK(must(Companies(reopen().connection()).all_names()).empty());
  must(restore(place(), *kept, files, now));
  CHECK(must(Companies(reopen().connection()).all_names()) == std::vector<std::string>{"After"});
}

TEST_CASE_FIXTURE(LogFixture, "a backup is not written over a document or another log") {
  write_file(folder.file("doc.txt"), "precious");
  CHECK(back_up_to(log, folder.file("doc.txt"), files).error().code == ErrorCode::conflict);
  CHECK(read_file(folder.file("doc.txt")) == "precious");
#ifndef __EMSCRIPTEN__
  Log other = must(Log::open({folder.file("other.goodterms"), nullptr}, IfMissing::create, files, now));
  CHECK(back_up_to(log, folder.file("other.goodterms"), files).error().code == ErrorCode::conflict);
#endif
  must(back_up_to(log, folder.file("mine.backup"), files));
  CHECK(back_up_to(log, folder.file("mine.backup"), files).has_value());
}

TEST_CASE_FIXTURE(BackupFixture, "another program's file is never replaced by a restore") {
  must(back_up_to(log, folder.file("mine.backup"), files));
  write_file(folder.file("other"), "somebody's letters");
  const auto result = restore({folder.file("other"), nullptr}, folder.file("mine.backup"), files, now);
  CHECK(result.error().code == ErrorCode::foreign_data);
  CHECK(read_file(folder.file("other")) == "somebody's letters");
}
