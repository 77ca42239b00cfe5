#include <algorithm>

#include "core/store/backup_work.h"
#include "core/store/migrate.h"

namespace goodterms {
namespace {

constexpr std::string_view begun_empty = "begun-empty";

Result<bool> is_as_new(Connection& connection) {
  // What was deleted again counts: whoever did so knows.
  TRY(const std::int64_t held,
      connection.integer("SELECT count(*) FROM sqlite_sequence WHERE seq > 0 AND name "
                         "IN ('companies', 'contacts', 'applications')"));
  TRY(const std::int64_t meant,
      connection.integer("SELECT count(*) FROM settings WHERE key = ?", begun_empty));
  return held == 0 && meant == 0;
}

// 0 also where it cannot be read: then it is no help.
std::int64_t cases_in(const std::string& path, const char* vfs) {
  auto opened = Connection::open(path, OpenMode::read_only, vfs);
  if (!opened) return 0;
  const auto identity = identify(*opened);
  if (!identity || identity->kind != FileKind::ours || identity->version > newest_version()) return 0;
  return opened->integer("SELECT count(*) FROM applications").value_or(0);
}

}  // namespace

Result<std::optional<FullBackup>> full_backup_beside(Log& log, Files& files, Instant now) {
  TRY(const bool as_new, is_as_new(log.connection()));
  if (!as_new) return std::nullopt;
  TRY(auto backups, list_backups(log.place(), files));
  // One from the future was made when a clock was wrong: only where there is no other.
  std::stable_partition(backups.begin(), backups.end(),
                        [now](const BackupFile& backup) { return backup.made.utc <= now.utc; });
  for (const BackupFile& backup : backups) {
    const std::int64_t cases = cases_in(backup.path, log.place().vfs);
    if (cases > 0) return FullBackup{backup, cases};
  }
  return std::nullopt;
}

Result<void> mark_begun_empty(Connection& connection) {
  return connection.run("INSERT OR REPLACE INTO settings (key, value) VALUES (?, '')", begun_empty);
}

}  // namespace goodterms
