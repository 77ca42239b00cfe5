#include "core/store/log.h"

#include <fmt/format.h>

#include <utility>

#include "core/store/backup.h"
#include "core/store/copy.h"
#include "core/store/migrate.h"
#include "core/store/word_endings.h"

namespace goodterms {
namespace {

// Refuses what is not ours before SQLite opens it for writing.
Result<void> look_before_opening(const LogPlace& place, Files& files) {
  TRY(const std::string header, files.read_start(place.path, header_size));
  TRY(const auto identity, identify_header(header, place.path));
  if (identity) return refuse_unless_ours(*identity, place.path);
  TRY(const bool journal, files.exists(place.path + "-journal"));
  if (journal) return {};  // SQLite must first bring it back to what it was
  TRY(Connection connection, Connection::open(place.path, OpenMode::read_only, place.vfs));
  connection.wait_for_others(place.patience);
  const auto from_inside = identify(connection);
  // Being made by somebody else just now: SQLite must bring it back to what it was here too.
  if (!from_inside && from_inside.error().code == ErrorCode::disk) return {};
  if (!from_inside) return tl::unexpected(from_inside.error());
  return refuse_unless_ours(*from_inside, place.path);
}

// Every table the program reads must be there; also makes SQLite parse the whole schema, which finds rough
// damage.
Result<void> check_shape(Connection& connection) {
  constexpr const char* tables =
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('companies', 'contacts', "
      "'applications', "
      "'decisions', 'decision_answers', 'invitations', 'own_letters', 'messages', 'interactions', 'tasks', "
      "'profile', "
      "'settings', 'offers', 'offer_criteria', 'offer_scores', 'exchange_rates', "
      "'undo_steps', 'names_by_word', "
      "'names_by_inside', 'said', 'name_starts', 'case_counts', 'brought_back', 'promises', "
      "'tags', 'tagged', 'bin')";
  constexpr std::int64_t expected = 27;
  TRY(const auto found, connection.integer(tables));
  if (found == expected) return {};
  return failure(ErrorCode::bad_data, "error.data.incomplete", {{"path", connection.path()}},
                 fmt::format("{} of {} tables", found, expected));
}

Result<void> set_up(Connection& connection) {
  return connection.run_script(
      "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;");
}

// Whether there is something in the write-ahead log that is not in the file yet.
Result<bool> has_unfolded_changes(const LogPlace& place, Files& files) {
  TRY(const bool there, files.exists(place.path + "-wal"));
  if (!there) return false;
  TRY(const std::string start, files.read_start(place.path + "-wal", 1));
  return !start.empty();
}

// Without writing anything anywhere: as it lies where all is in the one file, or by keeping in memory what
// else would lie beside it (sqlite.org/wal.html, "Use of WAL Without Shared-Memory"), which needs the file to
// oneself.
Result<Connection> open_unwritten(const LogPlace& place, Files& files) {
  TRY(const std::string path, files.follow_links(place.path));
  TRY(const bool unfolded, has_unfolded_changes({path, place.vfs}, files));
  TRY(Connection opened,
      Connection::open(place.path, unfolded ? OpenMode::read_write : OpenMode::unwritten, place.vfs));
  if (unfolded) TRY_DONE(opened.run_script("PRAGMA locking_mode = EXCLUSIVE;"));
  TRY_DONE(set_up(opened));
  TRY(const FileIdentity identity, identify(opened));
  TRY_DONE(refuse_unless_ours(identity, place.path));
  if (identity.kind != FileKind::ours)
    return failure(ErrorCode::disk, "error.data.cannot-open", {{"path", place.path}});
  if (identity.version == newest_version()) return opened;
  // An older one is brought up to date in memory.
  TRY(Connection copy, Connection::open(place.path, OpenMode::memory));
  TRY_DONE(copy_pages(opened, copy));
  TRY_DONE(set_up(copy));
  TRY_DONE(migrate(copy, identity));
  return copy;
}

}  // namespace

Result<Log> Log::open(const LogPlace& place, IfMissing if_missing, Files& files, Instant now) {
  TRY(const bool exists, files.exists(place.path));
  if (!exists && if_missing == IfMissing::fail) {
    return failure(ErrorCode::not_found, "error.data.none", {{"path", place.path}});
  }
  if (exists) {
    TRY_DONE(look_before_opening(place, files));
  } else {
    TRY_DONE(files.make_folder(folder_of(place.path)));
  }
  TRY(Connection connection, Connection::open(place.path, OpenMode::create, place.vfs));
  connection.wait_for_others(place.patience);
  TRY_DONE(set_up(connection));
  TRY(const FileIdentity identity, identify(connection));
  TRY_DONE(refuse_unless_ours(identity, place.path));
  if (identity.kind == FileKind::ours && identity.version < newest_version()) {
    TRY_DONE(back_up_now(place, connection, files, now));
  }
  TRY_DONE(migrate(connection, identity));
  // After the file has its identity, so that its header tells whose it is even while a write-ahead log
  // exists.
  TRY_DONE(connection.use_write_ahead_log());
  return finish(place, std::move(connection));
}

Result<Log> Log::open_to_read(const LogPlace& place, Files& files, Instant now) {
  auto log = open(place, IfMissing::fail, files, now);
  if (log || log.error().code != ErrorCode::disk) return log;
  auto unwritten = open_unwritten(place, files);
  if (!unwritten) return log;  // the first error is the one to tell
  return finish(place, std::move(*unwritten));
}

Result<Log> Log::nowhere() {
  TRY(Connection connection, Connection::open("", OpenMode::memory));
  TRY_DONE(set_up(connection));
  TRY_DONE(migrate(connection, FileIdentity{}));
  return finish({}, std::move(connection));
}

Result<Log> Log::finish(const LogPlace& place, Connection connection) {
  TRY_DONE(check_shape(connection));
  TRY_DONE(make_words_readable(connection));
  Log log(place, std::make_unique<Connection>(std::move(connection)));
  TRY_DONE(log.was_changed_by_others());
  return log;
}

Result<bool> Log::was_changed_by_others() {
  TRY(const std::int64_t version, connection_->integer("PRAGMA data_version"));
  return std::exchange(seen_version_, version) != version;
}

}  // namespace goodterms
