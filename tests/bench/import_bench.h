// Importing a large table of people, and a mailbox.
#pragma once

#include <cstddef>
#include <vector>

#include "tests/bench/bars.h"

namespace goodterms {

// Into a log of its own: the preview, the import, the same file again, and a mailbox of as many mails. The
// limit is that of a hundred thousand rows, and stands where there are as many.
std::vector<Bar> bench_import(std::size_t rows);

}  // namespace goodterms
