#include "tests/platform/x_screen.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <memory>

namespace {

struct CloseDisplay {
  void operator()(Display* display) const { XCloseDisplay(display); }
};
using OpenDisplay = std::unique_ptr<Display, CloseDisplay>;

OpenDisplay open_display(const XScreen& screen) {
  return OpenDisplay(XOpenDisplay(screen.display().c_str()));
}

std::vector<std::string> on_screen(const XScreen& screen, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"env", "DISPLAY=" + screen.display(), "xdotool"});
  return arguments;
}

}  // namespace

XScreen::XScreen(const std::string& size)
    : server_({"Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp", "-noreset"}) {
  // Without "-noreset" it forgets everything, and whoever is just connecting, when the last one leaves.
  if (!server_.says("\n")) return;
  display_ = server_.output();
  display_.pop_back();
}

std::string XScreen::window(const std::string& title) const {
  std::string found;
  wait_until([&] {
    found = output_of(on_screen(*this, {"search", "--onlyvisible", "--name", title}));
    return !found.empty();
  });
  return found.substr(0, found.find('\n'));
}

void XScreen::focus(const std::string& window) const {
  output_of(on_screen(*this, {"windowfocus", "--sync", window}));
}

void XScreen::click(const std::string& window, const std::string& x, const std::string& y) const {
  focus(window);
  output_of(on_screen(*this, {"mousemove", "--window", window, x, y, "click", "1"}));
}

void XScreen::point_at(const std::string& window, const std::string& x, const std::string& y) const {
  output_of(on_screen(*this, {"mousemove", "--window", window, x, y}));
}

void XScreen::type(const std::string& text, int milliseconds_a_key) const {
  // A letter the keyboard does not have is put on a spare key for as long as it is held down, and whoever
  // reads the key later than that gets none: milliseconds for a slow program.
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char letter) { return letter > 0; });
  output_of(
      on_screen(*this, {"type", "--delay", is_plain ? std::to_string(milliseconds_a_key) : "400", text}));
}

void XScreen::press(const std::string& chord) const {
  output_of(on_screen(*this, {"key", chord}));
}

std::string XScreen::focused_window() const {
  const std::string found = output_of(on_screen(*this, {"getwindowfocus"}));
  return found.substr(0, found.find('\n'));
}

std::vector<unsigned long> XScreen::picture(const std::string& window, int width, int height) const {
  const OpenDisplay display = open_display(*this);
  XImage* image = XGetImage(display.get(), std::stoul(window), 0, 0, static_cast<unsigned int>(width),
                            static_cast<unsigned int>(height), AllPlanes, ZPixmap);
  if (image == nullptr) return {};
  std::vector<unsigned long> pixels;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x)
      pixels.push_back(XGetPixel(image, x, y) & 0xFFFFFFUL);
  }
  XDestroyImage(image);
  return pixels;
}

void XScreen::ask_to_close(const std::string& window) const {
  const OpenDisplay display = open_display(*this);
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = std::stoul(window);
  event.xclient.message_type = XInternAtom(display.get(), "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = static_cast<long>(XInternAtom(display.get(), "WM_DELETE_WINDOW", False));
  event.xclient.data.l[1] = CurrentTime;
  XSendEvent(display.get(), event.xclient.window, False, NoEventMask, &event);
  XSync(display.get(), False);
}

void XScreen::set_dots_per_inch(int dots) const {
  const OpenDisplay display = open_display(*this);
  const std::string settings = "Xft.dpi:\t" + std::to_string(dots) + "\n";
  XChangeProperty(display.get(), DefaultRootWindow(display.get()), XA_RESOURCE_MANAGER, XA_STRING, 8,
                  PropModeReplace, reinterpret_cast<const unsigned char*>(settings.data()),
                  static_cast<int>(settings.size()));
  XSync(display.get(), False);
}
