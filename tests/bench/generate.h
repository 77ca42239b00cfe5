// A log of realistic size for measuring: people with names in several scripts, and years of what was said.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/store/log.h"

namespace goodterms {

struct LogSize {
  int contacts = 100000;
  int interactions = 1000000;
};

// The same records in every run. One company for every ten contacts, one case for every hundred.
Result<void> generate_log(Log& log, const LogSize& size);

// What a person types to find somebody or something in such a log, keystroke by keystroke: "r", "re", "rey",
// ...
std::vector<std::string> typed_searches();

}  // namespace goodterms
