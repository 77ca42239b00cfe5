#include <fmt/format.h>

#include "core/store/backup.h"
#include "core/store/copy.h"
#include "core/store/migrate.h"

namespace goodterms {
namespace {

// A checked, up-to-date copy of `source` beside the log.
Result<void> prepare_copy(const LogPlace& place, const std::string& source, const std::string& copy,
                          Files& files) {
  TRY(const std::string header, files.read_start(source, header_size));
  TRY(const auto identity, identify_header(header, source));
  if (!identity || identity->kind == FileKind::empty) {
    return failure(ErrorCode::bad_data, "error.restore.no-backup", {{"path", source}});
  }
  TRY_DONE(refuse_unless_ours(*identity, source));
  {
    TRY(Connection opened, Connection::open(source, OpenMode::read_only, place.vfs));
    TRY_DONE(write_checked_copy(opened, copy, place.vfs, files));
  }
  TRY(Connection prepared, Connection::open(copy, OpenMode::read_write, place.vfs));
  TRY(const auto version, identify(prepared));
  return migrate(prepared, version);
}

// The present log with everything in its one file, and nobody else let in until it is closed. Errors: busy
// when someone has it open; bad_data or newer_data when it cannot be read.
Result<Connection> take_alone(const LogPlace& place, Files& files) {
  TRY(const std::string header, files.read_start(place.path, header_size));
  TRY(const auto identity, identify_header(header, place.path));
  if (identity) TRY_DONE(refuse_unless_ours(*identity, place.path));
  TRY(Connection present, Connection::open(place.path, OpenMode::read_write, place.vfs));
  TRY_DONE(present.run_script("PRAGMA synchronous = FULL; PRAGMA locking_mode = EXCLUSIVE;"));
  // Leaving the write-ahead log needs the file to oneself.
  TRY(const bool alone, leave_write_ahead_log(present));
  if (!alone) return failure(ErrorCode::busy, "error.data.busy", {{"path", place.path}});
  // Taken by this transaction, if not before, the lock stays.
  TRY_DONE(present.run_script("BEGIN EXCLUSIVE; COMMIT;"));
  return present;
}

// Keeps what is there as a backup and makes it what `copy` is. Nobody can write in between.
Result<void> write_over(const LogPlace& place, const std::string& copy, Files& files, Instant now) {
  TRY(Connection present, take_alone(place, files));
  TRY_DONE(add_backup(place, present, files, now));
  TRY(Connection restored, Connection::open(copy, OpenMode::read_only, place.vfs));
  return copy_pages(restored, present);
}

// What cannot be read is still someone's: it moves aside with its write-ahead log.
Result<void> move_aside(const std::string& path, Files& files, Instant now) {
  const std::string aside = fmt::format("{}.damaged-{}", path, now.utc);
  for (const char* part : {"-wal", "-shm", "-journal", ""}) {
    TRY(const bool there, files.exists(path + part));
    if (there) TRY_DONE(files.rename(path + part, aside + part));
  }
  return {};
}

Result<void> put_in_place(const LogPlace& place, const std::string& path, const std::string& copy,
                          Files& files, Instant now) {
  TRY(const bool present, files.exists(path));
  if (present) {
    const auto written = write_over(place, copy, files, now);
    const bool unreadable = !written && (written.error().code == ErrorCode::bad_data ||
                                         written.error().code == ErrorCode::newer_data);
    if (!unreadable) return written;
  }
  // Also where there is no log: a write-ahead log left alone would be played into the file that takes its
  // place.
  TRY_DONE(move_aside(path, files, now));
  return files.rename(copy, path);
}

}  // namespace

Result<void> restore(const LogPlace& place, const std::string& source, Files& files, Instant now) {
  TRY(const bool there, files.exists(source));
  if (!there) return failure(ErrorCode::not_found, "error.restore.none", {{"path", source}});
  TRY(const bool itself, files.same_file(source, place.path));
  if (itself) return failure(ErrorCode::conflict, "error.restore.itself", {{"path", source}});

  // Through a link it is the file that is replaced; the link stays.
  TRY(const std::string path, files.follow_links(place.path));
  TRY_DONE(files.make_folder(folder_of(path)));
  TRY(const auto lock, hold_backups(place, files, Files::Wait::yes));
  const std::string copy = path + ".restoring";
  Result<void> done = prepare_copy(place, source, copy, files);
  if (done) done = put_in_place(place, path, copy, files, now);
  (void)remove_database(copy, files);  // the first error is the one to tell
  return done;
}

}  // namespace goodterms
