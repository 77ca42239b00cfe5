// Files dragged onto a window from outside, as a file manager does it: the XDND protocol, version 5.
#pragma once

#include <string>
#include <vector>

#include "tests/platform/x_screen.h"

// Drops the files of these absolute paths on the middle of the window (as XScreen::window() names it). True
// when the window has said that it took them.
bool drop_files(const XScreen& screen, const std::string& window, const std::vector<std::string>& paths);
