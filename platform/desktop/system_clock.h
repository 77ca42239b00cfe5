// The time of this machine, with the offset of its zone.
#pragma once

#include "core/base/clock.h"

namespace goodterms {

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

// The same, moved: it reads `start` when it is made, and goes on from there.
class MovedClock final : public Clock {
 public:
  explicit MovedClock(Instant start);
  Instant now() const override;

 private:
  Seconds moved_;
  int offset_minutes_;
};

}  // namespace goodterms
