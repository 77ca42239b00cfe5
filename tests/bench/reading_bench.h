// What pasting or dropping something large costs: until it is read nothing is drawn.
#pragma once

#include <vector>

#include "tests/bench/bars.h"

namespace goodterms {

// A mail, a plain text and a calendar of 1 MB each, the slowest of the rounds.
std::vector<Bar> bench_reading(int rounds);

}  // namespace goodterms
