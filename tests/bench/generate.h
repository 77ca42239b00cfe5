// A log of any size for measuring: people with names in several scripts, and years of what was said.
#pragma once

#include <string>
#include <vector>

#include "core/store/log.h"

namespace goodterms {

struct LogSize {
  int contacts = 100000;
  int interactions = 1000000;
  int cases = 10000;
  bool answered = false;  // every third letter is
};

// The moment the log is made for: what is due is due on that day. Half past nine on a Monday.
inline constexpr Instant generated_now{1772440200, 60};

// The same records in every run: one company for every ten contacts; cases over ten years, a few of them not
// sent yet, with their letters and their 30 days, of which one in twenty was never gone through; what was
// said at any time before.
Result<void> generate_log(Log& log, const LogSize& size);

// What a person types to find somebody or something in such a log, keystroke by keystroke: "r", "re", "rey",
// ...
std::vector<std::string> typed_searches();

}  // namespace goodterms
