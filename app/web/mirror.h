// What is on the screen, told to the page, which mirrors it in elements that screen readers and voice control
// know.
#pragma once

#include <string>

#include "app/driver/recorder.h"

namespace goodterms {

// A JSON array in the order it is read. Each entry has "role" (an ARIA role, or "text", or "message" for what
// came by itself) and "name". What holds others has them as "in". What does not has "box": left, top, width
// and height of what can be seen of it, in pixels, or of the whole where that is nothing, which "away" says;
// and where they apply "id", "level" (of a heading), "value", "hint", "error", "checked", "disabled",
// "focused", "position" and "count" (in a list).
std::string mirror_of(const Recorder& recorder);

// The text of the item somebody writes in, as a JSON object of the strings "before", "selected" and "after"
// and whether there are "lines" in it; "null" where there is none, or one that is too long to be told with
// every key.
std::string written_text(const Recorder& recorder, ImGuiID writes_in);

}  // namespace goodterms
