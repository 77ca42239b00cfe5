// When what is being written is kept: after a pause, and while somebody writes without one, every two
// seconds; so much is lost at most when the power goes. In seconds on the window's clock.
#pragma once

#include <algorithm>
#include <optional>

namespace goodterms {

class KeepPause {
 public:
  static constexpr double pause = 0.8, longest = 2.0;

  void written(double now) {
    if (!since_) since_ = now;
    at_ = std::min(now + pause, *since_ + longest);
  }
  void kept() {
    since_.reset();
    at_.reset();
  }
  // Nothing where nothing waits to be kept.
  const std::optional<double>& at() const { return at_; }

 private:
  std::optional<double> since_;  // the first change that is not kept yet
  std::optional<double> at_;
};

}  // namespace goodterms
