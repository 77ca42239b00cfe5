// What clocks show, as the browser knows it (Intl, which carries the tz database).
#pragma once

#include <map>
#include <string>

#include "core/base/zones.h"

namespace goodterms {

class WebZones final : public Zones {
 public:
  std::optional<int> offset_at(std::string_view zone, Seconds utc) const override;
  std::string find(std::string_view written) const override;

 private:
  // What zones are called, folded, whole and by the last part alone; empty where two have that part. Made
  // when it is first asked for.
  mutable std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace goodterms
