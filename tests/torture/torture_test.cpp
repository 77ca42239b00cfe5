// Breaks the disk at write 1, 2, 3, ... of a save, a migration, a backup and a restore, until the work is
// done before the break. Afterwards the log must be sound, and nothing that was acknowledged may be gone.
#include <fstream>
#include <map>

#include "core/store/backup.h"
#include "core/store/late_index.h"
#include "core/store/migrate.h"
#include "core/store/search.h"
#include "tests/support/log_fixture.h"
#include "tests/torture/breaking_vfs.h"

using namespace goodterms;

namespace {

constexpr Breakage breakages[] = {Breakage::fail_once, Breakage::full_from_then_on, Breakage::stop_dead,
                                  Breakage::stop_losing_unsynced};

struct TortureRoom {
  TemporaryFolder folder;
  SystemFiles good_files;
  BreakingDisk& disk = BreakingDisk::install();
  BreakingFiles files{good_files, disk};
  Instant now = moment("2026-03-02T09:00Z");
  Breakage how = Breakage::none;  // how the disk breaks this time

  LogPlace place(const char* vfs = nullptr) const { return {folder.file("log.goodterms"), vfs}; }
  LogPlace breaking_place() const { return place(BreakingDisk::vfs_name); }

  void fresh() {
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
      std::filesystem::remove_all(entry);
  }

  // A sound log with the given companies, on the good disk.
  void lay(const std::vector<std::string>& names) {
    disk.break_at(Breakage::none, 0);
    Log log = must(Log::open(place(), IfMissing::create, good_files, now));
    for (const std::string& name : names)
      must(add(log, name));
  }

  Result<void> add(Log& log, const std::string& name) {
    const auto changed = log.journal().change({"add", name}, now, [&]() -> Result<void> {
      TRY(const auto company, Companies(log.connection()).insert({{}, name, ""}));
      Contact contact;
      contact.name = name + " contact";
      contact.company = company;
      contact.notes = std::string(6000, 'n');  // more than a page
      TRY_DONE(Contacts(log.connection()).insert(contact));
      return {};
    });
    if (!changed) return tl::unexpected(changed.error());
    return {};
  }

  // What a person would find after starting the computer again. Fails the test when the log is not sound.
  std::vector<std::string> names_after() {
    disk.break_at(Breakage::none, 0);
    Log log = must(Log::open(place(), IfMissing::create, good_files, now));
    CHECK(must(check_integrity(log.connection())).empty());
    for (const char* index : {"names_by_word", "names_by_inside", "said"}) {
      must(log.connection().run(std::string("INSERT INTO ") + index + "(" + index +
                                ") VALUES ('integrity-check')"));
    }
    return must(Companies(log.connection()).all_names());
  }
};

// The files of a folder, to lay them there again: making a log anew takes longer than all that is done with
// it.
using Files = std::map<std::string, std::string>;

Files files_in(const TemporaryFolder& folder) {
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(folder.path()).string()] =
        std::string(std::istreambuf_iterator<char>(file), {});
  }
  return files;
}

void lay_files(const TemporaryFolder& folder, const Files& files) {
  for (const auto& [name, bytes] : files) {
    const std::filesystem::path path = std::filesystem::path(folder.path()) / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }
}

// Sanitizers look for bad memory, at each third write; that nothing is lost at any of them is seen without.
#ifdef __SANITIZE_ADDRESS__
constexpr int stride = 3;
#else
constexpr int stride = 1;
#endif

// Breaks `work` at every write in turn and looks at what is left with `check`. Returns how many writes that
// were.
int break_everywhere(TortureRoom& room, const std::function<void()>& prepare,
                     const std::function<void()>& work, const std::function<void()>& check) {
  int breaks = 0;
  room.fresh();
  prepare();
  const Files prepared = files_in(room.folder);
  for (const Breakage how : breakages) {
    for (int at = 1;; at += stride) {
      REQUIRE(at < 5000);
      CAPTURE(static_cast<int>(how));
      CAPTURE(at);
      room.fresh();
      lay_files(room.folder, prepared);
      room.how = how;
      room.disk.break_at(how, at);
      work();
      const bool broke = room.disk.broke();
      check();
      if (!broke) break;
      breaks += stride;
    }
  }
  return breaks;
}

}  // namespace

