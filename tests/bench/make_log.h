// A log with a few declines that are written, for what is measured in a window.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/actions/cases.h"
#include "core/base/result.h"

namespace goodterms {

// At `path`, in the name of a user who signs. In the order given.
Result<std::vector<Id<Application>>> make_log(const std::string& path, std::span<const CaseFacts> cases);

}  // namespace goodterms
