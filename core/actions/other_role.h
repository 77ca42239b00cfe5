// Another role that they speak of in an answer: something new, with a decision of its own.
#pragma once

#include <string>

#include "core/actions/cases.h"

namespace goodterms {

// Begins a new decline (core/actions/unfinished.h) for it: the company and the person as they are filed, so
// that both stories stay one; `words`, theirs, for the invitation; `role` as far as it was read from them.
// Errors: not_found; conflict where another one was begun and not finished.
Result<Changes> begin_other_role(Desk& desk, Id<Application> id, const std::string& words, Channel came_by,
                                 const std::string& role);

}  // namespace goodterms
