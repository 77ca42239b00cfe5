// Undo and redo of a step that holds very much, such as a large import, as work beside a window.
#pragma once

#include <memory>
#include <optional>

#include "core/base/long_work.h"
#include "core/store/files.h"
#include "core/store/log.h"
#include "core/store/undo_steps.h"

namespace goodterms {

// Whether the step that would be taken next holds so much that a window would stand still meanwhile.
Result<bool> next_step_lasts(Connection& connection, StepDirection direction);

// Journal::undo() or redo() on a log that is opened for it; with `only`, Journal::undo_step(). `taken` is
// filled in when it is done.
Result<std::unique_ptr<LongWork>> begin_taking_step(const LogPlace& place, Files& files, Instant now,
                                                    StepDirection direction, std::optional<std::int64_t> only,
                                                    std::shared_ptr<UndoStep> taken);

}  // namespace goodterms
