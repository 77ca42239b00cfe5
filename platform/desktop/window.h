// The window: GLFW and OpenGL 3.3 around a WindowClient.
//
//   DesktopPlatform platform(data_folder());
//   App app(platform, ...);
//   run_window(platform, app, options);
#pragma once

#include <string>
#include <vector>

#include "platform/desktop/desktop_platform.h"

namespace goodterms {

// A picture of the program, for the window's corner and the system's list of windows.
struct WindowIcon {
  int width = 0, height = 0;        // pixels
  std::vector<unsigned char> rgba;  // rows from the top, four bytes a pixel, not premultiplied
};

// Reads a PNG. Errors: bad_data.
Result<WindowIcon> icon_from_png(std::string_view png);

struct WindowOptions {
  std::vector<WindowIcon> icons;  // sizes of the same picture; the system takes the one that fits
  std::string state_folder;       // where the window's size is remembered; empty: it is not
};

// Shows the window until it is closed, and calls the client as platform.h says. The window draws in pixels:
// Dear ImGui's display size, the mouse and WindowFrame are all in pixels of the screen.
//
// Frames are drawn after something has happened (two of them, which is what Dear ImGui needs to settle), at
// the time after_frame() asked for, and while it asks for more, at most as often as the monitor shows them.
// Otherwise the loop sleeps. A window that is hidden as an icon draws nothing; then after_frame() is still
// called when its time has come.
//
// Errors: not_found without a screen or OpenGL 3.3; those of WindowClient::start(). Nothing of the person's
// has been touched then.
Result<void> run_window(DesktopPlatform& platform, WindowClient& client, const WindowOptions& options);

}  // namespace goodterms
