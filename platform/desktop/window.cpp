#include "platform/desktop/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "platform/desktop/free_memory.h"
#include "platform/desktop/glfw_window.h"
#include "platform/desktop/window_memory.h"

namespace goodterms {
namespace {

// What Dear ImGui needs to settle after an event: one frame to take it in, one to show what came of it.
constexpr int frames_after_event = 2;
// While events wait to be taken in, a frame each, only so many seconds pass without one being shown.
constexpr double longest_unseen = 0.1;
// How often a window that shows nothing may ask whether its client has work to do, in seconds.
constexpr double least_hidden_wait = 1;
// With nothing to do for so many seconds, the start and what followed it are over.
constexpr double rest_after_start = 0.5;

// The time from one frame to the next that is never undercut, in seconds. A little less than the monitor's
// own, which the swap keeps where it can; a virtual screen lets frames through as fast as they come.
double least_frame_time(int monitor_rate) {
  constexpr int usual_rate = 60;
  constexpr int highest_rate = 240;
  constexpr double slack = 0.97;
  return slack / std::clamp(monitor_rate, usual_rate, highest_rate);
}

// One run of the window's loop.
class WindowLoop {
 public:
  WindowLoop(DesktopPlatform& platform, WindowClient& client, GlfwWindow& window)
      : platform_(platform), client_(client), window_(window) {
    window_.set_redraw([this] { redraw_now(); });
  }
  ~WindowLoop() { window_.set_redraw(nullptr); }
  WindowLoop(const WindowLoop&) = delete;
  WindowLoop& operator=(const WindowLoop&) = delete;

  void run() {
    platform_.deliver();  // the system's look may be known by now, and then no frame is drawn in another
    draw();               // before it is seen, so that it never shows an empty frame
    window_.show();
    ask_client();
    while (true) {
      wait();
      if (window_.take_something_happened()) owed_frames_ = frames_after_event;
      if (platform_.deliver()) owed_frames_ = frames_after_event;
      if (window_.take_focus_gained()) {
        platform_.refresh_look();
        client_.focus_gained();
        owed_frames_ = frames_after_event;
      }
      for (const auto& files : {window_.take_dropped(), platform_.take_open_requests()}) {
        if (files.empty()) continue;
        client_.take_files(files);
        owed_frames_ = frames_after_event;
      }
      if (window_.close_requested()) {
        if (client_.close()) return;
        window_.keep_open();
      }
      const std::optional<double> next = next_time();
      if (!next || *next > window_.seconds()) continue;
      if (!window_.is_hidden()) draw();
      ask_client();
    }
  }

 private:
  // When the next frame is to be drawn, on the window's clock; nothing: when something happens. Hidden, the
  // time is the client's own work's.
  std::optional<double> next_time() const {
    if (window_.is_hidden()) return client_time_;
    // What came meanwhile is taken in at once: typing is shown as far as it has come, not key by key.
    if (taking_in_) return 0;
    const double earliest = last_frame_ + least_frame_time(window_.monitor_rate());
    if (owed_frames_ > 0) return earliest;
    if (client_time_) return std::max(*client_time_, earliest);
    return std::nullopt;
  }

  // Until the next time, or until there was an event, whichever comes first.
  void wait() {
    const std::optional<double> next = next_time();
    if (!next) {
      give_back_once();
      window_.wait_for_event();
      return;
    }
    const double left = *next - window_.seconds();
    if (left > 0) {
      if (left >= rest_after_start) give_back_once();
      window_.wait_for_event(left);
    } else {
      window_.poll_events();
    }
  }

  // What the start needed and nothing holds any more: a tenth of all memory beyond a bare window.
  void give_back_once() {
    if (given_back_) return;
    given_back_ = true;
    give_back_free_memory();
  }

  void ask_client() {
    const double now = window_.seconds();
    const std::optional<double> sleep = client_.after_frame(now);
    client_time_.reset();
    if (sleep) client_time_ = now + std::max(*sleep, window_.is_hidden() ? least_hidden_wait : 0.0);
  }

  void draw() {
    last_frame_ = window_.seconds();
    owed_frames_ = std::max(0, owed_frames_ - 1);
    window_.set_title(client_.title());
    window_.draw_frame([this](const WindowFrame& frame) { client_.draw(frame); });
    taking_in_ = window_.events_wait_for_a_frame();
    if (!taking_in_) return show();
    owed_frames_ = frames_after_event;
    if (window_.seconds() - last_shown_ >= longest_unseen) show();
  }

  void show() {
    window_.show_frame();
    last_shown_ = window_.seconds();
  }

  // The system wants the window redrawn while it keeps the loop from going round, as some do for as long as
  // the person drags a border.
  void redraw_now() {
    if (window_.seconds() - last_frame_ < least_frame_time(window_.monitor_rate())) return;
    draw();
    show();  // nobody comes round to it until the system lets go
  }

  DesktopPlatform& platform_;
  WindowClient& client_;
  GlfwWindow& window_;
  int owed_frames_ = frames_after_event;
  double last_frame_ = -1;  // on the window's clock, as the next two
  double last_shown_ = -1;
  bool given_back_ = false;
  bool taking_in_ = false;             // the last frame left some of what happened to the next
  std::optional<double> client_time_;  // when the client wants to go on by itself
};

}  // namespace

Result<void> run_window(DesktopPlatform& platform, WindowClient& client, const WindowOptions& options) {
  const WindowMemory memory = read_window_memory(platform.files(), options.state_folder);
  // Nothing goes on beside this: Xlib reads half a million characters one by one here (the system's table of
  // composed keys), and the C library locks each from the first thread on.
  TRY_DONE(GlfwWindow::reach_screen());
  client.prepare();
  TRY(auto window, GlfwWindow::open(client.title(), memory, options.icons));
  platform.attach(window->handle());
  Result<void> result = client.start();
  if (result) {
    WindowLoop(platform, client, *window).run();
    // Not being able to remember a size is nothing to trouble anyone with.
    (void)write_window_memory(platform.files(), options.state_folder, window->memory());
  }
  platform.attach(nullptr);
  return result;
}

}  // namespace goodterms
