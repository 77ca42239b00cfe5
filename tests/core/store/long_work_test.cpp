// Backing up, restoring and exporting a log of many pages is done bit by bit, and can be stopped at any of
// them.
#include <nlohmann/json.hpp>

#include "core/store/backup.h"
#include "core/store/copy.h"
#include "core/store/export.h"
#include "tests/support/files_on_disk.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

struct LargeLog : LogFixture {
  LargeLog() {
    change("add", [&]() -> Result<void> {
      TRY(const auto company, Companies(log.connection()).insert({{}, "Northwind Labs", ""}));
      for (int i = 0; i < 1500; ++i) {
        Contact contact;
        contact.name = "Dana Reyes " + std::to_string(i);
        contact.company = company;
        contact.notes = std::string(3000, 'n');
        TRY_DONE(Contacts(log.connection()).insert(contact));
      }
      return {};
    });
  }

  std::int64_t pages() { return must(log.connection().integer("PRAGMA page_count")); }
  std::vector<std::string> names_in_folder() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
      const std::string name = entry.path().filename().string();
      // Beside a log in use, and beside backups that are being made.
      if (name.ends_with("-wal") || name.ends_with("-shm") || name.ends_with(".lock") || name == "backups")
        continue;
      names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
  }
  void close_log() { Log closed = std::move(log); }
  Log reopen() { return must(Log::open(place(), IfMissing::fail, files, now)); }
};

int steps_of(LongWork& work) {
  int steps = 1;
  while (!must(work.step()))
    ++steps;
  return steps;
}

using Begin = std::function<Result<std::unique_ptr<LongWork>>()>;

// Stops the work after one step, after two, ... until it is done before the stop. Returns how many stops.
int stop_everywhere(const Begin& begin, const std::function<void()>& check) {
  for (int stop = 0;; ++stop) {
    REQUIRE(stop < 10000);
    CAPTURE(stop);
    bool done = false;
    {
      const auto work = must(begin());
      for (int i = 0; i < stop && !done; ++i)
        done = must(work->step());
    }
    if (done) return stop;
    check();
  }
}

}  // namespace

TEST_CASE_FIXTURE(LargeLog, "a backup takes as many steps as the log has pieces, and tells how far it is") {
  REQUIRE(pages() > 4 * pages_per_step);
  const auto work = must(begin_backup(place(), folder.file("mine.backup"), files));
  int steps = 0, told = 0;
  for (bool done = false; !done; ++steps) {
    done = must(work->step());
    CHECK(work->percent() >= told);
    told = work->percent();
  }
  CHECK(steps > pages() / pages_per_step);
  CHECK(told == 100);
  Log copy = must(Log::open({folder.file("mine.backup"), nullptr}, IfMissing::fail, files, now));
  CHECK(must(copy.connection().integer("SELECT count(*) FROM contacts")) == 1500);
}

TEST_CASE_FIXTURE(LargeLog,
                  "a backup is of the moment in which it began, and does not begin anew, whoever writes") {
  const int alone = steps_of(*must(begin_backup(place(), folder.file("alone.backup"), files)));
  const auto work = must(begin_backup(place(), folder.file("mine.backup"), files));
  for (int i = 0; i < 3; ++i)
    REQUIRE_FALSE(must(work->step()));
  Log other = must(Log::open(place(), IfMissing::fail, files, now));
  int steps = 3;
  for (bool done = false; !done; ++steps) {
    add_company("By the same window " + std::to_string(steps));
    must(other.journal().change({"add", ""}, now, [&]() -> Result<void> {
      TRY_DONE(Companies(other.connection()).insert({{}, "By a command " + std::to_string(steps), ""}));
      return {};
    }));
    done = must(work->step());
  }
  CHECK(steps == alone);
  Log copy = must(Log::open({folder.file("mine.backup"), nullptr}, IfMissing::fail, files, now));
  CHECK(must(Companies(copy.connection()).all_names()) == std::vector<std::string>{"Northwind Labs"});
}

TEST_CASE_FIXTURE(LargeLog, "a backup stopped anywhere leaves nothing behind, and the one before stays") {
  must(back_up_to(log, folder.file("mine.backup"), files));
  const auto before = names_in_folder();
  const std::string bytes = read_file(folder.file("mine.backup"));
  add_company("Later");
  const int stops = stop_everywhere([&] { return begin_backup(place(), folder.file("mine.backup"), files); },
                                    [&] {
                                      CHECK(names_in_folder() == before);
                                      CHECK(read_file(folder.file("mine.backup")) == bytes);
                                    });
  CHECK(stops > 4);
}

