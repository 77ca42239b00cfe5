#include "core/base/zones.h"

#include <fmt/format.h>

#include <cstdlib>

#include "core/base/digits.h"

namespace goodterms {
namespace {

// "-05:00"
std::optional<int> minutes_of_offset(std::string_view text) {
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hours = parse_digits(text.substr(1, 2));
  const auto minutes = parse_digits(text.substr(4));
  if (!hours || !minutes || *minutes > 59) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

}  // namespace

std::string written_offset(int minutes) {
  const int away = std::abs(minutes);
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', away / 60, away % 60);
}

std::optional<int> offset_in(const Zones& zones, std::string_view zone, Seconds utc) {
  if (const auto offset = minutes_of_offset(zone)) return offset;
  return zones.offset_at(zone, utc);
}

std::optional<Instant> instant_in(const Zones& zones, std::string_view zone, Date day,
                                  int minutes_since_midnight) {
  const Seconds local = Seconds{day.time_since_epoch().count()} * seconds_per_day +
                        Seconds{minutes_since_midnight} * seconds_per_minute;
  // Clocks change at most once in two days, so that these are the offsets before and after a change near by.
  const auto before = offset_in(zones, zone, local - seconds_per_day);
  const auto after = offset_in(zones, zone, local + seconds_per_day);
  if (!before || !after) return std::nullopt;
  const auto at = [&](int offset) { return local - offset * seconds_per_minute; };
  const auto holds = [&](int offset) { return offset_in(zones, zone, at(offset)) == offset; };
  // Clocks that went back show an hour first with the offset before; one they left out is shown by neither.
  if (holds(*before)) return Instant{at(*before), *before};
  if (holds(*after)) return Instant{at(*after), *after};
  return Instant{at(*before), offset_in(zones, zone, at(*before)).value_or(*before)};
}

}  // namespace goodterms
