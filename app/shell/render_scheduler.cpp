#include "app/shell/render_scheduler.h"

#include <algorithm>

namespace goodterms {

void RenderScheduler::request_frames(int count) {
  frames_ = std::max(frames_, count);
}

void RenderScheduler::request_at(double seconds) {
  at_ = at_ ? std::min(*at_, seconds) : seconds;
}

void RenderScheduler::frame_drawn(double now) {
  if (frames_ > 0) --frames_;
  if (at_ && *at_ <= now) at_.reset();
}

std::optional<double> RenderScheduler::wait(double now) const {
  if (frames_ > 0) return 0.0;
  if (!at_) return std::nullopt;
  return std::max(0.0, *at_ - now);
}

}  // namespace goodterms
