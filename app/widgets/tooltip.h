// A short text beside what it is about, after a moment of hovering.
#pragma once

#include <string_view>

#include "app/widgets/canvas.h"

namespace goodterms {

// For use while the pointer rests on `about`. At most 280 points wide, wrapped, inside the window.
void show_tooltip(const Canvas& canvas, const Box& about, std::string_view text);

// The same at once.
void draw_tooltip(const Canvas& canvas, const Box& about, std::string_view text);

}  // namespace goodterms
