#include "core/store/journal.h"

#include <sqlite3.h>

#include <memory>
#include <utility>

#include "core/store/open_change.h"
#include "core/store/undo_steps.h"

namespace goodterms {
namespace {

struct FreeSqliteMemory {
  void operator()(void* memory) const { sqlite3_free(memory); }
};
struct DeleteSession {
  void operator()(sqlite3_session* session) const { sqlite3session_delete(session); }
};
using Session = std::unique_ptr<sqlite3_session, DeleteSession>;

Result<Session> start_recording(Connection& connection) {
  sqlite3_session* raw = nullptr;
  int code = sqlite3session_create(connection.handle(), "main", &raw);
  Session session(raw);
  for (const auto& [table, kind] : recorded_tables) {
    if (code == SQLITE_OK) code = sqlite3session_attach(session.get(), table);
  }
  if (code != SQLITE_OK) return tl::unexpected(sqlite_error(code, "session", connection.path()));
  return session;
}

Result<std::string> recorded(Connection& connection, const Session& session) {
  int size = 0;
  void* bytes = nullptr;
  const int code = sqlite3session_changeset(session.get(), &size, &bytes);
  const std::unique_ptr<void, FreeSqliteMemory> owner(bytes);
  if (code != SQLITE_OK) return tl::unexpected(sqlite_error(code, "changeset", connection.path()));
  return std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

Changes changes_in(const std::string& changeset) {
  Changes changes;
  sqlite3_changeset_iter* iterator = nullptr;
  // The older interface wants a mutable pointer; it does not write through it.
  if (sqlite3changeset_start(&iterator, static_cast<int>(changeset.size()),
                             const_cast<char*>(changeset.data())) != SQLITE_OK) {
    return changes;
  }
  while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
    const char* table = nullptr;
    int columns = 0, operation = 0, indirect = 0;
    if (sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect) != SQLITE_OK) continue;
    for (const auto& [name, kind] : recorded_tables) {
      if (std::string_view(table) == name) changes.add(kind);
    }
  }
  sqlite3changeset_finalize(iterator);
  return changes;
}

Result<std::string> inverted(Connection& connection, const std::string& changeset) {
  int size = 0;
  void* bytes = nullptr;
  const int code =
      sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(), &size, &bytes);
  const std::unique_ptr<void, FreeSqliteMemory> owner(bytes);
  if (code != SQLITE_OK) return tl::unexpected(sqlite_error(code, "changeset", connection.path()));
  return std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

// Any difference between what the step left and what is there now stops the whole step.
int stop_at_conflict(void*, int, sqlite3_changeset_iter*) {
  return SQLITE_CHANGESET_ABORT;
}

Result<void> apply(Connection& connection, const std::string& changeset) {
  // Without a savepoint of its own: the transaction around it is given up as a whole where it fails, and with
  // one every statement walks over all that the savepoint has kept so far.
  const int code = sqlite3changeset_apply_v2(connection.handle(), static_cast<int>(changeset.size()),
                                             const_cast<char*>(changeset.data()), nullptr, stop_at_conflict,
                                             nullptr, nullptr, nullptr, SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  if (code == SQLITE_ABORT || code == SQLITE_CONSTRAINT) {
    return failure(ErrorCode::conflict, "error.undo.changed");
  }
  if (code != SQLITE_OK)
    return tl::unexpected(sqlite_error(code, sqlite3_errmsg(connection.handle()), connection.path()));
  return {};
}

// One changeset that does what two did one after the other.
Result<std::string> joined(Connection& connection, const std::string& first, const std::string& second) {
  int size = 0;
  void* bytes = nullptr;
  // The older interface wants mutable pointers; it does not write through them.
  const int code = sqlite3changeset_concat(static_cast<int>(first.size()), const_cast<char*>(first.data()),
                                           static_cast<int>(second.size()), const_cast<char*>(second.data()),
                                           &size, &bytes);
  const std::unique_ptr<void, FreeSqliteMemory> owner(bytes);
  if (code != SQLITE_OK) return tl::unexpected(sqlite_error(code, "changeset", connection.path()));
  return std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

Result<std::optional<ActionName>> next_name(Connection& connection, StepDirection direction) {
  TRY(auto step, next_step(connection, direction));
  if (!step) return std::nullopt;
  return std::move(step->name);
}

Result<UndoStep> take_step(Connection& connection, StepDirection direction,
                           std::optional<std::int64_t> only = std::nullopt) {
  TRY(auto transaction, Transaction::begin(connection));
  TRY(const auto step, next_step(connection, direction));
  if (only && (!step || step->id < *only)) return failure(ErrorCode::conflict, "error.undo.already");
  if (only && step->id > *only) return failure(ErrorCode::conflict, "error.undo.another");
  if (!step) {
    return failure(ErrorCode::conflict,
                   direction == StepDirection::back ? "error.undo.nothing" : "error.undo.nothing-redo");
  }
  TRY(const bool sound, is_sound(connection, *step));
  if (!sound) {
    TRY_DONE(forget_steps(connection, direction));
    TRY_DONE(transaction.commit());
    return failure(ErrorCode::conflict,
                   direction == StepDirection::back ? "error.undo.damaged" : "error.undo.damaged-redo");
  }
  if (direction == StepDirection::back) {
    TRY(const std::string inverse, inverted(connection, step->changeset));
    TRY_DONE(apply(connection, inverse));
  } else {
    TRY_DONE(apply(connection, step->changeset));
  }
  TRY_DONE(connection.run("UPDATE undo_steps SET undone = ? WHERE id = ?", direction == StepDirection::back,
                          step->id));
  TRY_DONE(transaction.commit());
  return UndoStep{step->name, changes_in(step->changeset)};
}

// As a step of its own, or as part of the one it goes on with, unless that one is damaged.
Result<void> keep_step(Connection& connection, const StoredStep& step, std::optional<std::int64_t> before,
                       Instant now) {
  if (!before) return add_step(connection, step, now);
  TRY(auto first, step_numbered(connection, *before));
  TRY(const bool sound, first ? is_sound(connection, *first) : Result<bool>(false));
  if (!sound) {
    TRY_DONE(forget_steps(connection, StepDirection::back));
    return add_step(connection, step, now);
  }
  TRY(first->changeset, joined(connection, first->changeset, step.changeset));
  return replace_changeset(connection, *first, now);
}

// Members end in this order's reverse: what records goes before the transaction that it records.
class RecordedChange final : public OpenChange {
 public:
  RecordedChange(Connection& connection, ActionName name, Instant now, Transaction transaction)
      : connection_(connection), name_(std::move(name)), now_(now), transaction_(std::move(transaction)) {}

  Result<void> record() {
    TRY(session_, start_recording(connection_));
    return {};
  }

  Result<Changes> finish() override {
    return keep({}, [] { return Result<std::optional<std::int64_t>>(std::nullopt); });
  }

  // As part of the step that `before` finds, where it goes on with one.
  using FindStep = std::function<Result<std::optional<std::int64_t>>()>;
  Result<Changes> keep(const std::string& thread, const FindStep& before) {
    TRY(const std::string changeset, recorded(connection_, session_));
    const Changes changes = changes_in(changeset);
    if (changes.empty()) return changes;
    TRY_DONE(forget_steps(connection_, StepDirection::forward));
    TRY(const auto step, before());  // one that was undone is no step to go on with
    TRY_DONE(keep_step(connection_, {0, name_, thread, changeset}, step, now_));
    TRY_DONE(transaction_.commit());
    return changes;
  }

 private:
  Connection& connection_;
  ActionName name_;
  Instant now_;
  Transaction transaction_;
  Session session_;
};

Result<std::unique_ptr<RecordedChange>> begin_recorded(Connection& connection, const ActionName& name,
                                                       Instant now) {
  TRY(auto transaction, Transaction::begin(connection));
  auto change = std::make_unique<RecordedChange>(connection, name, now, std::move(transaction));
  TRY_DONE(change->record());
  return change;
}

}  // namespace

Result<std::unique_ptr<OpenChange>> begin_change(Connection& connection, const ActionName& name,
                                                 Instant now) {
  TRY(auto change, begin_recorded(connection, name, now));
  return std::unique_ptr<OpenChange>(std::move(change));
}

Result<std::optional<std::int64_t>> Journal::step_going_on(const Thread& thread, Instant now) {
  return connection_.first(
      "SELECT id FROM undo_steps WHERE id = (SELECT max(id) FROM undo_steps) AND goes_on = ? AND "
      "happened_utc >= ?",
      [](Row& row) { return row.next_integer(); }, thread.name, now.utc - thread.going_on_for);
}

Result<Changes> Journal::change_after(const ActionName& name, Instant now,
                                      const std::optional<Thread>& thread,
                                      const std::function<Result<void>()>& work) {
  if (sqlite3_get_autocommit(connection_.handle()) == 0) {
    TRY_DONE(work());
    return Changes();
  }
  TRY(const auto change, begin_recorded(connection_, name, now));
  TRY_DONE(work());
  if (!thread) return change->finish();
  return change->keep(thread->name, [&] { return step_going_on(*thread, now); });
}

Result<Changes> Journal::change(const ActionName& name, Instant now,
                                const std::function<Result<void>()>& work) {
  return change_after(name, now, std::nullopt, work);
}
Result<Changes> Journal::go_on(const ActionName& name, const std::string& thread, Instant now,
                               Seconds going_on_for, const std::function<Result<void>()>& work) {
  return change_after(name, now, Thread{thread, going_on_for}, work);
}
Result<std::int64_t> Journal::newest_step() {
  return connection_.integer("SELECT max(id) FROM undo_steps WHERE undone = 0");
}

Result<std::optional<ActionName>> Journal::next_undo() {
  return next_name(connection_, StepDirection::back);
}
Result<std::optional<ActionName>> Journal::next_redo() {
  return next_name(connection_, StepDirection::forward);
}
Result<int> Journal::damaged_steps() {
  return count_damaged_steps(connection_);
}
Result<UndoStep> Journal::undo() {
  return take_step(connection_, StepDirection::back);
}
Result<UndoStep> Journal::undo_step(std::int64_t step) {
  return take_step(connection_, StepDirection::back, step);
}
Result<UndoStep> Journal::redo() {
  return take_step(connection_, StepDirection::forward);
}

}  // namespace goodterms
