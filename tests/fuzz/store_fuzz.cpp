// What a log's file may hold: changesets, the steps of undo, and any byte of it.
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "core/store/applications.h"
#include "core/store/backup.h"
#include "core/store/case_list.h"
#include "core/store/changeset.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/export.h"
#include "core/store/interactions.h"
#include "core/store/log.h"
#include "core/store/messages.h"
#include "core/store/people_list.h"
#include "core/store/profiles.h"
#include "core/store/search.h"
#include "core/store/settings.h"
#include "core/store/tasks.h"
#include "core/store/undo_steps.h"
#include "platform/desktop/system_files.h"
#include "tests/fuzz/driver.h"
#include "tests/support/files_on_disk.h"
#include "tests/support/temporary_folder.h"

using namespace goodterms;

namespace {

constexpr Instant now{1772438400, 60};  // 2026-03-02 09:00 in Paris

template <class T>
T must(Result<T> result) {
  if (!result) std::cerr << result.error().cause << '\n';
  fuzz::promise(result.has_value(), "what belongs to the target's own doing works");
  return std::move(*result);
}
void must(const Result<void>& result) {
  fuzz::promise(result.has_value(), "what belongs to the target's own doing works");
}

Result<void> fill(Connection& connection) {
  TRY(const auto company, Companies(connection).insert({{}, "Société Northwind", "notes"}));
  Contact contact;
  contact.name = "Dana Reyes";
  contact.company = company;
  contact.email = "dana@northwind.example";
  contact.reconnect_on = local_date(now);
  TRY(contact.id, Contacts(connection).insert(contact));
  Application application;
  application.company = company;
  application.contact = contact.id;
  application.role = "Data Analyst";
  application.interview = after(now, 8 * seconds_per_day);
  application.decided = now;
  application.created = now;
  application.sent = now;
  TRY(application.id, Applications(connection).insert(application));
  Message message;
  message.application = application.id;
  message.subject = "The interview";
  message.body = "Thank you for the invitation.";
  message.written = now;
  message.sent = now;
  TRY(message.id, Messages(connection).insert(message));
  Interaction interaction;
  interaction.application = application.id;
  interaction.contact = contact.id;
  interaction.company = company;
  interaction.message = message.id;
  interaction.happened = now;
  interaction.summary = "Talked about the team";
  TRY_DONE(Interactions(connection).insert(interaction));
  Task task;
  task.application = application.id;
  task.title = "Connect";
  task.due = local_date(now);
  TRY_DONE(Tasks(connection).insert(task));
  return Settings(connection).write("theme", "dark");
}

// A log with one of everything, and three steps to undo.
struct FilledLog {
  TemporaryFolder folder;
  SystemFiles files;
  LogPlace place{folder.file("log.goodterms"), nullptr};

  Log open() { return must(Log::open(place, IfMissing::create, files, now)); }
  FilledLog() {
    Log log = open();
    Connection& connection = log.connection();
    must(log.journal().change({"add", "Northwind"}, now, [&] { return fill(connection); }));
    must(log.journal().change({"add", "Contoso"}, now, [&]() -> Result<void> {
      TRY_DONE(Companies(connection).insert({{}, "Contoso", ""}));
      return {};
    }));
    must(log.journal().change({"rename", "Contoso"}, now, [&]() -> Result<void> {
      return connection.run(
          "UPDATE companies SET name = 'Contoso Ltd', name_folded = 'contoso ltd' WHERE id = 2");
    }));
  }

  std::string bytes() const { return read_file(place.path); }
  std::vector<std::string> changesets() {
    Log log = open();
    return must(log.connection().all("SELECT changeset FROM undo_steps ORDER BY id",
                                     [](Row& row) { return row.next_blob(); }));
  }
};

// A log's file, its bytes handed in.
struct CopiedLog {
  TemporaryFolder folder;
  SystemFiles files;
  LogPlace place{folder.file("log.goodterms"), nullptr};

  explicit CopiedLog(std::string_view bytes) { write_file(place.path, bytes); }
  Result<Log> open() { return Log::open(place, IfMissing::fail, files, now); }
};

// What SQLite itself says of it. Only for what is_changeset_of() takes: anything else may lead it anywhere.
bool sqlite_reads(const std::string& changeset) {
  sqlite3_changeset_iter* iterator = nullptr;
  if (sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()),
                             const_cast<char*>(changeset.data())) != SQLITE_OK)
    return false;
  int code = SQLITE_ROW;
  while (code == SQLITE_ROW)
    code = sqlite3changeset_next(iterator);
  return sqlite3changeset_finalize(iterator) == SQLITE_OK && code == SQLITE_DONE;
}

