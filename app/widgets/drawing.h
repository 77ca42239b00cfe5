// The drawings and the mark, as paths: sharp at every size, in the colours of the theme.
#pragma once

#include "app/widgets/canvas.h"

namespace goodterms {

enum class Drawing : std::uint8_t {
  door,   // ajar, with light behind it and a letter before it
  filed,  // a letter that goes into its drawer
};

// As large as the box allows, in its middle. Says nothing, so it is not heard.
void draw_drawing(const Canvas& canvas, const Box& box, Drawing drawing);

// The mark of the app: the door, ajar.
void draw_mark(const Canvas& canvas, const Box& box);

}  // namespace goodterms