TEST_CASE_FIXTURE(LargeLog, "the day's backup, stopped anywhere, is still due and leaves nothing behind") {
  const auto before = names_in_folder();
  stop_everywhere([&] { return begin_backup_when_due(place(), files, now); },
                  [&] { CHECK(names_in_folder() == before); });
  CHECK(must(list_backups(place(), files)).size() == 1);
  CHECK(must(begin_backup_when_due(place(), files, now)) == nullptr);
}

TEST_CASE_FIXTURE(LargeLog, "what a killed program left of a backup is gone when the next one is made") {
  write_file(folder.file("backups/log.goodterms-20260301T080000Z.backup.goodterms-part"), "half");
  write_file(folder.file("backups/log.goodterms-20260301T080000Z.backup.goodterms-part-journal"), "half");
  must(back_up_when_due(log, files, now));
  CHECK(names_in_folder().size() == 2);  // the log and the backup
}

TEST_CASE_FIXTURE(LargeLog, "a check that is not wanted any more is cut short") {
  const auto work = must(begin_backup(place(), folder.file("mine.backup"), files));
  while (work->percent() < 50)
    REQUIRE_FALSE(must(work->step()));
  work->ask_to_stop();
  CHECK_FALSE(work->step().has_value());
}

TEST_CASE_FIXTURE(LargeLog, "a restore stopped anywhere leaves the log as it was") {
  must(back_up_to(log, folder.file("mine.backup"), files));
  add_company("After");
  const auto pieces = pages() / pages_per_step;
  close_log();
  const auto before = names_in_folder();
  const int stops = stop_everywhere(
      [&] { return begin_restore(place(), folder.file("mine.backup"), files, now); },
      [&] {
        Log opened = reopen();
        CHECK(must(Companies(opened.connection()).all_names()).size() == 2);
        // What was kept of it as a backup may stay.
        for (const std::string& name : names_in_folder()) {
          const bool expected =
              std::find(before.begin(), before.end(), name) != before.end() || name.ends_with(".backup");
          CAPTURE(name);
          CHECK(expected);
        }
      });
  CHECK(stops > 3 * pieces);
  Log opened = reopen();
  CHECK(must(check_integrity(opened.connection())).empty());
  CHECK(must(Companies(opened.connection()).all_names()).size() == 1);
}

TEST_CASE_FIXTURE(LargeLog, "beginning anew keeps what was there, and stopped anywhere changes nothing") {
  close_log();
  stop_everywhere([&] { return begin_anew(place(), files, now); },
                  [&] {
                    Log opened = reopen();
                    CHECK(must(Companies(opened.connection()).all_names()).size() == 1);
                  });
  CHECK(must(Companies(reopen().connection()).all_names()).empty());
  CHECK_FALSE(must(files.exists(place().path + ".new")));
  must(restore(place(), must(list_backups(place(), files)).front().path, files, now));
  CHECK(must(Companies(reopen().connection()).all_names()).size() == 1);
}

TEST_CASE_FIXTURE(LargeLog, "erasing leaves nothing at its end, and stopped anywhere takes nothing") {
  must(back_up_now(place(), log.connection(), files, now));
  close_log();
  stop_everywhere([&] { return begin_erasing(place(), files, now); },
                  [&] {
                    Log opened = reopen();
                    CHECK(must(Companies(opened.connection()).all_names()).size() == 1);
                    CHECK_FALSE(must(list_backups(place(), files)).empty());
                  });
  CHECK(must(Companies(reopen().connection()).all_names()).empty());
  CHECK(must(list_backups(place(), files)).empty());
}

TEST_CASE_FIXTURE(LargeLog, "an export is written bit by bit, and is whole JSON of one moment") {
  const std::string target = folder.file("all.json");
  write_file(target, "what was there before");
  const auto before = names_in_folder();
  const int stops = stop_everywhere([&] { return begin_export(place(), target, files); },
                                    [&] {
                                      CHECK(names_in_folder() == before);
                                      CHECK(read_file(target) == "what was there before");
                                    });
  CHECK(stops > 4);  // of the bytes of one step
  const auto json = nlohmann::json::parse(read_file(target));
  CHECK(json["contacts"].size() == 1500);
  // Nobody else's business.
  using std::filesystem::perms;
  CHECK(std::filesystem::status(target).permissions() == (perms::owner_read | perms::owner_write));
  CHECK(json["companies"][0]["name"] == "Northwind Labs");
  CHECK(json["tasks"].empty());
  CHECK(json["decisions"].empty());
  CHECK(json["decision_answers"].empty());
  CHECK(begin_export(place(), place().path, files).error().code == ErrorCode::conflict);
}
