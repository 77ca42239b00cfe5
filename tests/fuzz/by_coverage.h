// Looks for inputs that lead where no other did, by LLVM's libFuzzer: what the nightly form runs (./dev
// fuzz).
#pragma once

#include "tests/fuzz/driver.h"

namespace fuzz {

// For so many seconds; what is found worth keeping is kept in `folder`/corpus/<name> for the next time, and
// an input that breaks the target is left in `folder`. Does not return: libFuzzer ends the program.
[[noreturn]] void run_by_coverage(const char* program, const Target& target, std::int64_t seconds,
                                  const std::string& folder);

}  // namespace fuzz
