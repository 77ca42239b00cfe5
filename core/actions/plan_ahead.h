// What the 30 days of a case would hold, before its decline went out.
#pragma once

#include <vector>

#include "core/actions/plan.h"

namespace goodterms {

// The items that would be filed if it went out now, but for the sending itself; none where it went out
// already. Reads only.
Result<std::vector<PlanLine>> plan_ahead(Desk& desk, const Case& about, const Profile& profile);

}  // namespace goodterms
