// What is left of Dear ImGui's own look: scroll bars, the veil behind a sheet, the text cursor. All of it in
// our colours and measures.
#pragma once

#include "app/style/theme.h"

namespace goodterms {

// For the current context. `scale`: pixels per point.
void apply_look(const Theme& theme, float scale);

}  // namespace goodterms
