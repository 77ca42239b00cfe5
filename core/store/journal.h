// Every change to the log goes through here: one transaction per action, recorded with SQLite's session
// extension, so that it can be undone and redone, also by a later run of the program. The last 50 steps are
// kept.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/store/changes.h"
#include "core/store/connection.h"

namespace goodterms {

inline constexpr int undo_steps_kept = 50;

// What was done, for "Undo: ...". The front end puts it into words.
struct ActionName {
  std::string action;   // stable id: "mark-sent"
  std::string subject;  // whom or what it was about: "Northwind Labs"; may be empty
};

struct UndoStep {
  ActionName name;
  Changes changes;
};

class Journal {
 public:
  explicit Journal(Connection& connection) : connection_(connection) {}

  // Runs `work` inside one transaction. When it returns an error, or the disk does, nothing has changed. Work
  // that changes nothing leaves no step to undo. A new action drops the steps that were undone before it.
  // Inside the work of another action it is part of that one: its changes are in the other's, and so is the
  // step to undo; the other's work must pass on an error.
  Result<Changes> change(const ActionName& name, Instant now, const std::function<Result<void>()>& work);

  // The same for an action that goes on, such as writing a letter that is kept every few seconds: where the
  // newest step went on with the same `thread` ("letter 12") and is no older than `going_on_for` seconds,
  // this one becomes part of it, so that one undo takes all of it back.
  Result<Changes> go_on(const ActionName& name, const std::string& thread, Instant now, Seconds going_on_for,
                        const std::function<Result<void>()>& work);

  // The number of the step that undo() would take; 0 where there is none. Another step, another number.
  Result<std::int64_t> newest_step();

  // The step that undo() or redo() would take, if any.
  Result<std::optional<ActionName>> next_undo();
  Result<std::optional<ActionName>> next_redo();

  // Take the newest step back, or do it again. Errors: conflict, when there is none, or when the records are
  // no longer as that step left them; then nothing has changed. A conflict too when what was kept of the step
  // is damaged: then the history ends there, and the records are as they were.
  Result<UndoStep> undo();
  Result<UndoStep> redo();

  // Takes back that very step. Errors as above; also conflict, where another came after it, or it was taken
  // back already.
  Result<UndoStep> undo_step(std::int64_t step);

  // How many of the steps that are kept are damaged. Reads all of them.
  Result<int> damaged_steps();

 private:
  struct Thread {
    std::string name;
    Seconds going_on_for = 0;
  };
  Result<Changes> change_after(const ActionName& name, Instant now, const std::optional<Thread>& thread,
                               const std::function<Result<void>()>& work);
  Result<std::optional<std::int64_t>> step_going_on(const Thread& thread, Instant now);

  Connection& connection_;
};

}  // namespace goodterms
