#include "tests/platform/file_drag.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <fmt/format.h>
#include <poll.h>

#include <array>
#include <cctype>
#include <chrono>
#include <memory>
#include <optional>

namespace {

// As file managers write them: everything but letters, digits and what paths are made of in percent.
std::string uri_of(const std::string& path) {
  std::string uri = "file://";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = std::isalnum(byte) != 0 || c == '/' || c == '.' || c == '-' || c == '_';
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned>(byte));
  }
  return uri;
}

class Drag {
 public:
  Drag(const XScreen& screen, const std::string& window, const std::vector<std::string>& paths)
      : display_(XOpenDisplay(screen.display().c_str()), &XCloseDisplay), target_(std::stoul(window)) {
    for (const std::string& path : paths)
      uris_ += uri_of(path) + "\r\n";
    if (!display_) return;
    ours_ = XCreateSimpleWindow(display_.get(), DefaultRootWindow(display_.get()), 0, 0, 1, 1, 0, 0, 0);
  }

  bool drop() {
    if (!display_) return false;
    XSetSelectionOwner(display_.get(), atom("XdndSelection"), ours_, CurrentTime);
    constexpr long version = 5;
    send("XdndEnter", {version << 24, static_cast<long>(atom("text/uri-list")), 0, 0});
    int x = 0, y = 0;
    unsigned width = 0, height = 0, border = 0, depth = 0;
    ::Window root = 0;
    XGetGeometry(display_.get(), target_, &root, &x, &y, &width, &height, &border, &depth);
    const long middle = (static_cast<long>(x) + width / 2) << 16 | (static_cast<long>(y) + height / 2);
    send("XdndPosition", {0, middle, CurrentTime, static_cast<long>(atom("XdndActionCopy"))});
    const auto status = answer("XdndStatus");
    if (!status || ((*status)[1] & 1) == 0) return false;  // it takes nothing there
    send("XdndDrop", {0, CurrentTime, 0, 0});
    const auto finished = answer("XdndFinished");
    return finished && (*finished)[1] != 0;  // GLFW 3.3 tells how many bytes it took, where a one is meant
  }

 private:
  using Words = std::array<long, 5>;

  Atom atom(const char* name) { return XInternAtom(display_.get(), name, 0); }

  void send(const char* message, const std::array<long, 4>& words) {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = target_;
    event.xclient.message_type = atom(message);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(ours_);
    for (std::size_t i = 0; i < words.size(); ++i)
      event.xclient.data.l[i + 1] = words[i];
    XSendEvent(display_.get(), target_, 0, NoEventMask, &event);
    XFlush(display_.get());
  }

  // The words of that message, when it comes; what is asked for meanwhile is handed over.
  std::optional<Words> answer(const char* message) {
    using Time = std::chrono::steady_clock;
    const auto until = Time::now() + std::chrono::seconds(20);
    while (Time::now() < until) {
      if (XPending(display_.get()) == 0) {
        pollfd events{ConnectionNumber(display_.get()), POLLIN, 0};
        poll(&events, 1, 100);
        continue;
      }
      XEvent event{};
      XNextEvent(display_.get(), &event);
      if (event.type == SelectionRequest) hand_over(event.xselectionrequest);
      if (event.type != ClientMessage || event.xclient.message_type != atom(message)) continue;
      Words words{};
      std::copy(std::begin(event.xclient.data.l), std::end(event.xclient.data.l), words.begin());
      return words;
    }
    return std::nullopt;
  }

  void hand_over(const XSelectionRequestEvent& asked) {
    XChangeProperty(display_.get(), asked.requestor, asked.property, asked.target, 8, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(uris_.data()), static_cast<int>(uris_.size()));
    XEvent done{};
    done.xselection.type = SelectionNotify;
    done.xselection.requestor = asked.requestor;
    done.xselection.selection = asked.selection;
    done.xselection.target = asked.target;
    done.xselection.property = asked.property;
    done.xselection.time = asked.time;
    XSendEvent(display_.get(), asked.requestor, 0, NoEventMask, &done);
    XFlush(display_.get());
  }

  std::unique_ptr<Display, int (*)(Display*)> display_;
  ::Window target_, ours_ = 0;
  std::string uris_;
};

}  // namespace

bool drop_files(const XScreen& screen, const std::string& window, const std::vector<std::string>& paths) {
  return Drag(screen, window, paths).drop();
}
