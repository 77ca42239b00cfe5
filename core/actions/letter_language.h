// Which language the letters of a case are in, where there are letters in several.
#pragma once

#include <string>

#include "core/actions/cases.h"

namespace goodterms {

// The letters of the case are in that language from now on; a draft that is kept is written anew in it, by
// the same channel and in the same tone. One step of undo. Errors: invalid_input where there are no letters
// in it; not_found.
Result<Changes> choose_letter_language(Desk& desk, Id<Application> id, const std::string& tag);

}  // namespace goodterms
