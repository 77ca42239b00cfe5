// Windows has no tz database; its own zone it knows. Others come with its ICU one day.
#include "platform/desktop/system_zones.h"

namespace goodterms {

struct SystemZones::Names {};

SystemZones::SystemZones() = default;
SystemZones::~SystemZones() = default;

std::optional<int> SystemZones::offset_at(std::string_view zone, Seconds utc) const {
  if (zone.empty()) return own_offset_at(utc);
  return std::nullopt;
}

std::string SystemZones::find(std::string_view) const {
  return {};
}

}  // namespace goodterms
