#include "core/store/connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <utility>

#include "core/store/tokenizer.h"

namespace goodterms {
namespace {

int flags_of(OpenMode mode) {
  switch (mode) {
    case OpenMode::read_only:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_EXRESCODE;
    case OpenMode::unwritten:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
    case OpenMode::read_write:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE;
    case OpenMode::memory:
    case OpenMode::create:
      break;
  }
  return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE;
}

// To SQLite a name that begins with a colon may be something else than a file, and immutability is told in a
// URI (sqlite.org/uri.html).
std::string name_for_sqlite(const std::string& path, OpenMode mode) {
  if (mode == OpenMode::memory) return ":memory:";
  const std::string file = !path.empty() && path.front() == ':' ? "./" + path : path;
  if (mode != OpenMode::unwritten) return file;
  std::string uri = "file:";
  for (const char c : file) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri + "?immutable=1";
}

// What is the matter, where SQLite says only what it could not do: a full disk comes in several of its codes,
// and a file that opened, but not for writing, "cannot be opened" where something has to lie beside it.
int plain_code(sqlite3* handle, int code) {
  const int kind = code & 0xFF;
  const bool no_room =
      code == SQLITE_IOERR_SHMSIZE ||  // 32 kB beside the log
      ((kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN) && sqlite3_system_errno(handle) == ENOSPC);
  if (no_room) return SQLITE_FULL;
  return kind == SQLITE_CANTOPEN && sqlite3_db_readonly(handle, "main") == 1 ? SQLITE_READONLY : code;
}

}  // namespace

Error sqlite_error(int code, std::string_view message, std::string_view path) {
  std::string cause = fmt::format("{} ({}): {}", sqlite3_errstr(code), code, message);
  const auto trouble = [&](ErrorCode kind, const char* key) {
    return Error{kind, {key, {{"path", path}}}, std::move(cause)};
  };
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return trouble(ErrorCode::disk, "error.data.disk-full");
    case SQLITE_READONLY:
      if (code == SQLITE_READONLY_DBMOVED) return trouble(ErrorCode::busy, "error.data.moved");
      return trouble(ErrorCode::disk, "error.data.read-only");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return trouble(ErrorCode::busy, "error.data.busy");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return trouble(ErrorCode::bad_data, "error.data.damaged");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return trouble(ErrorCode::disk, "error.data.cannot-open");
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
      return trouble(ErrorCode::too_large, "error.data.too-large");
    default:
      return trouble(ErrorCode::disk, "error.data.failed");
  }
}

Result<Connection> Connection::open(const std::string& path, OpenMode mode, const char* vfs) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(name_for_sqlite(path, mode).c_str(), &handle, flags_of(mode), vfs);
  Connection connection(handle, path);
  if (code != SQLITE_OK) {
    return tl::unexpected(
        sqlite_error(code, handle != nullptr ? sqlite3_errmsg(handle) : "out of memory", path));
  }
  connection.wait_for_others(window_patience);
  // A hostile file must not be able to run functions of ours from its schema, or write to its own schema.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  TRY_DONE(register_tokenizer(connection));
  return connection;
}

void Connection::wait_for_others(std::chrono::milliseconds patience) {
  patience_ = patience;
  sqlite3_busy_timeout(handle_, static_cast<int>(patience.count()));
}

Result<void> Connection::use_write_ahead_log() {
  constexpr int between = 10;  // milliseconds
  for (std::int64_t waited = 0;; waited += between) {
    const auto mode = integer("PRAGMA journal_mode = WAL");
    if (mode) return {};
    if (mode.error().code != ErrorCode::busy || waited >= patience_.count())
      return tl::unexpected(mode.error());
    sqlite3_sleep(between);
  }
}

Connection::Connection(Connection&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      patience_(other.patience_),
      path_(std::move(other.path_)),
      cache_(std::move(other.cache_)),
      statements_run_(other.statements_run_) {
  other.cache_.clear();
}

Connection::~Connection() {
  for (auto& [sql, cached] : cache_)
    sqlite3_finalize(cached.statement);
  sqlite3_close(handle_);
}

Result<Statement> Connection::prepare(std::string_view sql) {
  const auto found = cache_.find(sql);
  if (found != cache_.end() && !found->second.in_use) {
    found->second.in_use = true;
    return Statement(*this, found->second.statement, &found->second.in_use);
  }
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(last_error());
  // A second use of the same text while the first is still running gets a statement of its own, not cached.
  if (found != cache_.end()) return Statement(*this, statement, nullptr);
  const auto added = cache_.emplace(std::string(sql), Cached{statement, true}).first;
  return Statement(*this, statement, &added->second.in_use);
}

void Connection::stop_when(const std::atomic<bool>& stop) {
  constexpr int steps_between_looks = 1000;  // of SQLite's virtual machine: well under a millisecond
  sqlite3_progress_handler(
      handle_, steps_between_looks,
      [](void* mark) { return static_cast<const std::atomic<bool>*>(mark)->load() ? 1 : 0; },
      const_cast<std::atomic<bool>*>(&stop));
}

Result<void> Connection::run_script(const std::string& sql) {
  ++statements_run_;
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return tl::unexpected(last_error());
  return {};
}

std::int64_t Connection::last_insert_id() const {
  return sqlite3_last_insert_rowid(handle_);
}

Error Connection::last_error() const {
  const int code = sqlite3_extended_errcode(handle_);
  return sqlite_error(plain_code(handle_, code), sqlite3_errmsg(handle_), path_);
}

Result<Transaction> Transaction::begin(Connection& connection) {
  TRY_DONE(connection.run("BEGIN IMMEDIATE"));
  return Transaction(connection);
}

Transaction::~Transaction() {
  // SQLite has rolled back by itself after some failures (a full disk); then there is nothing left to undo.
  if (connection_ != nullptr && sqlite3_get_autocommit(connection_->handle()) == 0) {
    sqlite3_exec(connection_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

Result<void> Transaction::commit() {
  TRY_DONE(connection_->run("COMMIT"));
  connection_ = nullptr;
  return {};
}

}  // namespace goodterms
