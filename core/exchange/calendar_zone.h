// What a calendar file means by a TZID. Internal to core/exchange.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/zones.h"
#include "core/exchange/calendar_lines.h"

namespace goodterms {

// The tz database's name of what Windows calls "W. Europe Standard Time"; empty for a name that is not one of
// the common ones.
std::string_view zone_of_windows(std::string_view name);

// The VTIMEZONE parts of a file (RFC 5545, 3.6.5).
class CalendarZones {
 public:
  explicit CalendarZones(const std::vector<CalendarLine>& lines);

  // As CalendarMoment::zone; empty where nothing is known of that name.
  std::string zone_of(const std::string& tzid, const DayTime& when, const Zones& zones) const;

 private:
  // From when on clocks show an offset: once, or every year on the `nth` (from the end if negative) weekday.
  struct Rule {
    DayTime since;
    int offset = 0;  // minutes
    bool yearly = false;
    unsigned month = 0;
    int nth = 0;
    unsigned weekday = 0;  // 0: Sunday
  };
  static std::optional<DayTime> last_before(const Rule& rule, const DayTime& when);
  std::optional<int> offset_at(const std::string& tzid, const DayTime& when) const;

  std::map<std::string, std::vector<Rule>> rules_;
};

}  // namespace goodterms
