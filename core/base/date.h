// Calendar days without a time of day or a zone. Stored and exchanged as ISO 8601 dates ("2026-03-10").
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace goodterms {

using Date = std::chrono::sys_days;
using Days = std::chrono::days;

// Reads "YYYY-MM-DD", years 1900 to 9999. Errors: invalid_input for another form or a day that does not
// exist.
Result<Date> parse_date(std::string_view text);

// "2026-03-10".
std::string format_date(Date date);

bool is_weekend(Date date);  // Saturday or Sunday
// That day, or the next that is neither on a weekend nor a holiday nearly everywhere: Christmas, the day
// after it, New Year's Day.
Date off_rest_days(Date date);

}  // namespace goodterms
