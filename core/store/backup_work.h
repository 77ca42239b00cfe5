// Copies of the log that take the place of a file only once they are whole and checked, a piece at a time.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/store/backup.h"
#include "core/store/copy.h"

namespace goodterms {

// A checked copy written beside `path` and then renamed to it. Stopped before its end, `path` is as it was
// and nothing lies beside it.
class ReplacingCopy {
 public:
  // `from` and `stop` must outlive it. Errors: disk.
  static Result<std::unique_ptr<ReplacingCopy>> begin(Connection& from, const std::string& path,
                                                      const char* vfs, Files& files,
                                                      const std::atomic<bool>& stop);
  Result<bool> step();
  int percent() const { return copy_->percent(); }

 private:
  ReplacingCopy(std::string target, Files& files) : target_(std::move(target)), files_(files) {}

  std::string target_;
  Files& files_;
  std::unique_ptr<CheckedCopy> copy_;
};

// Says in a new log that it is empty because somebody wanted it so.
Result<void> mark_begun_empty(Connection& connection);

// The name that the next automatic backup gets. Errors: disk.
Result<BackupFile> next_backup(const LogPlace& place, Files& files, Instant now);

}  // namespace goodterms
