// Points in time. An instant is UTC seconds, with the offset of the zone it was meant in kept beside it, so
// that "14:00 in their city" is still 14:00 when it is shown years later on a machine elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace goodterms {

using Seconds = std::int64_t;
inline constexpr Seconds seconds_per_minute = 60;
inline constexpr Seconds seconds_per_hour = 60 * seconds_per_minute;
inline constexpr Seconds seconds_per_day = 24 * seconds_per_hour;

struct Instant {
  Seconds utc = 0;                  // seconds since 1970-01-01T00:00:00Z
  std::int32_t offset_minutes = 0;  // east of UTC, -18 h to +18 h

  friend bool operator==(const Instant&, const Instant&) = default;
};

// The instant nearest to these numbers whose day and time can be written: an offset of at most 18 hours, a
// year between 1900 and 2999. For numbers that a damaged file holds.
Instant nearest_instant(Seconds utc, std::int64_t offset_minutes);

// The same offset, `seconds` later (or earlier, when negative).
Instant after(Instant start, Seconds seconds);

// Reads ISO 8601 / RFC 3339 with an offset: "2026-03-10T14:00+01:00", seconds optional (a fraction is
// dropped), "Z" for UTC, a blank instead of "T". Years 1900 to 2999. Errors: invalid_input, also where the
// offset is missing, since the moment would be anyone's guess.
Result<Instant> parse_instant(std::string_view text);

// "2026-03-10T14:00:00+01:00".
std::string format_instant(Instant instant);

// The day and the time of day ("14:00") on the clocks of the instant's own offset.
Date local_date(Instant instant);
std::string local_time_of_day(Instant instant);

}  // namespace goodterms
