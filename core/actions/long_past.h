// What is long past closes by itself: nobody is asked for ever for what they did not do. Told in the story of
// each case, and brought back in one step.
#pragma once

#include "core/actions/desk.h"
#include "core/model/application.h"
#include "core/store/case_list.h"

namespace goodterms {

struct LetGo {
  std::int64_t items = 0;    // of the 30 days
  std::int64_t letters = 0;  // cases whose decline never went out; they are in the archive
};

// The name of its step.
inline constexpr std::string_view let_go_step = "let-go";

// Lets go of items that have been late for longer than asks_for_days, and of declines that never went out and
// have been quiet for as long. One step of undo for all of it, none where there is nothing. While something
// that was undone can be done again, nothing is let go: that would end it; and never what the user brought
// back. To be done when a day begins.
Result<Done<LetGo>> let_go_of_long_past(Desk& desk);

// The cases whose decline it would let go of.
Result<std::vector<Id<Application>>> letters_long_past(Desk& desk);

// What would be let go now stays: the user has just brought it back (core/actions/undo.h).
Result<void> keep_what_is_long_past(Desk& desk);

// The items of a case that were let go are due from today on, as far apart as they were; where the user wants
// it so, none but the first on a weekend. Errors: not_found; conflict where none was let go.
Result<Changes> bring_items_back(Desk& desk, Id<Application> id);

}  // namespace goodterms
