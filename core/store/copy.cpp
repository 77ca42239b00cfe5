#include "core/store/copy.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/store/backup.h"
#include "core/store/migrate.h"

namespace goodterms {

Result<void> copy_pages(Connection& from, Connection& to) {
  sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (backup == nullptr) return tl::unexpected(to.last_error());
  const int stepped = sqlite3_backup_step(backup, -1);
  const int finished = sqlite3_backup_finish(backup);
  if (stepped == SQLITE_DONE && finished == SQLITE_OK) return {};
  // The backup handle does not tell which side failed; its code does not depend on it.
  const int code = stepped == SQLITE_DONE ? finished : stepped;
  const bool reading =
      code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
  return tl::unexpected(sqlite_error(code, "backup", reading ? from.path() : to.path()));
}

Result<bool> leave_write_ahead_log(Connection& connection) {
  // To its end: the row tells what is to be, and only then is it done.
  TRY(const auto modes,
      connection.all("PRAGMA journal_mode = DELETE", [](Row& row) { return row.next_text(); }));
  return modes.size() == 1 && modes.front() == "delete";
}

namespace {

Result<void> check_copy(const std::string& path, const std::string& original, const char* vfs) {
  TRY(Connection copy, Connection::open(path, OpenMode::read_only, vfs));
  TRY(const FileIdentity identity, identify(copy));
  TRY_DONE(refuse_unless_ours(identity, original));
  TRY(const auto problems, check_integrity(copy));
  if (problems.empty()) return {};
  return failure(ErrorCode::bad_data, "error.backup.damaged", {{"path", original}}, problems.front());
}

}  // namespace

Result<void> remove_database(const std::string& path, Files& files) {
  // The journals first: left alone, they would be played into the next file of that name.
  for (const char* part : {"-journal", "-wal", "-shm", ""})
    TRY_DONE(files.remove(path + part));
  return {};
}

Result<void> write_checked_copy(Connection& from, const std::string& target, const char* vfs, Files& files) {
  TRY_DONE(remove_database(target, files));
  {
    TRY(Connection to, Connection::open(target, OpenMode::create, vfs));
    TRY_DONE(copy_pages(from, to));
    // The copy carries the mark of the write-ahead log; without it, it is one file that can be moved
    // anywhere.
    TRY(const bool whole, leave_write_ahead_log(to));
    if (!whole) return failure(ErrorCode::disk, "error.data.failed", {{"path", target}});
  }
  // Empty by now, and left behind only where removing them did not work just then.
  for (const char* part : {"-wal", "-shm"})
    TRY_DONE(files.remove(target + part));
  return check_copy(target, from.path(), vfs);
}

Result<std::vector<std::string>> check_integrity(Connection& connection) {
  TRY(auto lines, connection.all("PRAGMA quick_check", [](Row& row) { return row.next_text(); }));
  if (lines.size() == 1 && lines.front() == "ok") lines.clear();
  TRY(const auto orphans,
      connection.all("PRAGMA foreign_key_check", [](Row& row) { return row.next_text(); }));
  for (const std::string& table : orphans)
    lines.push_back(fmt::format("a row of {} refers to one that is gone", table));
  return lines;
}

}  // namespace goodterms
