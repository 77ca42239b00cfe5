// Copies of the log, made with SQLite's backup API so that they are whole even while the log is in use. A
// copy counts only after it was opened again and checked.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/long_work.h"
#include "core/store/log.h"

namespace goodterms {

struct BackupFile {
  std::string path;
  Instant made;  // UTC
};

// "backups" beside the log.
std::string backup_folder(const LogPlace& place);

// The automatic backups that exist, newest first.
Result<std::vector<BackupFile>> list_backups(const LogPlace& place, Files& files);

// The newest that was made by `now`; where all claim to be from later, the newest of them: some clock was
// wrong. Nothing where there is none.
Result<std::optional<BackupFile>> newest_backup(const LogPlace& place, Files& files, Instant now);

// A backup that holds cases, beside a log in which nothing ever was: the file of the log is another than the
// person's, or was emptied by something else than begin_anew(). Nothing where it is not so.
struct FullBackup {
  BackupFile file;
  std::int64_t cases = 0;
};
Result<std::optional<FullBackup>> full_backup_beside(Log& log, Files& files, Instant now);

// Writes a checked copy to `target`; an older backup there is replaced only when the copy is complete.
// Errors: conflict when `target` is the log itself, or exists and is no backup; disk, busy. On an error
// `target` is as it was.
Result<void> back_up_to(Log& log, const std::string& target, Files& files);

// The same as work to be done bit by bit, through a connection of its own, whoever writes meanwhile: the copy
// is of the moment in which it began.
Result<std::unique_ptr<LongWork>> begin_backup(const LogPlace& place, const std::string& target,
                                               Files& files);

// Holds the automatic backups of a log, and its restoring: one program at a time makes them. Null where
// another does and we do not wait.
Result<std::unique_ptr<FileLock>> hold_backups(const LogPlace& place, Files& files, Files::Wait wait);

// Makes the day's automatic backup, where no earlier one was made on that day where the person is, and thins
// the old ones out: all of the last two days, then one a day for two weeks, one a week for three months, one
// a month for two years; the newest three always stay. Where another program is making it, none is made.
Result<void> back_up_when_due(Log& log, Files& files, Instant now);

// The same as work to be done bit by bit, as begin_backup(). Null where none is due.
Result<std::unique_ptr<LongWork>> begin_backup_when_due(const LogPlace& place, Files& files, Instant now);

// The same, whatever the age of the newest: before a migration or a restore.
Result<BackupFile> back_up_now(const LogPlace& place, Connection& connection, Files& files, Instant now);

// Which of `backups` (newest first) the rule above lets go.
std::vector<BackupFile> backups_to_drop(const std::vector<BackupFile>& backups, Instant now);

// Makes the log at `place` a copy of `source`: copied to a file beside it, checked, brought up to date, then
// written over it in one step. What was there before is kept as a backup where it can be read, and renamed
// aside ("....damaged") where it cannot. Nobody may have the log open, and nobody is let in meanwhile; a link
// stays one. Errors: not_found, bad_data, foreign_data, newer_data for `source`; foreign_data when what lies
// at `place` is another program's; busy, disk; then the log is as it was.
Result<void> restore(const LogPlace& place, const std::string& source, Files& files, Instant now);

// What becomes of a file at the log's place that is another program's.
enum class Foreign : std::uint8_t { refused, moved_aside };

// The path of the backup of what was replaced, told by the work when all of it is done: restore() with it
// takes the step back. Stays empty where nothing was there that could be kept so.
using KeptBefore = std::shared_ptr<std::string>;

// The same as work to be done bit by bit. Stopped before its end, the log is as it was.
Result<std::unique_ptr<LongWork>> begin_restore(const LogPlace& place, const std::string& source,
                                                Files& files, Instant now, Foreign foreign = Foreign::refused,
                                                KeptBefore kept = nullptr);

// Puts an empty log in the place of the one that is there, which is kept as a backup. Nobody may have the log
// open. Errors: those of restore().
Result<std::unique_ptr<LongWork>> begin_anew(const LogPlace& place, Files& files, Instant now,
                                             KeptBefore kept = nullptr);

// The same, and removes every backup, that one too: nothing is left when it is done, and everything when it
// was stopped before.
Result<std::unique_ptr<LongWork>> begin_erasing(const LogPlace& place, Files& files, Instant now);

// Removes every automatic backup, and what restore() has put aside, for good.
Result<void> erase_backups(const LogPlace& place, Files& files);

// What is wrong inside the file; empty when nothing is. Reads all of it.
Result<std::vector<std::string>> check_integrity(Connection& connection);

}  // namespace goodterms
