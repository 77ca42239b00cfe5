#include "core/store/copy.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

#include "core/store/backup.h"
#include "core/store/migrate.h"

namespace goodterms {

Result<PageCopy> PageCopy::begin(Connection& from, Connection& to) {
  sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (backup == nullptr) return tl::unexpected(to.last_error());
  return PageCopy(backup, from, to);
}

PageCopy::PageCopy(PageCopy&& other) noexcept
    : backup_(std::exchange(other.backup_, nullptr)), from_(other.from_), to_(other.to_) {}

PageCopy::~PageCopy() {
  if (backup_ != nullptr) sqlite3_backup_finish(backup_);
}

Result<bool> PageCopy::step(int pages) {
  int code = sqlite3_backup_step(backup_, pages);
  if (code == SQLITE_OK) return false;
  const int finished = sqlite3_backup_finish(std::exchange(backup_, nullptr));
  if (code == SQLITE_DONE && finished == SQLITE_OK) return true;
  // The backup handle does not tell which side failed; its code does not depend on it.
  if (code == SQLITE_DONE) code = finished;
  const bool reading =
      code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
  return tl::unexpected(sqlite_error(code, "backup", reading ? from_->path() : to_->path()));
}

int PageCopy::pages() const {
  return backup_ == nullptr ? 0 : sqlite3_backup_pagecount(backup_);
}
int PageCopy::pages_done() const {
  return backup_ == nullptr ? 0 : pages() - sqlite3_backup_remaining(backup_);
}

Result<void> copy_pages(Connection& from, Connection& to) {
  TRY(PageCopy copy, PageCopy::begin(from, to));
  TRY_DONE(copy.step(-1));
  return {};
}

Result<bool> leave_write_ahead_log(Connection& connection) {
  // To its end: the row tells what is to be, and only then is it done.
  TRY(const auto modes,
      connection.all("PRAGMA journal_mode = DELETE", [](Row& row) { return row.next_text(); }));
  return modes.size() == 1 && modes.front() == "delete";
}

Result<void> remove_database(const std::string& path, Files& files) {
  // The journals first: left alone, they would be played into the next file of that name.
  for (const char* part : {"-journal", "-wal", "-shm", ""})
    TRY_DONE(files.remove(path + part));
  return {};
}

CheckedCopy::CheckedCopy(Connection& from, std::string target, const char* vfs, Files& files,
                         const std::atomic<bool>& stop)
    : from_(from), target_(std::move(target)), vfs_(vfs), files_(files), stop_(stop) {}

CheckedCopy::~CheckedCopy() {
  let_go();
  // The first error is the one to tell.
  if (at_ != At::beginning && !kept_) (void)remove_database(target_, files_);
}

void CheckedCopy::let_go() {
  pages_.reset();
  to_.reset();
  if (std::exchange(holds_moment_, false)) (void)from_.run("ROLLBACK");
}

Result<bool> CheckedCopy::step() {
  TRY_DONE(step_on());
  return at_ == At::end;
}

// Copying is most of it where the disk is slow, and checking where it is quick; half and half is near enough.
Result<void> CheckedCopy::step_on() {
  constexpr int part_of_copying = 50;
  switch (at_) {
    case At::beginning:
      TRY_DONE(begin());
      at_ = At::pages;
      return {};
    case At::pages: {
      TRY(const bool copied, pages_->step(pages_per_step));
      if (pages_->pages() > 0)
        percent_ = static_cast<int>(std::int64_t{part_of_copying} * pages_->pages_done() / pages_->pages());
      if (copied) at_ = At::closing;
      return {};
    }
    case At::closing:
      TRY_DONE(close());
      percent_ = part_of_copying;
      at_ = At::check;
      return {};
    case At::check:
      TRY_DONE(check());
      percent_ = 100;
      at_ = At::end;
      return {};
    case At::end:
      return {};
  }
  return {};
}

Result<void> CheckedCopy::begin() {
  TRY_DONE(remove_database(target_, files_));
  // What is read inside one transaction is of one moment (sqlite.org/isolation.html), and copying does not
  // begin anew when somebody else writes.
  if (sqlite3_get_autocommit(from_.handle()) != 0) {
    TRY_DONE(from_.run("BEGIN"));
    holds_moment_ = true;
    TRY_DONE(from_.integer("SELECT count(*) FROM sqlite_schema"));
  }
  at_ = At::pages;  // from here on there is something to take away
  TRY(Connection to, Connection::open(target_, OpenMode::create, vfs_));
  to_ = std::make_unique<Connection>(std::move(to));
  TRY(PageCopy pages, PageCopy::begin(from_, *to_));
  pages_.emplace(std::move(pages));
  return {};
}

Result<void> CheckedCopy::close() {
  pages_.reset();
  // The copy carries the mark of the write-ahead log; without it, it is one file that can be moved anywhere.
  TRY(const bool whole, leave_write_ahead_log(*to_));
  if (!whole) return failure(ErrorCode::disk, "error.data.failed", {{"path", target_}});
  let_go();
  // Empty by now, and left behind only where removing them did not work just then.
  for (const char* part : {"-wal", "-shm"})
    TRY_DONE(files_.remove(target_ + part));
  return {};
}

Result<void> CheckedCopy::check() {
  TRY(Connection copy, Connection::open(target_, OpenMode::read_only, vfs_));
  copy.stop_when(stop_);
  TRY(const FileIdentity identity, identify(copy));
  TRY_DONE(refuse_unless_ours(identity, from_.path()));
  TRY(const auto problems, check_integrity(copy));
  if (problems.empty()) return {};
  return failure(ErrorCode::bad_data, "error.backup.damaged", {{"path", from_.path()}}, problems.front());
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
