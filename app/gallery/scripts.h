// Names and words of many scripts, in lists, fields, titles and a letter.
#pragma once

#include "app/widgets/canvas.h"

namespace goodterms {

void draw_scripts(const Canvas& canvas, const Box& sheet);

}  // namespace goodterms
