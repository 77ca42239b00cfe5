// Advice of the guide that stands where it matters, until somebody has read it and puts it away: then nowhere
// again, but in the guide.
#pragma once

#include <string_view>

#include "core/actions/desk.h"
#include "core/model/guide.h"

namespace goodterms {

// The answer of that page and id: "answers.allowed". Null where there is none.
const GuideAnswer* find_guide_answer(const Desk& desk, std::string_view id);

Result<bool> is_put_away(Desk& desk, std::string_view id);
// One step, which undo takes back.
Result<Changes> put_tip_away(Desk& desk, std::string_view id);

}  // namespace goodterms
