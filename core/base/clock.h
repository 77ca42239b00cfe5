// Where the present comes from. It is handed to whatever needs it, so that tests own the time.
#pragma once

#include "core/base/instant.h"

namespace goodterms {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

// Always the same moment: for tests, the tour, and `--now` on the command line.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant moment) : moment_(moment) {}
  Instant now() const override { return moment_; }

 private:
  Instant moment_;
};

}  // namespace goodterms
