// From a keystroke in the search field to its result, beside raw FTS5.
#pragma once

#include <vector>

#include "core/store/log.h"
#include "tests/bench/bars.h"

namespace goodterms {

std::vector<Bar> bench_search(Log& log, int rounds);
std::vector<Bar> bench_filters(Log& log, int rounds);

// What this process holds in memory, in MB; 0 where the system does not tell.
double resident_megabytes();

}  // namespace goodterms
