// Copies of the log that the user keeps elsewhere: where the system may clear what the program keeps, as a
// browser may, they are reminded of one now and then. When the last one was saved is told by a small file
// beside the log and not in it: a log that is brought back from a copy has none of its own yet.
#pragma once

#include "core/actions/desk.h"

namespace goodterms {

// After how many days a copy is too old, where something was changed since.
inline constexpr int copy_lasts_days = 30;

// The days are counted from now on, unless they are already.
Result<void> begin_reminding_of_copies(Desk& desk);

// A copy of the log as it is was saved. Does nothing where nobody is reminded.
Result<void> note_copy(Desk& desk);

// Since when there is none that is newer; nothing where there is no need for another yet.
Result<std::optional<Date>> copy_missing_since(Desk& desk);

}  // namespace goodterms
