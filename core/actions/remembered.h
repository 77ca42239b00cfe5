// What earlier declines tell of who wrote this time: what was corrected once is right the next time.
#pragma once

#include "core/actions/desk.h"
#include "core/reading/invitation.h"

namespace goodterms {

// Puts what the log knows into the place of what was read: of somebody with this very address the name, title
// and phone, and the company; of somebody else at the same domain the company, where everybody there is of
// one. A company that the text names stays, unless both names begin with one word: agencies write for many.
// Domains that give an address to anybody tell nothing. What was not in the text has an empty range.
Result<void> take_remembered(Desk& desk, Invitation& invitation);

}  // namespace goodterms
