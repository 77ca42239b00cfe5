// A page that scrolls keeps what is written in view.
#pragma once

#include "app/widgets/scroll_area.h"

namespace goodterms {

// Where `what` has left what can be seen of the area, the area follows it. Called inside the area.
void follow(const Canvas& canvas, const ScrollArea& area, const Box& what);

}  // namespace goodterms
