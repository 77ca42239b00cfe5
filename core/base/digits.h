// Whole numbers in fixed-width text such as dates.
#pragma once

#include <optional>
#include <string_view>

namespace goodterms {

// The value of a run of one to nine ASCII digits; nothing for any other text (signs and blanks included).
inline std::optional<int> parse_digits(std::string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace goodterms
