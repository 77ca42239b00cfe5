// The months as mail and tables abbreviate them (RFC 5322, 3.3). Internal to core/exchange.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/base/text.h"

namespace goodterms {

inline constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// From 1: "mar", "March"; whatever follows the three letters.
inline std::optional<unsigned> month_from_name(std::string_view word) {
  constexpr std::size_t letters = 3, longest_looked_at = 9;
  const std::string folded = fold(word.substr(0, longest_looked_at));
  for (std::size_t at = 0; at < month_names.size(); ++at)
    if (folded.substr(0, letters) == fold(month_names[at])) return static_cast<unsigned>(at) + 1;
  return std::nullopt;
}

}  // namespace goodterms
