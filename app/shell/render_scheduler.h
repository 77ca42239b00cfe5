// When the next frame is drawn. Whoever needs one asks, and the request expires by itself: when nobody asks,
// the loop sleeps until the next event.
#pragma once

#include <optional>

namespace goodterms {

// Dear ImGui shows the effect of an event one frame late, and navigation one more.
inline constexpr int frames_after_event = 3;

class RenderScheduler {
 public:
  // At least so many frames from now on, as fast as the screen shows them.
  void request_frames(int count);
  // A frame at `seconds` on the window's clock, or a little later. The earliest of several counts.
  void request_at(double seconds);

  // A frame was drawn: one of the requested ones is done, and times that have come are forgotten.
  void frame_drawn(double now);

  // How long the loop may sleep: 0 not at all, nothing until the next event.
  std::optional<double> wait(double now) const;

 private:
  int frames_ = 0;
  std::optional<double> at_;
};

}  // namespace goodterms
