#include "core/exchange/calendar_lines.h"

#include <algorithm>

#include "core/base/digits.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr std::size_t most_lines = 20'000;
constexpr std::size_t longest_line = 100'000;  // bytes, unfolded

bool is_name(std::string_view text) {
  if (text.empty() || text.size() > 60) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// "NAME;PARAMETER=value;PARAMETER=\"value\":value"
std::optional<CalendarLine> parse_line(const std::string& whole) {
  CalendarLine line;
  std::size_t at = whole.find_first_of(";:");
  if (at == std::string::npos || !is_name(std::string_view(whole).substr(0, at))) return std::nullopt;
  line.name = upper_case(std::string_view(whole).substr(0, at));
  while (at < whole.size() && whole[at] == ';') {
    const std::size_t equals = whole.find_first_of("=:", at);
    if (equals == std::string::npos || whole[equals] == ':') return std::nullopt;
    const std::string name = upper_case(std::string_view(whole).substr(at + 1, equals - at - 1));
    std::string value;
    bool quoted = false;
    for (at = equals + 1; at < whole.size(); ++at) {
      if (whole[at] == '"') {
        quoted = !quoted;
      } else if (!quoted && (whole[at] == ';' || whole[at] == ':')) {
        break;
      } else {
        value += whole[at];
      }
    }
    if (line.parameters.size() < 50) line.parameters.emplace(name, std::move(value));
  }
  if (at >= whole.size()) return std::nullopt;
  line.value = whole.substr(at + 1);
  line.whole = whole;
  return line;
}

}  // namespace

std::string upper_case(std::string_view text) {
  std::string upper(text);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return upper;
}

std::vector<CalendarLine> read_calendar_lines(std::string_view text) {
  std::vector<CalendarLine> lines;
  std::string whole;
  const auto finish = [&] {
    if (auto line = parse_line(whole)) lines.push_back(std::move(*line));
    whole.clear();
  };
  for (std::size_t at = 0; at < text.size() && lines.size() < most_lines;) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    const bool goes_on = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (goes_on && whole.size() < longest_line) {
      whole += line.substr(1, longest_line);
    } else if (!goes_on && !line.empty()) {
      finish();
      whole = line.substr(0, longest_line);
    }
  }
  finish();
  return lines;
}

std::string unescape_calendar_text(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] != '\\' || at + 1 == value.size()) {
      text += value[at];
      continue;
    }
    ++at;
    text += value[at] == 'n' || value[at] == 'N' ? '\n' : value[at];
  }
  return text;
}

std::optional<DayTime> parse_calendar_time(std::string_view value) {
  value = trim(value);
  if (value.size() < 8) return std::nullopt;
  const auto year = parse_digits(value.substr(0, 4)), month = parse_digits(value.substr(4, 2)),
             day = parse_digits(value.substr(6, 2));
  if (!year || !month || !day || *year < 1600 || *year > 9999) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  DayTime read{Date(date), std::nullopt, false};
  if (value.size() == 8) return read;
  if (value.size() < 15 || value[8] != 'T') return std::nullopt;
  const auto hour = parse_digits(value.substr(9, 2)), minute = parse_digits(value.substr(11, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  read.minutes = *hour * 60 + *minute;
  read.utc = value.size() > 15 && (value[15] == 'Z' || value[15] == 'z');
  return read;
}

std::optional<int> parse_calendar_duration(std::string_view value) {
  value = trim(value);
  if (value.substr(0, 1) == "+") value.remove_prefix(1);
  if (value.substr(0, 1) != "P") return std::nullopt;
  constexpr int most_units = 10'000, longest_duration = 100'000'000;  // far beyond any meeting
  int minutes = 0;
  for (std::size_t at = 1; at < value.size();) {
    if (value[at] == 'T') {
      ++at;
      continue;
    }
    const std::size_t unit = std::min(value.find_first_not_of("0123456789", at), value.size());
    const auto count = parse_digits(value.substr(at, unit - at));
    if (!count || unit == value.size() || *count > most_units) return std::nullopt;
    const char letter = value[unit];
    const int each = letter == 'W'   ? 7 * 24 * 60
                     : letter == 'D' ? 24 * 60
                     : letter == 'H' ? 60
                     : letter == 'M' ? 1
                                     : 0;
    if (each == 0 && letter != 'S') return std::nullopt;
    minutes += *count * each;
    if (minutes > longest_duration) return std::nullopt;
    at = unit + 1;
  }
  return minutes;
}

std::optional<int> parse_calendar_offset(std::string_view value) {
  value = trim(value);
  if (value.size() < 5 || (value[0] != '+' && value[0] != '-')) return std::nullopt;
  const auto hours = parse_digits(value.substr(1, 2)), minutes = parse_digits(value.substr(3, 2));
  if (!hours || !minutes || *hours > 18 || *minutes > 59) return std::nullopt;
  const int total = *hours * 60 + *minutes;
  return value[0] == '-' ? -total : total;
}

}  // namespace goodterms
