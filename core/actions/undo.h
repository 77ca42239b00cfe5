// Taking back what was done last, where the user asks for it. Doing it again is the journal's alone.
#pragma once

#include "core/actions/desk.h"
#include "core/store/undo_work.h"

namespace goodterms {

// As Journal::undo() and undo_step(). What was let go by itself and is taken back stays from then on
// (core/actions/long_past.h): else it would be let go again the next day.
Result<UndoStep> take_back(Desk& desk);
Result<UndoStep> take_back(Desk& desk, std::int64_t step);
// For what was taken back by other means (core/store/undo_work.h): the rest of what take_back() does.
Result<UndoStep> keep_after_undo(Desk& desk, Result<UndoStep> taken);

}  // namespace goodterms
