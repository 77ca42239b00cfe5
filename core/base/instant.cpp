#include "core/base/instant.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/base/digits.h"

namespace goodterms {
namespace {

constexpr int largest_offset_minutes = 18 * 60;  // ISO 8601 leaves it open; no zone has ever exceeded 16 h

struct TimeOfDay {
  Seconds seconds = 0;    // since midnight
  std::string_view rest;  // what follows it
};

std::optional<TimeOfDay> read_time_of_day(std::string_view text) {
  if (text.size() < 5 || text[2] != ':') return std::nullopt;
  const auto hour = parse_digits(text.substr(0, 2));
  const auto minute = parse_digits(text.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  TimeOfDay time{*hour * seconds_per_hour + *minute * seconds_per_minute, text.substr(5)};
  if (time.rest.empty() || time.rest.front() != ':') return time;
  if (time.rest.size() < 3) return std::nullopt;
  const auto second = parse_digits(time.rest.substr(1, 2));
  if (!second || *second > 59) return std::nullopt;
  time.seconds += *second;
  time.rest.remove_prefix(3);
  if (time.rest.empty() || time.rest.front() != '.') return time;
  std::size_t end = 1;
  while (end < time.rest.size() && time.rest[end] >= '0' && time.rest[end] <= '9')
    ++end;
  if (end == 1) return std::nullopt;
  time.rest.remove_prefix(end);
  return time;
}

// "Z", "+01:00", "+0100" or "+01", in minutes.
std::optional<int> read_offset(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.size() < 3 || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const auto hours = parse_digits(text.substr(1, 2));
  std::string_view minutes_text = text.substr(3);
  if (!minutes_text.empty() && minutes_text.front() == ':') minutes_text.remove_prefix(1);
  const auto minutes = text.size() == 3
                           ? std::optional(0)
                           : (minutes_text.size() == 2 ? parse_digits(minutes_text) : std::nullopt);
  if (!hours || !minutes || *minutes > 59) return std::nullopt;
  const int total = *hours * 60 + *minutes;
  if (total > largest_offset_minutes) return std::nullopt;
  return text.front() == '-' ? -total : total;
}

// Seconds since 1970 as a clock at the instant's offset would count them.
Seconds local_seconds(Instant instant) {
  return instant.utc + instant.offset_minutes * seconds_per_minute;
}

Seconds time_of_day(Instant instant) {
  return ((local_seconds(instant) % seconds_per_day) + seconds_per_day) % seconds_per_day;
}

}  // namespace

Instant nearest_instant(Seconds utc, std::int64_t offset_minutes) {
  using namespace std::chrono;
  constexpr Seconds first = sys_days(year(1900) / January / 1).time_since_epoch().count() * seconds_per_day;
  constexpr Seconds end = sys_days(year(3000) / January / 1).time_since_epoch().count() * seconds_per_day;
  const auto offset = static_cast<std::int32_t>(
      std::clamp<std::int64_t>(offset_minutes, -largest_offset_minutes, largest_offset_minutes));
  const Seconds to_utc = -offset * seconds_per_minute;
  return {std::clamp(utc, first + to_utc, end - 1 + to_utc), offset};
}

Instant after(Instant start, Seconds seconds) {
  return {start.utc + seconds, start.offset_minutes};
}

Result<Instant> parse_instant(std::string_view text) {
  const auto no_instant = [&] {
    return failure(ErrorCode::invalid_input, "error.date.moment-unreadable", {{"text", text}});
  };
  if (text.size() < 17 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return no_instant();
  const auto date = parse_date(text.substr(0, 10));
  const auto time = read_time_of_day(text.substr(11));
  if (!date || !time) return no_instant();
  const auto offset = read_offset(time->rest);
  if (!offset) return no_instant();
  constexpr std::string_view last_year =
      "2999";  // a slip of the finger; the log's order of time ends in 6325
  if (text.substr(0, 4) > last_year) return no_instant();
  const Seconds days = date->time_since_epoch().count();
  return Instant{days * seconds_per_day + time->seconds - *offset * seconds_per_minute, *offset};
}

std::string format_instant(Instant instant) {
  const Seconds seconds = time_of_day(instant);
  const int offset = std::abs(instant.offset_minutes);
  return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", format_date(local_date(instant)),
                     seconds / seconds_per_hour, seconds / seconds_per_minute % 60, seconds % 60,
                     instant.offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
}

Date local_date(Instant instant) {
  const Seconds seconds = local_seconds(instant) - time_of_day(instant);
  return Date(Days(static_cast<Days::rep>(seconds / seconds_per_day)));
}

std::string local_time_of_day(Instant instant) {
  const Seconds seconds = time_of_day(instant);
  return fmt::format("{:02}:{:02}", seconds / seconds_per_hour, seconds / seconds_per_minute % 60);
}

}  // namespace goodterms
