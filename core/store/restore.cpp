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

// Closes the door of the present log: everything in its one file, and kept as a backup. Errors: busy when
// someone has it open; bad_data or newer_data when it cannot be read.
Result<void> fold_up_present(const LogPlace& place, Files& files, Instant now) {
  TRY(const std::string header, files.read_start(place.path, header_size));
  TRY(const auto identity, identify_header(header, place.path));
  if (identity) TRY_DONE(refuse_unless_ours(*identity, place.path));
  TRY(Connection present, Connection::open(place.path, OpenMode::read_write, place.vfs));
  TRY_DONE(back_up_now(place, present, files, now));
  // Leaving the write-ahead log needs the file to oneself, and removes what would be played into the new
  // file.
  TRY(const auto mode,
      present.first("PRAGMA journal_mode = DELETE", [](Row& row) { return row.next_text(); }));
  if (mode != "delete") {
    return failure(ErrorCode::busy, "error.data.busy", {{"path", place.path}});
  }
  return {};
}

// What cannot be read is still someone's: it moves aside with its write-ahead log.
Result<void> move_aside(const LogPlace& place, Files& files, Instant now) {
  const std::string aside = fmt::format("{}.damaged-{}", place.path, now.utc);
  for (const char* part : {"-wal", "-shm", "-journal", ""}) {
    TRY(const bool there, files.exists(place.path + part));
    if (there) TRY_DONE(files.rename(place.path + part, aside + part));
  }
  return {};
}

}  // namespace

Result<void> restore(const LogPlace& place, const std::string& source, Files& files, Instant now) {
  TRY(const bool there, files.exists(source));
  if (!there) return failure(ErrorCode::not_found, "error.restore.none", {{"path", source}});
  TRY(const bool itself, files.same_file(source, place.path));
  if (itself) return failure(ErrorCode::conflict, "error.restore.itself", {{"path", source}});

  TRY_DONE(files.make_folder(folder_of(place.path)));
  const std::string copy = place.path + ".restoring";
  Result<void> done = prepare_copy(place, source, copy, files);
  if (done) {
    TRY(const bool present, files.exists(place.path));
    if (present) {
      done = fold_up_present(place, files, now);
      if (!done && (done.error().code == ErrorCode::bad_data || done.error().code == ErrorCode::newer_data)) {
        done = move_aside(place, files, now);
      }
    } else {
      // A write-ahead log left alone would be played into the file that takes its place.
      done = move_aside(place, files, now);
    }
  }
  if (done) done = files.rename(copy, place.path);
  if (!done) (void)remove_database(copy, files);  // the first error is the one to tell
  return done;
}

}  // namespace goodterms
