// What a letter costs: rendered as composing it does, beside another implementation of Mustache.
#pragma once

#include <vector>

#include "tests/bench/bars.h"

namespace goodterms {

// Over every email that declines.
std::vector<Bar> bench_letters(int rounds);

}  // namespace goodterms
