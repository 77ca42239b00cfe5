// How iCalendar (RFC 5545) writes lines and values. Internal to core/exchange.
#pragma once

#include <string>
#include <string_view>

#include "core/base/instant.h"

namespace goodterms {

// A value of type TEXT (3.3.11), its line breaks and marks escaped; other control characters are left out.
std::string calendar_text(std::string_view text);

// "20260302T080000Z" (3.3.5).
std::string calendar_moment(Instant instant);
// "20260302" (3.3.4).
std::string calendar_day(Date day);

// Adds a line to `file`, folded between characters (3.1).
void add_calendar_line(std::string& file, std::string_view line);

}  // namespace goodterms
