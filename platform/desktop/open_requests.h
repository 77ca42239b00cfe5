// Files that a start of the program was asked to open, on their way to the window that is there already: a
// list beside the log, which outlives whoever wrote it until the window has taken it.
#pragma once

#include <string>
#include <vector>

#include "core/store/files.h"

namespace goodterms {

// Adds to what waits for the window on this log. Paths are made whole, since the window was started in a
// folder of its own. Errors: disk.
Result<void> ask_to_open(Files& files, const std::string& log, const std::vector<std::string>& paths);

// What waits, in the order it was asked for; nothing afterwards.
std::vector<std::string> take_open_requests(Files& files, const std::string& log);

}  // namespace goodterms
