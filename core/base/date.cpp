#include "core/base/date.h"

#include <fmt/format.h>

#include "core/base/digits.h"

namespace goodterms {

Result<Date> parse_date(std::string_view text) {
  const auto no_date = [&] {
    return failure(ErrorCode::invalid_input, "error.date.unreadable", {{"text", text}});
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return no_date();
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900) return no_date();
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return no_date();
  return Date(date);
}

std::string format_date(Date date) {
  const std::chrono::year_month_day parts{date};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                     static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

bool is_weekend(Date date) {
  const std::chrono::weekday day{date};
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

namespace {

// Public holidays in nearly every country whose languages invitations come in; others differ from place to
// place.
bool is_common_holiday(Date date) {
  const std::chrono::year_month_day day{date};
  const auto is = [&](std::chrono::month month, unsigned of_month) {
    return day.month() == month && day.day() == std::chrono::day(of_month);
  };
  return is(std::chrono::December, 25) || is(std::chrono::December, 26) || is(std::chrono::January, 1);
}

}  // namespace

Date off_rest_days(Date date) {
  while (is_weekend(date) || is_common_holiday(date))
    date += Days(1);
  return date;
}

}  // namespace goodterms
