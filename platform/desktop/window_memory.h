// How large the window was and where it stood when it was last closed, in a small file of its own. Losing it
// costs nothing, so whatever is odd about it counts as not being there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/files.h"

namespace goodterms {

struct WindowPosition {
  int x = 0, y = 0;  // of the content's corner, in the system's own screen coordinates
};

struct WindowMemory {
  int width = 1280, height = 800;          // points; of the window when it is not maximised
  std::optional<WindowPosition> position;  // nothing: the system chooses, and on Wayland always does
  bool maximised = false;
};

inline constexpr int least_window_width = 360, least_window_height = 480;  // points

// The part of the desktop a monitor shows, in screen coordinates.
struct MonitorArea {
  int x = 0, y = 0, width = 0, height = 0;
};

std::string format_window_memory(const WindowMemory& memory);

// Garbage, and sizes nobody can have chosen, give the defaults.
WindowMemory parse_window_memory(std::string_view text);

// Without the position when no monitor shows enough of the window's top to take hold of it, as when a monitor
// has gone; and no larger than the largest monitor. `pixels_per_point` turns points into screen coordinates.
WindowMemory fitted_to_monitors(WindowMemory memory, const std::vector<MonitorArea>& monitors,
                                float pixels_per_point);

// `folder` is where the file lies, which need not exist; empty remembers nothing.
WindowMemory read_window_memory(Files& files, const std::string& folder);
// In one step: a crash leaves the old file or the new one.
Result<void> write_window_memory(Files& files, const std::string& folder, const WindowMemory& memory);

}  // namespace goodterms
