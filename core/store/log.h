// The log: the one file that holds a person's cases. Opening it checks that it is ours and sound, and brings
// an older one up to date after making a backup.
#pragma once

#include <string>

#include "core/store/connection.h"
#include "core/store/files.h"
#include "core/store/journal.h"

namespace goodterms {

struct LogPlace {
  std::string path;           // of the file; its backups lie in "backups" beside it
  const char* vfs = nullptr;  // SQLite VFS to use; null for the system's
};

enum class IfMissing : std::uint8_t { fail, create };

class Log {
 public:
  // Errors, all leaving the file untouched: bad_data (damaged), foreign_data, newer_data, busy, disk;
  // not_found when there is no file and none is to be made.
  static Result<Log> open(const LogPlace& place, IfMissing if_missing, Files& files, Instant now);

  Connection& connection() { return *connection_; }
  Journal journal() { return Journal(*connection_); }
  const LogPlace& place() const { return place_; }

 private:
  Log(LogPlace place, std::unique_ptr<Connection> connection)
      : place_(std::move(place)), connection_(std::move(connection)) {}

  LogPlace place_;
  std::unique_ptr<Connection> connection_;  // a stable address: repositories and statements refer to it
};

}  // namespace goodterms
