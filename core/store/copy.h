// Copying a whole database file with SQLite's backup API, a piece at a time: what backups and restoring are
// made of.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "core/store/connection.h"
#include "core/store/files.h"

struct sqlite3_backup;

namespace goodterms {

// A piece: with SQLite's usual pages of 4 kB it is a megabyte, some milliseconds of work.
inline constexpr int pages_per_step = 256;

// Makes all of `to` what `from` holds; let go of before its end, `to` is what it was. Both must outlive it.
class PageCopy {
 public:
  // Errors: disk, busy, bad_data, as of step().
  static Result<PageCopy> begin(Connection& from, Connection& to);
  PageCopy(PageCopy&& other) noexcept;
  PageCopy& operator=(PageCopy&&) = delete;
  PageCopy(const PageCopy&) = delete;
  PageCopy& operator=(const PageCopy&) = delete;
  ~PageCopy();

  // At most so many pages more; all of them, where it is negative. True: done, and for good.
  Result<bool> step(int pages);
  // Known after the first step.
  int pages_done() const;
  int pages() const;

 private:
  PageCopy(sqlite3_backup* backup, Connection& from, Connection& to)
      : backup_(backup), from_(&from), to_(&to) {}
  sqlite3_backup* backup_;
  Connection* from_;
  Connection* to_;
};

// All of it at once.
Result<void> copy_pages(Connection& from, Connection& to);

// Brings everything into the one file. False, and all is as it was, where somebody else has it open.
Result<bool> leave_write_ahead_log(Connection& connection);

// Removes a database file nobody has open, with its journals.
Result<void> remove_database(const std::string& path, Files& files);

// Writes a single-file copy of `from` at `target`, which nobody may have open, then opens it anew and checks
// it: ours, not newer, sound. It is a copy of one moment, whoever writes meanwhile. What is at `target` is
// taken away with it, unless it was done and is to be kept. `from` and `stop` must outlive it.
class CheckedCopy {
 public:
  CheckedCopy(Connection& from, std::string target, const char* vfs, Files& files,
              const std::atomic<bool>& stop);
  CheckedCopy(const CheckedCopy&) = delete;
  CheckedCopy& operator=(const CheckedCopy&) = delete;
  ~CheckedCopy();

  // A piece of pages_per_step pages, or all of the check, which `stop` cuts short. True: done. Errors:
  // bad_data, foreign_data, newer_data, disk, busy.
  Result<bool> step();
  int percent() const { return percent_; }
  void keep() { kept_ = true; }

 private:
  enum class At : std::uint8_t { beginning, pages, closing, check, end };
  Result<void> step_on();
  Result<void> begin();
  Result<void> close();
  Result<void> check();
  void let_go();

  Connection& from_;
  std::string target_;
  const char* vfs_;
  Files& files_;
  const std::atomic<bool>& stop_;
  At at_ = At::beginning;
  bool holds_moment_ = false;  // a transaction of ours keeps `from` as it is
  std::unique_ptr<Connection> to_;
  std::optional<PageCopy> pages_;
  int percent_ = 0;
  bool kept_ = false;
};

}  // namespace goodterms
