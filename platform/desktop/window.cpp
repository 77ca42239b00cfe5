#include "platform/desktop/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "platform/desktop/glfw_window.h"
#include "platform/desktop/window_memory.h"

namespace goodterms {
namespace {

// What Dear ImGui needs to settle after an event: one frame to take it in, one to show what came of it.
constexpr int frames_after_event = 2;
// How often a window that shows nothing may ask whether its client has work to do, in seconds.
constexpr double least_hidden_wait = 1;

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

  void run() {
    draw();  // before it is seen, so that it never shows an empty frame
    window_.show();
    std::optional<double> sleep = client_.after_frame(window_.seconds());
    while (true) {
      wait(sleep);
      platform_.deliver();
      if (window_.take_focus_gained()) platform_.refresh_look();
      if (window_.close_requested()) {
        if (client_.close()) return;
        window_.keep_open();
      }
      if (window_.is_hidden()) {
        sleep = client_.after_frame(window_.seconds());
        if (sleep) sleep = std::max(*sleep, least_hidden_wait);
        continue;
      }
      draw();
      sleep = client_.after_frame(window_.seconds());
    }
  }

 private:
  // Sleeps until an event, or for `sleep` seconds, but never so short that frames come faster than they are
  // shown. Afterwards owed_frames_ says whether something happened.
  void wait(std::optional<double> sleep) {
    const bool hidden = window_.is_hidden();
    if (owed_frames_ > 0 && !hidden) sleep = 0;
    const double earliest = last_frame_ + least_frame_time(window_.monitor_rate());
    const double wake_at = sleep ? window_.seconds() + *sleep : 0;
    if (!sleep) {
      window_.wait_for_event();
      owed_frames_ = frames_after_event;
    } else if (*sleep > 0) {
      window_.wait_for_event(*sleep);
      if (window_.seconds() < wake_at) owed_frames_ = frames_after_event;
    } else if (window_.poll_events()) {
      owed_frames_ = frames_after_event;
    }
    if (hidden) return;
    // Events that come meanwhile are taken in, and drawn with the frame that is due.
    for (double left = earliest - window_.seconds(); left > 0; left = earliest - window_.seconds()) {
      window_.wait_for_event(left);
      if (window_.seconds() < earliest) owed_frames_ = frames_after_event;
    }
  }

  void draw() {
    last_frame_ = window_.seconds();
    owed_frames_ = std::max(0, owed_frames_ - 1);
    window_.set_title(client_.title());
    window_.draw_frame([this](const WindowFrame& frame) { client_.draw(frame); });
    if (window_.events_wait_for_a_frame()) owed_frames_ = frames_after_event;
  }

  // The system wants the window redrawn while it keeps the loop from going round, as some do for as long as
  // the person drags a border.
  void redraw_now() {
    if (window_.seconds() - last_frame_ >= least_frame_time(window_.monitor_rate())) draw();
  }

  DesktopPlatform& platform_;
  WindowClient& client_;
  GlfwWindow& window_;
  int owed_frames_ = frames_after_event;
  double last_frame_ = -1;  // on the window's clock
};

}  // namespace

Result<void> run_window(DesktopPlatform& platform, WindowClient& client, const WindowOptions& options) {
  TRY(const bool is_first, platform.claim_window());
  if (!is_first) return {};
  const WindowMemory memory = read_window_memory(platform.files(), options.state_folder);
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