TEST_CASE("a save broken at any write: the log is sound and keeps every acknowledged record") {
  TortureRoom room;
  std::vector<std::string> acknowledged;
  const int breaks = break_everywhere(
      room, [&] { room.lay({"Before"}); },
      [&] {
        acknowledged = {"Before"};
        auto log = Log::open(room.breaking_place(), IfMissing::fail, room.files, room.now);
        if (!log) return;
        for (const char* name : {"One", "Two", "Three"}) {
          if (room.add(*log, name)) acknowledged.push_back(name);
        }
      },
      [&] {
        const auto names = room.names_after();
        for (const std::string& name : acknowledged) {
          CHECK(std::find(names.begin(), names.end(), name) != names.end());
        }
        // What was not acknowledged is there whole or not at all; only a commit cut off by power may have
        // arrived.
        CHECK(names.size() <= acknowledged.size() + 1);
      });
  MESSAGE("saves broken: " << breaks);
  CHECK(breaks > 60);
}

TEST_CASE("a large import broken at any write: all of it is there or nothing, and search goes on as before") {
  TortureRoom room;
  constexpr int many = 15;
  bool acknowledged = false;
  const int breaks = break_everywhere(
      room, [&] { room.lay({"Before"}); },
      [&] {
        acknowledged = false;
        auto log = Log::open(room.breaking_place(), IfMissing::fail, room.files, room.now);
        if (!log) return;
        Connection& connection = log->connection();
        // Little memory, so that what is begun reaches the disk before it is saved.
        if (!connection.integer("PRAGMA cache_size = 4")) return;
        acknowledged =
            log->journal()
                .change({"import", ""}, room.now,
                        [&]() -> Result<void> {
                          LateIndex late(connection);
                          TRY_DONE(late.begin());
                          for (int at = 0; at < many; ++at)
                            TRY_DONE(Companies(connection)
                                         .insert({{}, "Firm " + std::to_string(at), std::string(3000, 'n')}));
                          while (true) {
                            TRY(const bool done, late.step());
                            if (done) return {};
                          }
                        })
                .has_value();
      },
      [&] {
        const std::size_t there = room.names_after().size();
        CHECK((there == 1 || there == many + 1));
        if (acknowledged) CHECK(there == many + 1);
        Log log = must(Log::open(room.place(), IfMissing::fail, room.good_files, room.now));
        must(room.add(log, "Firm of after"));
        CHECK(must(search(log.connection(), "after")).names.size() == 2);  // and its contact
        CHECK((must(search(log.connection(), "14")).names.size() == 1) == (there > 1));
      });
  MESSAGE("imports broken: " << breaks);
  CHECK(breaks > 60);
}

TEST_CASE("a new log broken at any write: it is made whole the next time") {
  TortureRoom room;
  const int breaks = break_everywhere(
      room, [] {}, [&] { (void)Log::open(room.breaking_place(), IfMissing::create, room.files, room.now); },
      [&] { CHECK(room.names_after().empty()); });
  MESSAGE("first openings broken: " << breaks);
  CHECK(breaks > 40);
}

