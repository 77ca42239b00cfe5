#include "app/widgets/animator.h"

#include <algorithm>

namespace goodterms {
namespace {

constexpr double forgotten_after_seconds = 5;  // a value nobody asked for is not on the screen any more

float eased(float share) {
  return 1 - (1 - share) * (1 - share) * (1 - share);
}

}  // namespace

void Animator::begin_frame(double now, Motion motion) {
  now_ = now;
  motion_ = motion;
  moving_ = false;
  for (auto value = values_.begin(); value != values_.end();) {
    value = now - value->second.seen > forgotten_after_seconds ? values_.erase(value) : std::next(value);
  }
}

float Animator::value(std::uint32_t id, float target) {
  auto [found, added] = values_.try_emplace(id, Value{target, target, now_ - duration_seconds, now_});
  Value& value = found->second;
  value.seen = now_;
  const auto position = [&] {
    const auto share = static_cast<float>(std::clamp((now_ - value.started) / duration_seconds, 0.0, 1.0));
    return value.from + (value.to - value.from) * eased(share);
  };
  if (value.to != target) {
    value.from = motion_ == Motion::none ? target : position();
    value.to = target;
    value.started = motion_ == Motion::none ? now_ - duration_seconds : now_;
  }
  if (now_ - value.started < duration_seconds) moving_ = true;
  return position();
}

}  // namespace goodterms
