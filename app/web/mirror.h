// What is on the screen, told to the page, which mirrors it in elements that screen readers and voice control
// know.
#pragma once

#include <string>

#include "app/driver/recorder.h"

namespace goodterms {

// A JSON array in the order it is read. Each entry has "role" (an ARIA role, or "text"), "name", and where
// they apply "id", "level" (of a heading), "value", "hint", "error", "checked", "disabled", "focused",
// "position" and "count" (in a list), and "box": left, top, width and height of what can be seen of it, in
// pixels.
std::string mirror_of(const Recorder& recorder);

}  // namespace goodterms
