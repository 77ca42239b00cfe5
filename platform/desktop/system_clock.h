// The time of this machine, with the offset of its zone.
#pragma once

#include "core/base/clock.h"

namespace goodterms {

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

}  // namespace goodterms
