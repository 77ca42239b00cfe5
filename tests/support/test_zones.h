// One offset for this machine on every day, and every zone of the system's database besides.
#pragma once

#ifdef __EMSCRIPTEN__
#include "platform/web/web_zones.h"
using ZonesOfSystem = goodterms::WebZones;
#else
#include "platform/desktop/system_zones.h"
using ZonesOfSystem = goodterms::SystemZones;
#endif

class TestZones final : public goodterms::Zones {
 public:
  explicit TestZones(int own_minutes) : own_minutes_(own_minutes) {}
  std::optional<int> offset_at(std::string_view zone, goodterms::Seconds utc) const override {
    return zone.empty() ? std::optional(own_minutes_) : system_.offset_at(zone, utc);
  }
  std::string find(std::string_view written) const override { return system_.find(written); }

 private:
  int own_minutes_;
  ZonesOfSystem system_;
};
