#include "core/store/log.h"

#include <sys/stat.h>

#include <thread>

#include "core/store/backup.h"
#include "core/store/migrate.h"
#include "core/store/profiles.h"
#include "core/store/tasks.h"
#include "tests/support/files_on_disk.h"
#include "tests/support/log_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

TEST_CASE_FIXTURE(LogFixture, "a new log is private to its user, has our mark and waits for the disk") {
  struct stat status {};
  REQUIRE(stat(place().path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  CHECK(must(log.connection().integer("PRAGMA application_id")) == application_id);
  CHECK(must(log.connection().integer("PRAGMA user_version")) == newest_version());
  CHECK(must(log.connection().integer("PRAGMA synchronous")) == 2);
  CHECK(must(log.connection().integer("PRAGMA foreign_keys")) == 1);
}

#ifndef __EMSCRIPTEN__  // a page has one thread, and no write-ahead log (platform/web)
TEST_CASE_FIXTURE(LogFixture,
                  "a log that somebody writes to while it gets its write-ahead log waits for them") {
  { const Log closed = std::move(log); }
  // As it is between having its tables and having its write-ahead log.
  {
    Connection made = must(Connection::open(place().path, OpenMode::read_write));
    must(made.integer("PRAGMA journal_mode = DELETE"));
  }
  Connection writer = must(Connection::open(place().path, OpenMode::read_write));
  must(writer.run("BEGIN IMMEDIATE"));
  Result<Log> opened = failure(ErrorCode::not_found, "not opened yet");
  std::thread other([&] {
    opened = Log::open({place().path, nullptr, command_patience}, IfMissing::fail, files, now);
  });
  // Long enough to be waited for. Where the other begins later, nothing is in its way, which is right too.
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  must(writer.run("COMMIT"));
  other.join();
  log = must(std::move(opened));
}
#endif

TEST_CASE_FIXTURE(LogFixture, "every field of every record comes back as it was written") {
  const auto company = add_company("Northwind Labs");
  Contact contact{{},
                  company,
                  "Zoë 東京",
                  "Talent Partner",
                  "zoe@x.example",
                  "+1 555 0142",
                  "in/zoe",
                  "Zoë",
                  Relation::network,
                  true,
                  "en-GB",
                  "met in May",
                  must(parse_date("2026-09-01"))};
  Application application;
  application.role = "Data Analyst";
  application.company = company;
  application.approached = Channel::linkedin;
  application.touchpoints = 4;
  application.applied = true;
  application.spoken_before = true;
  application.conversation = "the forecasting team";
  application.interview = moment("2026-03-10T14:00-05:00");
  application.interview_zone = "America/New_York";
  application.decided = moment("2026-03-02T09:00+01:00");
  application.reason = "accepted-offer";
  application.international = true;
  application.private_words = "salary";
  application.notes = "n";
  application.created = now;
  change("add", [&]() -> Result<void> {
    TRY(contact.id, Contacts(log.connection()).insert(contact));
    application.contact = contact.id;
    TRY(application.id, Applications(log.connection()).insert(application));
    Task task{{}, application.id, "connect", "", must(parse_date("2026-03-05")), {}, {}, 2};
    TRY_DONE(Tasks(log.connection()).insert(task));
    return Profiles(log.connection()).write({"Sam Okafor", "sam@x.example", "1", "in/sam"});
  });
  const Contact read = *must(Contacts(log.connection()).find(contact.id));
  CHECK(read.name == contact.name);
  CHECK(read.title == contact.title);
  CHECK(read.email == contact.email);
  CHECK(read.phone == contact.phone);
  CHECK(read.linkedin == contact.linkedin);
  CHECK(read.relation == contact.relation);
  CHECK(read.reads_messages);
  CHECK(read.notes == contact.notes);
  CHECK(read.reconnect_on == contact.reconnect_on);
  const Application found = *must(Applications(log.connection()).find(application.id));
  CHECK(found.contact == contact.id);
  CHECK(found.approached == Channel::linkedin);
  CHECK(found.touchpoints == 4);
  CHECK(found.applied);
  CHECK(found.spoken_before);
  CHECK(found.conversation == application.conversation);
  CHECK(found.interview == application.interview);
  CHECK(found.interview_zone == application.interview_zone);
  CHECK(found.decided == application.decided);
  CHECK(found.reason == application.reason);
  CHECK(found.international);
  CHECK(found.private_words == "salary");
  CHECK(found.created == now);
  CHECK_FALSE(found.sent.has_value());
  const auto tasks = must(Tasks(log.connection()).of_application(application.id));
  REQUIRE(tasks.size() == 1);
  CHECK(format_date(tasks[0].due) == "2026-03-05");
  CHECK(must(Profiles(log.connection()).read()).name == "Sam Okafor");
}

TEST_CASE_FIXTURE(LogFixture, "what another program wrote is refused and left as it is") {
  const std::string path = folder.file("other");
  const auto refuses = [&](ErrorCode code) {
    const std::string before = read_file(path);
    const auto opened = Log::open({path, nullptr}, IfMissing::create, files, now);
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == code);
    CHECK(sentence(opened.error()).find("left as it is") != std::string::npos);
    CHECK(read_file(path) == before);
    CHECK_FALSE(must(files.exists(path + "-wal")));
    CHECK_FALSE(must(files.exists(path + "-journal")));
  };
  SUBCASE("a text file") {
    write_file(path, std::string(5000, 'x'));
    refuses(ErrorCode::foreign_data);
  }
  SUBCASE("a short file") {
    write_file(path, "SQLite format 3");
    refuses(ErrorCode::foreign_data);
  }
  SUBCASE("another program's SQLite file, with or without a mark of its own") {
    for (const char* mark :
         {"PRAGMA application_id = 7", "PRAGMA user_version = 3", "PRAGMA user_version = 0"}) {
      for (const char* mode : {"PRAGMA journal_mode = DELETE", "PRAGMA journal_mode = WAL"}) {
        std::filesystem::remove(path);
        {
          Connection other = must(Connection::open(path, OpenMode::create));
          must(other.run_script(std::string("CREATE TABLE t (x); ") + mark));
          must(other.integer(mode));
        }
        refuses(ErrorCode::foreign_data);
      }
    }
  }
  SUBCASE("a newer version of ours") {
    {
      Log newer = must(Log::open({path, nullptr}, IfMissing::create, files, now));
      must(newer.connection().run_script("PRAGMA user_version = 999"));
    }
    refuses(ErrorCode::newer_data);
  }
}

TEST_CASE_FIXTURE(LogFixture,
                  "a log that lost a table, or whose pages are overwritten, is refused as damaged") {
  const std::string path = folder.file("hurt.goodterms");
  {
    Log hurt = must(Log::open({path, nullptr}, IfMissing::create, files, now));
    must(hurt.connection().run_script("DROP TABLE tasks"));
  }
  CHECK(Log::open({path, nullptr}, IfMissing::fail, files, now).error().code == ErrorCode::bad_data);
  std::filesystem::remove(path);
  { Log hurt = must(Log::open({path, nullptr}, IfMissing::create, files, now)); }
  std::string bytes = read_file(path);
  for (std::size_t i = 100; i < bytes.size(); ++i)
    bytes[i] = static_cast<char>(i * 7);
  write_file(path, bytes);
  CHECK(Log::open({path, nullptr}, IfMissing::fail, files, now).error().code == ErrorCode::bad_data);
  CHECK(read_file(path) == bytes);
}

TEST_CASE_FIXTURE(LogFixture, "a missing log is made only when asked to, with its folder") {
  const LogPlace place{folder.file("a/b/c.goodterms"), nullptr};
  CHECK(Log::open(place, IfMissing::fail, files, now).error().code == ErrorCode::not_found);
  CHECK_FALSE(std::filesystem::exists(folder.file("a")));
  CHECK(Log::open(place, IfMissing::create, files, now).has_value());
}

TEST_CASE_FIXTURE(LogFixture, "folders, devices and an empty file are handled") {
  CHECK(Log::open({folder.path(), nullptr}, IfMissing::create, files, now).error().code == ErrorCode::disk);
  CHECK(Log::open({"/dev/null", nullptr}, IfMissing::create, files, now).error().code == ErrorCode::disk);
  write_file(folder.file("empty"), "");
  CHECK(Log::open({folder.file("empty"), nullptr}, IfMissing::create, files, now).has_value());
}
