// Days of the calendar, as reading asks for them. Internal to core/reading.
#pragma once

#include <optional>

#include "core/base/date.h"

namespace goodterms {

// 0: Sunday
inline bool falls_on(Date date, unsigned weekday) {
  return std::chrono::weekday(date).c_encoding() == weekday;
}

inline std::optional<Date> existing_date(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return Date(date);
}

inline bool within_years(Date date) {
  const int year = static_cast<int>(std::chrono::year_month_day(date).year());
  return year >= 1900 && year <= 2999;
}

}  // namespace goodterms
