// The log: the one file that holds a person's cases. Opening it checks that it is ours and sound, and brings
// an older one up to date after making a backup.
#pragma once

#include <chrono>
#include <string>

#include "core/store/connection.h"
#include "core/store/files.h"
#include "core/store/journal.h"

namespace goodterms {

struct LogPlace {
  std::string path;           // of the file; its backups lie in "backups" beside it
  const char* vfs = nullptr;  // SQLite VFS to use; null for the system's
  std::chrono::milliseconds patience = window_patience;  // how long a write waits for another
};

enum class IfMissing : std::uint8_t { fail, create };

class Log {
 public:
  // Errors, all leaving the file untouched: bad_data (damaged), foreign_data, newer_data, busy, disk;
  // not_found when there is no file and none is to be made.
  static Result<Log> open(const LogPlace& place, IfMissing if_missing, Files& files, Instant now);

  // For reading: the same where it can be had, and else (a full disk, a read-only medium, a folder of
  // somebody else's) the log as it is, which then cannot be changed. Errors as above.
  static Result<Log> open_to_read(const LogPlace& place, Files& files, Instant now);

  // An empty log that lies nowhere: what there is to read before there is a file.
  static Result<Log> nowhere();

  Connection& connection() { return *connection_; }
  Journal journal() { return Journal(*connection_); }
  const LogPlace& place() const { return place_; }

  // Whether another window or command has changed it since this was last asked, or since it was opened.
  Result<bool> was_changed_by_others();

 private:
  static Result<Log> finish(const LogPlace& place, Connection connection);
  Log(LogPlace place, std::unique_ptr<Connection> connection)
      : place_(std::move(place)), connection_(std::move(connection)) {}

  LogPlace place_;
  std::int64_t seen_version_ = 0;           // sqlite.org/pragma.html#pragma_data_version
  std::unique_ptr<Connection> connection_;  // a stable address: repositories and statements refer to it
};

}  // namespace goodterms
