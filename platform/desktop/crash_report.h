// What is left behind when the program ends in a way nobody wanted: a readable file beside the data, so that
// the person can see that their log is safe, and send the rest to who can mend it. Nothing is sent by itself.
#pragma once

#include <string>

#include "core/store/files.h"

namespace goodterms {

// From now on, a crash (a bad memory access, an abort, an exception nobody caught) writes
// crash-YYYYMMDD-HHMMSS.txt (UTC) into `folder`, and the program then ends as it would have. The folder must
// exist by then. No more than five reports are kept: the oldest go, here.
void install_crash_reports(Files& files, const std::string& folder, const std::string& version);

}  // namespace goodterms