TEST_CASE("a migration broken at any write: the old shape or the new one, and every record") {
  TortureRoom room;
  std::vector<EmbeddedFile> steps(embedded_migrations().begin(), embedded_migrations().end());
  steps.push_back(
      {"next.sql",
       "ALTER TABLE companies ADD COLUMN website TEXT NOT NULL DEFAULT ''; UPDATE companies SET website = "
       "'https://' || name; CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;"});
  const int breaks = break_everywhere(
      room,
      [&] {
        room.lay({"Before", "Also"});
      },
      [&] {
        auto log = Log::open(room.breaking_place(), IfMissing::fail, room.files, room.now);
        if (!log) return;
        const auto identity = identify(log->connection());
        if (identity) (void)migrate(log->connection(), *identity, steps);
      },
      [&] {
        room.disk.break_at(Breakage::none, 0);
        Connection connection = must(Connection::open(room.place().path, OpenMode::read_write));
        CHECK(must(check_integrity(connection)).empty());
        CHECK(must(Companies(connection).all_names()) == std::vector<std::string>{"Before", "Also"});
        const auto version = must(connection.integer("PRAGMA user_version"));
        const auto columns = must(connection.integer("SELECT count(*) FROM pragma_table_info('companies')"));
        const bool whole = (version == newest_version() && columns == 4) ||
                           (version == newest_version() + 1 && columns == 5);
        CHECK(whole);
      });
  MESSAGE("migrations broken: " << breaks);
  CHECK(breaks > 20);
}

TEST_CASE("a backup broken at any write: the log is whole, and so is the backup that was there before") {
  TortureRoom room;
  const std::string target = room.folder.file("mine.backup");
  const int breaks = break_everywhere(
      room,
      [&] {
        room.lay({"Before"});
        Log log = must(Log::open(room.place(), IfMissing::fail, room.good_files, room.now));
        must(back_up_to(log, target, room.good_files));
        must(room.add(log, "After"));
      },
      [&] {
        auto log = Log::open(room.breaking_place(), IfMissing::fail, room.files, room.now);
        if (log) (void)back_up_to(*log, target, room.files);
      },
      [&] {
        CHECK(room.names_after().size() == 2);
        Log copy = must(Log::open({target, nullptr}, IfMissing::fail, room.good_files, room.now));
        CHECK(must(check_integrity(copy.connection())).empty());
        const auto size = must(Companies(copy.connection()).all_names()).size();
        CHECK(size >= 1);
        CHECK(size <= 2);
        // What failed, and was not cut off, has tidied up.
        if (room.how != Breakage::fail_once) return;
        for (const auto& entry : std::filesystem::directory_iterator(room.folder.path())) {
          CAPTURE(entry.path().filename().string());
          CHECK(entry.path().filename().string().find("-part") == std::string::npos);
        }
      });
  MESSAGE("backups broken: " << breaks);
  CHECK(breaks > 40);
}

TEST_CASE("a restore broken at any write: the log is the old one or the restored one, whole") {
  TortureRoom room;
  const std::string source = room.folder.file("mine.backup");
  bool acknowledged = false;
  const int breaks = break_everywhere(
      room,
      [&] {
        room.lay({"Before"});
        Log log = must(Log::open(room.place(), IfMissing::fail, room.good_files, room.now));
        must(back_up_to(log, source, room.good_files));
        must(room.add(log, "After"));
      },
      [&] { acknowledged = restore(room.breaking_place(), source, room.files, room.now).has_value(); },
      [&] {
        const auto names = room.names_after();
        const bool restored = names == std::vector<std::string>{"Before"};
        const bool as_it_was = names == std::vector<std::string>{"Before", "After"};
        if (acknowledged) CHECK(restored);
        const bool one_or_the_other = restored || as_it_was;
        CHECK(one_or_the_other);
        if (!restored) return;
        // The log that was replaced is kept.
        const auto kept = must(list_backups(room.place(), room.good_files));
        REQUIRE(kept.size() == 1);
        Log copy = must(Log::open({kept[0].path, nullptr}, IfMissing::fail, room.good_files, room.now));
        CHECK(must(Companies(copy.connection()).all_names()).size() == 2);
      });
  MESSAGE("restores broken: " << breaks);
  CHECK(breaks > 60);
}
