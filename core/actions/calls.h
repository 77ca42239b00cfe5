// What became of a call that was tried.
#pragma once

#include "core/actions/letters.h"

namespace goodterms {

// Nobody picked up: the try stands in the story of the case, and what is chosen (a voicemail, as a rule) is
// its draft from now on. One step of undo. Errors: those of compose_letter().
Result<Changes> call_unanswered(Desk& desk, Id<Application> id, const LetterChoice& next);

// The same where nothing else takes its place.
Result<Changes> call_unanswered(Desk& desk, Id<Application> id);

}  // namespace goodterms
