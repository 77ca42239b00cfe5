// Files that a person opened with the program, or dropped on its window: invitations, and lists of people.
#pragma once

#include <string>
#include <vector>

#include "app/screens/screen.h"

namespace goodterms {

class ScreenTools;

// People are shown to be taken over. One invitation begins a new decline. Several become cases at once, and
// what names no company or no role is told.
void open_files(Shell& shell, const ScreenTools& tools, const std::vector<std::string>& paths);

}  // namespace goodterms
