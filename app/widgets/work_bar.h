// What goes on and lasts: its words, how far it is, and the button that stops it.
#pragma once

#include <string_view>

#include "app/widgets/canvas.h"

namespace goodterms {

// At the bottom of the box, over what lies there; the box is what is left above it. True when the button was
// pressed.
bool draw_work_bar(const Canvas& canvas, Box& box, std::string_view words, std::string_view stop,
                   int percent);

}  // namespace goodterms
