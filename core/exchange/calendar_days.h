// A calendar file of whole days: what is to be done on which.
#pragma once

#include <string>
#include <vector>

#include "core/base/instant.h"
#include "core/base/result.h"

namespace goodterms {

struct CalendarDay {
  std::string uid;  // the same whenever it is written: a calendar that has it already changes it
  Date day;
  std::string title;
  std::string why;  // may be empty
};

// An iCalendar object (RFC 5545) to be published (RFC 5546), with an event a day that takes no time of it and
// reminds of it at nine.
// Errors: invalid_input for text that is not UTF-8.
Result<std::string> write_calendar_days(const std::vector<CalendarDay>& days, Instant now);

}  // namespace goodterms
