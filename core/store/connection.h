// A small typed door to SQLite: one connection, statements that are prepared once, errors as Results.
// The only files that name SQLite's functions are those of core/store.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace goodterms {

enum class OpenMode : std::uint8_t {
  memory,      // an empty database that lies nowhere; the path only names it
  read_only,   // never creates or changes anything
  unwritten,   // as read_only, where nobody writes the file meanwhile: needs nothing beside it
  read_write,  // the file must exist
  create,      // made when it does not exist
};

// Reads the columns of one row from left to right. Valid until its statement moves on.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

  std::int64_t next_integer();
  int next_int();  // the nearest to what the column holds
  bool next_flag() { return next_integer() != 0; }
  std::string next_text() { return std::string(next_view()); }
  std::string_view next_view();  // until the statement moves on
  std::string next_blob();
  Date next_date();  // an ISO date; the epoch if the column does not hold one
  std::optional<Date> next_optional_date();
  std::optional<std::int64_t> next_optional_integer();
  Instant next_instant();  // two columns: UTC seconds, offset in minutes; the nearest that can be written
  std::optional<Instant> next_optional_instant();
  template <class Of>
  Id<Of> next_id() {  // NULL reads as "none"
    return Id<Of>{next_integer()};
  }

 private:
  sqlite3_stmt* statement_;
  int column_ = 0;
};

struct Blob {
  std::string_view bytes;
};

// A prepared statement with its parameters bound, in use by one caller; gives itself back to the connection's
// cache when it goes out of scope.
class Statement {
 public:
  // in_use: the cache's mark to clear when done; null when the cache does not hold this statement.
  Statement(class Connection& connection, sqlite3_stmt* statement, bool* in_use)
      : connection_(&connection), statement_(statement), in_use_(in_use) {}
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // The next parameter(s), in order. An Instant is two; an Id of none and an empty optional are NULL.
  void bind(std::int64_t value);
  void bind(int value) { bind(static_cast<std::int64_t>(value)); }
  void bind(bool value) { bind(static_cast<std::int64_t>(value ? 1 : 0)); }
  void bind(std::string_view text);
  void bind(const std::string& text) { bind(std::string_view(text)); }
  void bind(const char* text) { bind(std::string_view(text)); }
  void bind(Blob blob);
  void bind(Date date);
  void bind(Instant instant);
  void bind(const std::optional<Instant>& instant);
  void bind_null();
  template <class Of>
  void bind(Id<Of> id) {
    if (id) {
      bind(id.value);
    } else {
      bind_null();
    }
  }
  template <class Value>
  void bind(const std::optional<Value>& value) {
    if (value) {
      bind(*value);
    } else {
      bind_null();
    }
  }

  Result<bool> step();  // true: a row is there to read
  Row row() { return Row(statement_); }

 private:
  Connection* connection_;
  sqlite3_stmt* statement_;
  bool* in_use_;
  int parameter_ = 0;
};

// How long a write waits for another that is writing: a window, which stands still meanwhile, no longer than
// somebody takes to wonder; a command, which has nothing else to do, until even many others on a slow disk
// are done.
constexpr std::chrono::milliseconds window_patience{2'000};
constexpr std::chrono::milliseconds command_patience{60'000};

// One open database file. Not for use by two threads at once.
class Connection {
 public:
  // vfs: name of a registered SQLite VFS, or null for the system's. Tests hand in one that breaks.
  // Errors: disk, busy, bad_data, with the file's name in the sentence.
  static Result<Connection> open(const std::string& path, OpenMode mode, const char* vfs = nullptr);
  ~Connection();
  Connection(Connection&& other) noexcept;

  // How long a write waits for another window or command that is writing; window_patience unless told.
  void wait_for_others(std::chrono::milliseconds patience);
  // Keeps changes in a write-ahead log from now on. Where somebody writes just now, SQLite would give up at
  // once: it reads already while it asks to write, and two that do so would wait for each other. Waits here,
  // as long as a write does. Errors: busy, disk.
  Result<void> use_write_ahead_log();
  // What runs is cut short, with an error, once `stop` is set, by whatever thread; it must outlive this.
  void stop_when(const std::atomic<bool>& stop);

  Connection& operator=(Connection&&) = delete;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // `sql` holds one statement. Its compiled form is kept for the next call with the same text.
  Result<Statement> prepare(std::string_view sql);

  // Runs several statements without parameters or results (migrations, pragmas).
  Result<void> run_script(const std::string& sql);

  template <class... Parameters>
  Result<void> run(std::string_view sql, const Parameters&... parameters) {
    TRY(Statement statement, prepare(sql));
    (statement.bind(parameters), ...);
    TRY_DONE(statement.step());
    return {};
  }

  // Each row, read by `read(Row&)`, in order.
  template <class Read, class... Parameters>
  auto all(std::string_view sql, Read read, const Parameters&... parameters)
      -> Result<std::vector<decltype(read(std::declval<Row&>()))>> {
    TRY(Statement statement, prepare(sql));
    (statement.bind(parameters), ...);
    std::vector<decltype(read(std::declval<Row&>()))> rows;
    while (true) {
      TRY(const bool there, statement.step());
      if (!there) return rows;
      Row row = statement.row();
      rows.push_back(read(row));
    }
  }

  // The first row, or nothing.
  template <class Read, class... Parameters>
  auto first(std::string_view sql, Read read, const Parameters&... parameters)
      -> Result<std::optional<decltype(read(std::declval<Row&>()))>> {
    TRY(Statement statement, prepare(sql));
    (statement.bind(parameters), ...);
    TRY(const bool there, statement.step());
    if (!there) return std::nullopt;
    Row row = statement.row();
    return read(row);
  }

  // The integer in the first column of the first row; 0 when there is no row.
  template <class... Parameters>
  Result<std::int64_t> integer(std::string_view sql, const Parameters&... parameters) {
    TRY(const auto found, first(
                              sql, [](Row& row) { return row.next_integer(); }, parameters...));
    return found.value_or(0);
  }

  std::int64_t last_insert_id() const;
  const std::string& path() const { return path_; }
  std::int64_t statements_run() const {
    return statements_run_;
  }                                            // for the test that an idle frame runs none
  sqlite3* handle() const { return handle_; }  // for core/store only

  // The Error for what SQLite last reported on this connection.
  Error last_error() const;

 private:
  friend class Statement;
  Connection(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}

  struct Cached {
    sqlite3_stmt* statement = nullptr;
    bool in_use = false;
  };
  // Lets the cache be asked without making a std::string of every statement's text.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  sqlite3* handle_;
  std::chrono::milliseconds patience_ = window_patience;
  std::string path_;
  std::unordered_map<std::string, Cached, TextHash, std::equal_to<>> cache_;
  std::int64_t statements_run_ = 0;
};

// A transaction that rolls back unless commit() succeeded.
class Transaction {
 public:
  // Takes the right to write at once, so that a second writer waits here and not halfway.
  static Result<Transaction> begin(Connection& connection);
  ~Transaction();
  Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  Result<void> commit();

 private:
  explicit Transaction(Connection& connection) : connection_(&connection) {}
  Connection* connection_;
};

// The Error that stands for one of SQLite's result codes: what happened, what is safe, what to do.
Error sqlite_error(int code, std::string_view message, std::string_view path);

}  // namespace goodterms
