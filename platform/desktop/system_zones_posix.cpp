#include <date/tz.h>

#include <map>

#include "core/base/text.h"
#include "platform/desktop/system_zones.h"

namespace goodterms {

// What zones are called, folded, with blanks for underscores: whole, and by the last part alone. Empty where
// two zones have that part.
struct SystemZones::Names {
  std::map<std::string, std::string, std::less<>> names;

  void add(const std::string& name, const std::string& zone) {
    const auto [known, is_new] = names.try_emplace(name, zone);
    if (is_new || known->second == zone) return;
    // "America/Buenos_Aires" is what "America/Argentina/Buenos_Aires" was called before.
    const std::size_t area = zone.find('/') + 1;
    const bool same_area = known->second.compare(0, area, zone, 0, area) == 0;
    if (!same_area) known->second.clear();
    if (same_area && zone.size() > known->second.size()) known->second = zone;
  }
};

namespace {

std::string spoken(std::string_view name) {
  std::string words = fold(name);
  for (char& c : words)
    if (c == '_') c = ' ';
  return words;
}

// The library throws where the system has no database, or not that zone.
const date::time_zone* located(std::string_view zone) {
  try {
    return date::locate_zone(zone);
  } catch (const std::exception&) {
    return nullptr;
  }
}

}  // namespace

SystemZones::SystemZones() = default;
SystemZones::~SystemZones() = default;

std::optional<int> SystemZones::offset_at(std::string_view zone, Seconds utc) const {
  if (zone.empty()) return own_offset_at(utc);
  const date::time_zone* known = located(zone);
  if (known == nullptr) return std::nullopt;
  const date::sys_seconds moment{std::chrono::seconds(utc)};
  return static_cast<int>(
      std::chrono::duration_cast<std::chrono::minutes>(known->get_info(moment).offset).count());
}

std::string SystemZones::find(std::string_view written) const {
  if (!names_) {
    names_ = std::make_unique<Names>();
    try {
      for (const date::time_zone& zone : date::get_tzdb().zones) {
        const std::string name = zone.name();
        const std::size_t slash = name.rfind('/');
        if (slash == std::string::npos) continue;  // "EST", "Cuba": of old
        names_->add(spoken(name), name);
        // "Etc/GMT+5" is west, and nobody's city.
        if (name.compare(0, 4, "Etc/") != 0) names_->add(spoken(name.substr(slash + 1)), name);
      }
    } catch (const std::exception&) {
      names_->names.clear();  // no database: no zones
    }
  }
  const auto found = names_->names.find(spoken(written));
  return found == names_->names.end() ? std::string() : found->second;
}

}  // namespace goodterms
