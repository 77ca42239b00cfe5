// The program's own icon, for its window. icon_from_png() of platform/desktop/window.h reads it.
#pragma once

#include <span>

#include "core/base/embedded.h"

namespace goodterms {

// One PNG per size: "16.png", "32.png", ...
std::span<const EmbeddedFile> embedded_icons();

}  // namespace goodterms
