// Eased values, and who wants the next frame. A widget asks for a value on its way to a target; while any is
// still moving the animator says so, and the shell draws on; when all have arrived, nothing asks and the loop
// sleeps.
#pragma once

#include <cstdint>
#include <unordered_map>

namespace goodterms {

enum class Motion : std::uint8_t { full, none };

class Animator {
 public:
  // Longest way of any movement (under 200 ms, so that nobody waits for it).
  static constexpr double duration_seconds = 0.16;

  // At the start of a frame. `now` in seconds, from any beginning.
  void begin_frame(double now, Motion motion);

  // Where the value called `id` is on its way to `target`. The first time it is there already: nothing moves
  // on its own when a screen appears.
  float value(std::uint32_t id, float target);

  bool moving() const { return moving_; }

 private:
  struct Value {
    float from = 0, to = 0;
    double started = 0;
    double seen = 0;
  };

  std::unordered_map<std::uint32_t, Value> values_;
  double now_ = 0;
  Motion motion_ = Motion::full;
  bool moving_ = false;
};

}  // namespace goodterms
