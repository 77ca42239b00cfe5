#include "core/store/log.h"

#include <fmt/format.h>

#include "core/store/backup.h"
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
  TRY(const auto from_inside, identify(connection));
  return refuse_unless_ours(from_inside, place.path);
}

// Every table the program reads must be there; also makes SQLite parse the whole schema, which finds rough
// damage.
Result<void> check_shape(Connection& connection) {
  constexpr const char* tables =
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('companies', 'contacts', "
      "'applications', "
      "'messages', 'interactions', 'tasks', 'profile', 'settings', 'undo_steps', 'names_by_word', "
      "'names_by_inside', 'said')";
  constexpr std::int64_t expected = 12;
  TRY(const auto found, connection.integer(tables));
  if (found == expected) return {};
  return failure(ErrorCode::bad_data, "error.data.incomplete", {{"path", connection.path()}},
                 fmt::format("{} of {} tables", found, expected));
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
  TRY(Connection opened, Connection::open(place.path, OpenMode::create, place.vfs));
  auto connection = std::make_unique<Connection>(std::move(opened));
  TRY_DONE(connection->run_script(
      "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"));
  TRY(const FileIdentity identity, identify(*connection));
  TRY_DONE(refuse_unless_ours(identity, place.path));
  if (identity.kind == FileKind::ours && identity.version < newest_version()) {
    TRY_DONE(back_up_now(place, *connection, files, now));
  }
  TRY_DONE(migrate(*connection, identity));
  // After the file has its identity, so that its header tells whose it is even while a write-ahead log
  // exists.
  TRY_DONE(connection->integer("PRAGMA journal_mode = WAL"));
  TRY_DONE(check_shape(*connection));
  TRY_DONE(make_words_readable(*connection));
  return Log(place, std::move(connection));
}

}  // namespace goodterms
