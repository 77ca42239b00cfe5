// What the budget allows, beside what was measured.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

namespace goodterms {

struct Bar {
  std::string what;
  double value = 0;
  double limit = 0;
  bool at_least = false;  // the value must reach the limit instead of staying below it
  bool bound = true;      // there is a limit
  bool met() const { return !bound || (at_least ? value >= limit : value <= limit); }
};

// What is measured for its growth alone.
inline Bar figure(std::string what, double value) {
  return {std::move(what), value, 0, false, false};
}

// Prints them as a table; whether all are met.
inline bool print_bars(const std::vector<Bar>& bars) {
  bool all_met = true;
  fmt::print("\n{:<55} {:>9} {:>14}\n", "bar", "measured", "limit");
  for (const Bar& bar : bars) {
    if (!bar.bound) continue;
    fmt::print("{:<55} {:>9.2f} {:>9} {:>4} {}\n", bar.what, bar.value, bar.at_least ? "at least" : "at most",
               bar.limit, bar.met() ? "met" : "MISSED");
    all_met = all_met && bar.met();
  }
  return all_met;
}

}  // namespace goodterms
