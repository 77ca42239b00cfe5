// The lines of a calendar file: RFC 5545, 3.1. Internal to core/exchange.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/calendar_reader.h"

namespace goodterms {

struct CalendarLine {
  std::string name;                               // in upper case
  std::map<std::string, std::string> parameters;  // names in upper case
  std::string value;                              // not unescaped
  std::string whole;                              // the line as it stands, unfolded

  std::string parameter(const std::string& parameter_name) const {
    const auto found = parameters.find(parameter_name);
    return found == parameters.end() ? std::string() : found->second;
  }
};

// Unfolds and parses; lines that are none are left out, and what comes after the first 20,000.
std::vector<CalendarLine> read_calendar_lines(std::string_view text);

// RFC 5545, 3.3.11: "\n", "\,", "\;" and "\\".
std::string unescape_calendar_text(std::string_view value);

struct DayTime {
  Date day;
  std::optional<int> minutes;
  bool utc = false;
};
// "20260310T140000Z", "20260310T140000", "20260310"
std::optional<DayTime> parse_calendar_time(std::string_view value);

// Minutes of "PT1H30M", "P1D" (RFC 5545, 3.3.6).
std::optional<int> parse_calendar_duration(std::string_view value);

// "+0530" in minutes.
std::optional<int> parse_calendar_offset(std::string_view value);

std::string upper_case(std::string_view text);

}  // namespace goodterms
