#include "core/store/backup.h"

#include <fmt/format.h>

#include "core/store/copy.h"
#include "core/store/migrate.h"

namespace goodterms {
namespace {

constexpr std::string_view backup_suffix = ".backup";

// "log.goodterms-20260310T140000Z.backup": says of which log and when without being opened, and sorts by
// time. A second one of the same second is "...Z_2.backup".
std::string backup_name(const LogPlace& place, Instant moment, int number) {
  std::string name = file_name_of(place.path) + "-";
  for (const char c : format_instant({moment.utc, 0}).substr(0, 19)) {
    if (c != '-' && c != ':') name += c;
  }
  name += 'Z';
  if (number > 1) name += fmt::format("_{}", number);
  return name + std::string(backup_suffix);
}

std::optional<Instant> moment_of(const LogPlace& place, const std::string& name) {
  constexpr std::size_t stamp = 16;  // 20260310T140000Z
  const std::string prefix = file_name_of(place.path) + "-";
  if (name.size() < prefix.size() + stamp + backup_suffix.size()) return std::nullopt;
  if (name.compare(0, prefix.size(), prefix) != 0) return std::nullopt;
  if (name.compare(name.size() - backup_suffix.size(), backup_suffix.size(), backup_suffix) != 0)
    return std::nullopt;
  const std::string digits = name.substr(prefix.size(), stamp);
  const auto moment = parse_instant(fmt::format("{}-{}-{}T{}:{}:{}Z", digits.substr(0, 4),
                                                digits.substr(4, 2), digits.substr(6, 2), digits.substr(9, 2),
                                                digits.substr(11, 2), digits.substr(13, 2)));
  return moment ? std::optional(*moment) : std::nullopt;
}

// Only a backup may be written over. A log in use has the mark of the write-ahead log in its header
// (fileformat2, 1.3.3).
Result<void> refuse_to_overwrite(const std::string& target, Files& files) {
  TRY(const bool exists, files.exists(target));
  if (!exists) return {};
  TRY(const std::string header, files.read_start(target, header_size));
  const auto identity = identify_header(header, target);
  constexpr std::size_t write_format_offset = 18;
  const bool is_backup =
      identity && *identity && (*identity)->kind == FileKind::ours && header[write_format_offset] == 1;
  if (is_backup) return {};
  return failure(ErrorCode::conflict, "error.backup.target-taken", {{"path", target}});
}

Result<bool> is_backup_due(const LogPlace& place, Files& files, Instant now) {
  TRY(const auto backups, list_backups(place, files));
  for (const BackupFile& backup : backups) {
    // One from the future means that a clock was wrong; it does not keep us from making one now.
    if (backup.made.utc <= now.utc && now.utc - backup.made.utc < seconds_per_day) return false;
  }
  return true;
}

Result<void> copy_to(Connection& from, const std::string& path, const char* vfs, Files& files) {
  TRY(const std::string target,
      files.follow_links(path));  // the file that is meant is replaced, not the link
  TRY_DONE(files.make_folder(folder_of(target)));
  const std::string partial = target + ".goodterms-part";
  Result<void> done = write_checked_copy(from, partial, vfs, files);
  if (done) done = files.rename(partial, target);
  if (!done) {
    // The first error is the one to tell; a leftover is removed the next time.
    (void)remove_database(partial, files);
  }
  return done;
}

}  // namespace

std::string backup_folder(const LogPlace& place) {
  return folder_of(place.path) + "/backups";
}

Result<std::vector<BackupFile>> list_backups(const LogPlace& place, Files& files) {
  TRY(const auto names, files.list(backup_folder(place)));
  std::vector<BackupFile> backups;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    if (const auto moment = moment_of(place, *name))
      backups.push_back({backup_folder(place) + "/" + *name, *moment});
  }
  return backups;
}

Result<void> back_up_to(Log& log, const std::string& target, Files& files) {
  TRY(const bool itself, files.same_file(log.place().path, target));
  if (itself) {
    return failure(ErrorCode::conflict, "error.backup.target-is-log", {{"path", target}});
  }
  TRY_DONE(refuse_to_overwrite(target, files));
  return copy_to(log.connection(), target, log.place().vfs, files);
}

Result<std::unique_ptr<FileLock>> hold_backups(const LogPlace& place, Files& files, Files::Wait wait) {
  TRY_DONE(files.make_folder(backup_folder(place)));
  return files.lock(backup_folder(place) + "/" + file_name_of(place.path) + ".lock", wait);
}

Result<BackupFile> back_up_now(const LogPlace& place, Connection& connection, Files& files, Instant now) {
  TRY(const auto lock, hold_backups(place, files, Files::Wait::yes));
  return add_backup(place, connection, files, now);
}

Result<BackupFile> add_backup(const LogPlace& place, Connection& connection, Files& files, Instant now) {
  BackupFile backup{"", {now.utc, 0}};
  // A backup never takes the place of another.
  for (int number = 1;; ++number) {
    backup.path = backup_folder(place) + "/" + backup_name(place, now, number);
    TRY(const bool taken, files.exists(backup.path));
    if (!taken) break;
  }
  TRY_DONE(copy_to(connection, backup.path, place.vfs, files));
  return backup;
}

Result<std::optional<BackupFile>> back_up_when_due(Log& log, Files& files, Instant now) {
  TRY(const bool due, is_backup_due(log.place(), files, now));
  if (!due) return std::nullopt;
  TRY(const auto lock, hold_backups(log.place(), files, Files::Wait::no));
  if (!lock) return std::nullopt;  // another command or window is making it
  TRY(const bool still_due, is_backup_due(log.place(), files, now));
  if (!still_due) return std::nullopt;
  TRY(BackupFile made, add_backup(log.place(), log.connection(), files, now));
  TRY(const auto all, list_backups(log.place(), files));
  for (const BackupFile& old : backups_to_drop(all, now))
    TRY_DONE(files.remove(old.path));
  return made;
}

std::vector<BackupFile> backups_to_drop(const std::vector<BackupFile>& backups, Instant now) {
  struct Span {
    Seconds age;     // up to this age ...
    Seconds period;  // ... one backup in this many seconds is kept
  };
  static constexpr Span spans[] = {{2 * seconds_per_day, 1},
                                   {14 * seconds_per_day, seconds_per_day},
                                   {90 * seconds_per_day, 7 * seconds_per_day},
                                   {730 * seconds_per_day, 30 * seconds_per_day}};
  constexpr std::size_t always_kept = 3;
  std::vector<BackupFile> dropped;
  std::optional<Seconds> last_period;  // period length and number, as one value, of the last one kept
  std::optional<Seconds> last_length;
  for (std::size_t i = 0; i < backups.size(); ++i) {
    const Seconds age = now.utc - backups[i].made.utc;
    const Span* span = nullptr;
    for (const Span& candidate : spans) {
      if (age <= candidate.age) {
        span = &candidate;
        break;
      }
    }
    const bool first_of_its_period =
        span != nullptr && (last_length != span->period || last_period != backups[i].made.utc / span->period);
    if (i < always_kept || first_of_its_period) {
      if (span != nullptr) {
        last_length = span->period;
        last_period = backups[i].made.utc / span->period;
      }
    } else {
      dropped.push_back(backups[i]);
    }
  }
  return dropped;
}

}  // namespace goodterms
