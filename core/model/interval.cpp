#include "core/model/interval.h"

#include <fmt/format.h>

#include "core/base/digits.h"

namespace goodterms {
namespace {

constexpr std::string_view letters = "DWMY";  // of the units, in their order

Date months_later(Date day, int months) {
  const std::chrono::year_month_day from{day};
  const std::chrono::year_month month = from.year() / from.month() + std::chrono::months(months);
  const std::chrono::year_month_day same = month / from.day();
  return same.ok() ? Date(same) : Date(month / std::chrono::last);
}

}  // namespace

std::string format_interval(const Interval& interval) {
  return fmt::format("P{}{}", interval.count, letters[static_cast<std::size_t>(interval.unit)]);
}

std::optional<Interval> interval_from_iso(std::string_view text) {
  if (text.size() < 3 || text.front() != 'P') return std::nullopt;
  const std::size_t unit = letters.find(text.back());
  const auto count = parse_digits(text.substr(1, text.size() - 2));
  if (unit == std::string_view::npos || !count || *count < 1 || *count > longest_interval)
    return std::nullopt;
  return Interval{*count, static_cast<IntervalUnit>(unit)};
}

Date later_by(Date day, const Interval& interval) {
  constexpr int days_in_week = 7, months_in_year = 12;
  switch (interval.unit) {
    case IntervalUnit::days:
      return day + Days(interval.count);
    case IntervalUnit::weeks:
      return day + Days(interval.count * days_in_week);
    case IntervalUnit::months:
      return months_later(day, interval.count);
    case IntervalUnit::years:
      break;
  }
  return months_later(day, interval.count * months_in_year);
}

}  // namespace goodterms
