// Names and the like as they stand in a sentence: of the other direction they stay whole, whatever is beside
// them, and turn nothing else. Between the marks of a first strong isolate (Unicode Annex 9, 2.4), where they
// need them.
#pragma once

#include <string>
#include <string_view>

#include "core/template/template.h"

namespace goodterms {

std::string isolated(std::string_view text);
Object isolated(const Object& values);  // all its texts

}  // namespace goodterms