std::vector<TableShape> shapes(Connection& connection) {
  std::vector<TableShape> found;
  for (const auto& [table, kind] : recorded_tables) {
    found.push_back({table, must(connection.all(
                                "SELECT pk FROM pragma_table_info(?) ORDER BY cid",
                                [](Row& row) { return row.next_flag(); }, table))});
  }
  return found;
}

fuzz::Target changeset_target(const std::shared_ptr<FilledLog>& filled) {
  Log log = filled->open();
  return {"changeset",
          filled->changesets(),
          {std::string("T\2\1\0settings\0", 13), "\x12", "\x17", "\x09", std::string("\3\4", 2),
           "\xFF\xFF\xFF\x7F"},
          [tables = shapes(log.connection())](std::string_view input) {
            if (is_changeset_of(input, tables))
              fuzz::promise(sqlite_reads(std::string(input)), "SQLite reads what we took for a changeset");
          },
          100000};
}

// Steps that look sound and are anything: undo, redo and going on with them end, and the records stay sound.
fuzz::Target undo_target(const std::shared_ptr<FilledLog>& filled) {
  return {"undo_step",
          filled->changesets(),
          {},
          [whole = filled->bytes()](std::string_view input) {
            CopiedLog copy(whole);
            Log log = must(copy.open());
            Connection& connection = log.connection();
            must(connection.run_script("PRAGMA synchronous = OFF"));
            must(add_step(connection, {0, {"write", "a letter"}, "letter 1", std::string(input)}, now));
            Journal journal = log.journal();
            (void)journal.damaged_steps();
            (void)journal.go_on(
                {"write", "a letter"}, "letter 1", now, seconds_per_hour, [&]() -> Result<void> {
                  return connection.run("UPDATE companies SET notes = notes || 'x' WHERE id = 1");
                });
            for (int i = 0; i < 2; ++i) {
              (void)journal.undo();
              (void)journal.redo();
              (void)journal.undo();
            }
            fuzz::promise(must(check_integrity(connection)).empty(), "the log is sound after any undo");
          },
          300};
}

// The bytes say what is done one after the other; a copy of the records is kept beside each step.
class History {
 public:
  explicit History(Log& log) : log_(log) {}

  void run(std::string_view input) {
    states_ = {records()};
    at_ = 0;
    for (const char c : input.substr(0, 60))
      act(static_cast<unsigned char>(c));
  }

 private:
  std::string records() {
    std::string all;
    for (const char* sql : {"SELECT id || name || notes FROM companies ORDER BY id",
                            "SELECT id || name || coalesce(company_id, 0) FROM contacts ORDER BY id"}) {
      for (const std::string& row :
           must(log_.connection().all(sql, [](Row& row) { return row.next_text(); })))
        all += row + '\n';
    }
    return all;
  }

  void act(unsigned what) {
    const std::int64_t id = what / 8 % 6 + 1;
    switch (what % 8) {
      case 0:
        return change("INSERT INTO companies (name, name_folded, notes) VALUES ('Fabrikam', 'fabrikam', '')",
                      id);
      case 1:
        return change("UPDATE companies SET notes = notes || '.' WHERE id = ?1", id);
      case 2:
        return change("DELETE FROM contacts WHERE id = ?1", id);
      case 3:
        return change("DELETE FROM companies WHERE id = ?1", id);  // fails where people refer to it
      case 4:
        return change(
            "INSERT INTO contacts (company_id, name, name_folded, title, email, phone, linkedin, relation, "
            "reads_messages, notes) SELECT id, 'Kim', 'kim', '', '', '', '', 'recruiter', 0, '' FROM "
            "companies "
            "WHERE id = ?1",
            id);
      case 5:
      case 6:
        return back();
      default:
        return forward();
    }
  }

  void change(const char* sql, std::int64_t id) {
    const auto done = log_.journal().change({"change", ""}, now, [&] {
      return std::string_view(sql).find('?') == std::string_view::npos ? log_.connection().run(sql)
                                                                       : log_.connection().run(sql, id);
    });
    if (!done) return fuzz::promise(records() == states_[at_], "an action that fails changes nothing");
    if (done->empty()) return;
    states_.resize(at_ + 1);
    states_.push_back(records());
    ++at_;
    if (states_.size() > undo_steps_kept + 1) {
      states_.erase(states_.begin());
      --at_;
    }
  }

