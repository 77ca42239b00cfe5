// A length of time by the calendar: "6 months". Kept and exchanged as an ISO 8601 duration of one unit:
// "P6M", "P2W".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"

namespace goodterms {

enum class IntervalUnit : std::uint8_t { days, weeks, months, years };

struct Interval {
  int count = 0;  // 1 to longest_interval
  IntervalUnit unit = IntervalUnit::months;
  friend bool operator==(const Interval&, const Interval&) = default;
};
inline constexpr int longest_interval = 999;  // of whatever unit

std::string format_interval(const Interval& interval);
// Nothing for another form, a count of zero, or one that is too long.
std::optional<Interval> interval_from_iso(std::string_view text);

// That day of the later month, or its last where it has no such day.
Date later_by(Date day, const Interval& interval);

}  // namespace goodterms
