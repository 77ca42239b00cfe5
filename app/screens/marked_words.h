// Words of a text that stand out.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace goodterms {

// Words that stand beside each other become one range: two marks with a gap look like a fault. `ranges`:
// bytes of the text, in order.
void join_neighbours(std::vector<TextRange>& ranges, std::string_view text);

}  // namespace goodterms