  void back() {
    const bool done = log_.journal().undo().has_value();
    fuzz::promise(done == (at_ > 0), "what was done can be undone, and nothing else");
    if (done) --at_;
    fuzz::promise(records() == states_[at_], "undo brings back what was there");
  }

  void forward() {
    const bool done = log_.journal().redo().has_value();
    fuzz::promise(done == (at_ + 1 < states_.size()), "what was undone can be done again, and nothing else");
    if (done) ++at_;
    fuzz::promise(records() == states_[at_], "redo brings back what was there");
  }

  Log& log_;
  std::vector<std::string> states_;
  std::size_t at_ = 0;
};

fuzz::Target journal_target() {
  return {"journal",
          {std::string("\0\1\2\3\4\5\6\7\0\4\1\5\7\5\5\7", 16), "undo and redo, again and again"},
          {"\5\5\5\5", "\7\7\7", std::string("\0\0\0", 3)},
          [](std::string_view input) {
            TemporaryFolder folder;
            SystemFiles files;
            Log log = must(Log::open({folder.file("log.goodterms"), nullptr}, IfMissing::create, files, now));
            must(log.connection().run_script("PRAGMA synchronous = OFF"));
            History(log).run(input);
            fuzz::promise(must(check_integrity(log.connection())).empty(),
                          "the log is sound after any history");
          },
          100};
}

// Everything the program reads of a log, whatever it makes of it.
void read_everything(Log& log) {
  Connection& connection = log.connection();
  for (const char* words : {"d", "northwind data", "the", "thank you"})
    (void)search(connection, words);
  for (const std::int64_t first : {0, 3})
    (void)PeopleList(connection).page(PeopleFilter::all, first, 50);
  (void)Profiles(connection).read();
  (void)Settings(connection).all();
  (void)Contacts(connection).to_reconnect(local_date(now), 20);
  CaseList cases(connection);
  (void)cases.due_between(local_date(now) - Days(60), local_date(now) + Days(6), 20);
  (void)cases.count_due(local_date(now) - Days(60), local_date(now), 20);
  (void)cases.ticked_since(now);
  (void)cases.count(local_date(now));
  for (const CaseShelf shelf : {CaseShelf::desk, CaseShelf::underway, CaseShelf::done, CaseShelf::archived})
    (void)cases.page(shelf, {}, 20, local_date(now));
  if (const auto rows = cases.all()) {
    for (const Case& about : *rows) {
      const Application& application = about.application;
      (void)format_instant(application.created);
      if (application.interview) (void)format_instant(*application.interview);
      (void)Messages(connection).sent_of(application.id);
      (void)Tasks(connection).of_application(application.id);
      if (const auto lines = Interactions(connection).of_application(application.id, -1)) {
        for (const Interaction& line : *lines)
          (void)format_instant(line.happened);
      }
    }
  }
  SystemFiles files;
  if (const auto work = begin_export(log.place(), log.place().path + ".json", files)) (void)do_all(**work);
  (void)check_integrity(connection);
  (void)log.journal().damaged_steps();
  (void)log.journal().undo();
  (void)log.journal().redo();
  (void)log.journal().change({"add", ""}, now, [&] { return fill(connection); });
  (void)log.journal().undo();
}

// An input is a list of places in the file, three bytes each, with the byte to put there.
std::string patched(std::string file, std::string_view patches) {
  for (std::size_t i = 0; i + 3 < patches.size() && i < 4000; i += 4) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(patches[i + at]); };
    const std::size_t place = (byte(0) * 65536U + byte(1) * 256U + byte(2)) % file.size();
    file[place] = patches[i + 3];
  }
  return file;
}

fuzz::Target open_target(const std::shared_ptr<FilledLog>& filled) {
  return {"open",
          {std::string("\0\0\x10\xFF\1\2\3\4", 8), std::string(40, '\x33'), "patches of the file of a log"},
          {},
          [whole = filled->bytes()](std::string_view input) {
            CopiedLog copy(patched(whole, input));
            auto log = copy.open();
            if (log) read_everything(*log);
          },
          200};
}

}  // namespace

int main(int count, char** values) {
  const auto filled = std::make_shared<FilledLog>();
  return fuzz::run_targets(
      count, values, {changeset_target(filled), undo_target(filled), journal_target(), open_target(filled)});
}
