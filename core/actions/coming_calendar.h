// What is coming over all declines, as a calendar file: the program is silent while it is closed, and a
// calendar can remind of it.
#pragma once

#include <string>

#include "core/actions/cases.h"
#include "core/model/task.h"

namespace goodterms {

// The declines still to be said, the open steps of the 30 days, and the days to get in touch again, of the
// next year, each on its day. A calendar that is given it again changes what it has. Errors: conflict where
// nothing is coming.
Result<std::string> coming_calendar(Desk& desk);

// What a step of the 30 days is called in a calendar, always the same.
std::string calendar_uid(const Case& about, const Task& task);

}  // namespace goodterms
