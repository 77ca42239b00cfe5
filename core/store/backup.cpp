#include "core/store/backup.h"

#include <fmt/format.h>

#include "core/store/backup_work.h"
#include "core/store/migrate.h"

namespace goodterms {
namespace {

constexpr std::string_view backup_suffix = ".backup";
constexpr std::string_view partial_ending = ".goodterms-part";

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
    if (backup.made.utc <= now.utc && local_date({backup.made.utc, now.offset_minutes}) == local_date(now))
      return false;
  }
  return true;
}

// What a killed program left of its backups.
Result<void> remove_parts(const LogPlace& place, Files& files) {
  TRY(const auto names, files.list(backup_folder(place)));
  for (const std::string& name : names) {
    const bool of_this_log = name.rfind(file_name_of(place.path) + "-", 0) == 0;
    if (of_this_log && name.find(partial_ending) != std::string::npos)
      TRY_DONE(files.remove(backup_folder(place) + "/" + name));
  }
  return {};
}

Result<void> thin_out(const LogPlace& place, Files& files, Instant now) {
  TRY(const auto all, list_backups(place, files));
  for (const BackupFile& old : backups_to_drop(all, now))
    TRY_DONE(files.remove(old.path));
  return {};
}

// A backup through a connection of its own, whoever writes meanwhile.
class Backup : public LongWork {
 public:
  Backup(LogPlace place, std::string target, Files& files)
      : place_(std::move(place)), target_(std::move(target)), files_(files) {}

  Result<bool> step() override {
    if (!copy_) {
      TRY(Connection from, Connection::open(place_.path, OpenMode::read_only, place_.vfs));
      from_ = std::make_unique<Connection>(std::move(from));
      TRY(copy_, ReplacingCopy::begin(*from_, target_, place_.vfs, files_, stop_mark()));
    }
    const auto done = copy_->step();
    tell(copy_->percent(), 100);
    if (!done) let_go();
    return done;
  }

 protected:
  void let_go() {
    copy_.reset();
    from_.reset();
  }

  LogPlace place_;
  std::string target_;
  Files& files_;

 private:
  std::unique_ptr<Connection> from_;
  std::unique_ptr<ReplacingCopy> copy_;
};

// The same for the day's backup, which one program at a time makes.
class DueBackup final : public Backup {
 public:
  DueBackup(const LogPlace& place, Files& files, Instant now) : Backup(place, "", files), now_(now) {}
  ~DueBackup() override { let_go(); }  // before another program may begin

  Result<bool> step() override {
    if (!lock_) {
      TRY(lock_, hold_backups(place_, files_, Files::Wait::no));
      if (!lock_) return true;  // another command or window is making it
      TRY(const bool still_due, is_backup_due(place_, files_, now_));
      if (!still_due) return true;
      TRY_DONE(remove_parts(place_, files_));
      TRY(const BackupFile made, next_backup(place_, files_, now_));
      target_ = made.path;
    }
    TRY(const bool done, Backup::step());
    if (!done) return false;
    TRY_DONE(thin_out(place_, files_, now_));
    return true;
  }

 private:
  Instant now_;
  std::unique_ptr<FileLock> lock_;
};

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

Result<std::optional<BackupFile>> newest_backup(const LogPlace& place, Files& files, Instant now) {
  TRY(const auto backups, list_backups(place, files));
  for (const BackupFile& backup : backups) {
    if (backup.made.utc <= now.utc) return backup;
  }
  return backups.empty() ? std::nullopt : std::optional(backups.front());
}

Result<std::unique_ptr<ReplacingCopy>> ReplacingCopy::begin(Connection& from, const std::string& path,
                                                            const char* vfs, Files& files,
                                                            const std::atomic<bool>& stop) {
  // The file that is meant is replaced, not the link.
  TRY(const std::string target, files.follow_links(path));
  TRY_DONE(files.make_folder(folder_of(target)));
  std::unique_ptr<ReplacingCopy> made(new ReplacingCopy(target, files));
  made->copy_ = std::make_unique<CheckedCopy>(from, target + std::string(partial_ending), vfs, files, stop);
  return made;
}

Result<bool> ReplacingCopy::step() {
  TRY(const bool whole, copy_->step());
  if (!whole) return false;
  TRY_DONE(files_.rename(target_ + std::string(partial_ending), target_));
  copy_->keep();
  return true;
}

namespace {

Result<void> copy_to(Connection& from, const std::string& path, const char* vfs, Files& files) {
  const std::atomic<bool> to_the_end = false;
  TRY(const auto copy, ReplacingCopy::begin(from, path, vfs, files, to_the_end));
  while (true) {
    TRY(const bool done, copy->step());
    if (done) return {};
  }
}

Result<void> refuse_target(const LogPlace& place, const std::string& target, Files& files) {
  TRY(const bool itself, files.same_file(place.path, target));
  if (itself) {
    return failure(ErrorCode::conflict, "error.backup.target-is-log", {{"path", target}});
  }
  return refuse_to_overwrite(target, files);
}

}  // namespace

Result<void> back_up_to(Log& log, const std::string& target, Files& files) {
  TRY_DONE(refuse_target(log.place(), target, files));
  return copy_to(log.connection(), target, log.place().vfs, files);
}

Result<std::unique_ptr<LongWork>> begin_backup(const LogPlace& place, const std::string& target,
                                               Files& files) {
  TRY_DONE(refuse_target(place, target, files));
  return std::make_unique<Backup>(place, target, files);
}

Result<std::unique_ptr<FileLock>> hold_backups(const LogPlace& place, Files& files, Files::Wait wait) {
  TRY_DONE(files.make_folder(backup_folder(place)));
  return files.lock(backup_folder(place) + "/" + file_name_of(place.path) + ".lock", wait);
}

Result<BackupFile> next_backup(const LogPlace& place, Files& files, Instant now) {
  BackupFile backup{"", {now.utc, 0}};
  // A backup never takes the place of another.
  for (int number = 1;; ++number) {
    backup.path = backup_folder(place) + "/" + backup_name(place, now, number);
    TRY(const bool taken, files.exists(backup.path));
    if (!taken) return backup;
  }
}

Result<BackupFile> back_up_now(const LogPlace& place, Connection& connection, Files& files, Instant now) {
  TRY(const auto lock, hold_backups(place, files, Files::Wait::yes));
  TRY(const BackupFile backup, next_backup(place, files, now));
  TRY_DONE(copy_to(connection, backup.path, place.vfs, files));
  return backup;
}

Result<void> back_up_when_due(Log& log, Files& files, Instant now) {
  TRY(const auto work, begin_backup_when_due(log.place(), files, now));
  return work ? do_all(*work) : Result<void>();
}

Result<std::unique_ptr<LongWork>> begin_backup_when_due(const LogPlace& place, Files& files, Instant now) {
  TRY(const bool due, is_backup_due(place, files, now));
  if (!due) return nullptr;
  return std::make_unique<DueBackup>(place, files, now);
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
