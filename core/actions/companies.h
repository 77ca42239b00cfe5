// A company that changed its name, and two that are one.
#pragma once

#include <string>

#include "core/actions/desk.h"
#include "core/model/people.h"

namespace goodterms {

// The company of that name, whatever its case and accents; the oldest, where two have it. Errors: not_found.
Result<Company> company_called(Desk& desk, const std::string& name);

// The company has that name from now on; its people, cases and story stay with it. One step of undo. Errors:
// not_found; invalid_input for no name; conflict where another company has it (join_companies()).
Result<Changes> rename_company(Desk& desk, Id<Company> id, const std::string& name);

// The other company of that name, whatever its case and accents; no id where it is free.
Result<Id<Company>> other_company_named(Desk& desk, Id<Company> id, const std::string& name);

// `from` becomes `into`, as when it was bought: people, cases and what was said come together, and the notes
// say what it was called. One step of undo. Errors: not_found; invalid_input where both are one.
Result<Changes> join_companies(Desk& desk, Id<Company> into, Id<Company> from);

}  // namespace goodterms
