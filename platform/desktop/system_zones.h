// The zones this machine knows: its own through the C library, others from the system's tz database.
#pragma once

#include <memory>

#include "core/base/zones.h"

namespace goodterms {

class SystemZones final : public Zones {
 public:
  SystemZones();
  ~SystemZones() override;

  std::optional<int> offset_at(std::string_view zone, Seconds utc) const override;
  std::string find(std::string_view written) const override;

 private:
  struct Names;
  mutable std::unique_ptr<Names> names_;  // read when it is first asked for; from the thread that draws only
};

// The offset of this machine's clocks at that moment.
int own_offset_at(Seconds utc);

}  // namespace goodterms
