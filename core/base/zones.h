// What clocks show, here and elsewhere, on the day that is asked about: never today's offset applied to
// another day. The database of zones is the platform's (platform/platform.h); core is handed one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/instant.h"

namespace goodterms {

class Zones {
 public:
  virtual ~Zones() = default;

  // Minutes east of UTC that clocks there show at that moment. `zone` is a name of the tz database
  // ("Europe/London"), or empty for the zone of this machine. Nothing for a zone that is not known.
  virtual std::optional<int> offset_at(std::string_view zone, Seconds utc) const = 0;

  // The zone that somebody wrote, whatever its case: "asia/kolkata", "new york", "London". Empty where there
  // is none of that name, or several.
  virtual std::string find(std::string_view written) const = 0;
};

// offset_at(), for offsets that are written as such ("-05:00") too.
std::optional<int> offset_in(const Zones& zones, std::string_view zone, Seconds utc);

// The moment at which clocks there show that day and time, with the offset they have then; nothing for a zone
// that is not known. An hour that comes twice, when clocks go back, is taken the first time; one that they
// leave out, when they go forward, is as long after midnight as it would have been: 02:30 becomes 03:30.
std::optional<Instant> instant_in(const Zones& zones, std::string_view zone, Date day,
                                  int minutes_since_midnight);

// "-05:00", a zone that offset_in() knows.
std::string written_offset(int minutes);

// The same zones, with a clock that stands somewhere else.
class ZonesSeenFrom final : public Zones {
 public:
  ZonesSeenFrom(const Zones& zones, std::string_view zone) : zones_(zones), zone_(zone) {}
  std::optional<int> offset_at(std::string_view zone, Seconds utc) const override {
    return zone.empty() ? offset_in(zones_, zone_, utc) : zones_.offset_at(zone, utc);
  }
  std::string find(std::string_view written) const override { return zones_.find(written); }

 private:
  const Zones& zones_;
  std::string zone_;
};

// One offset for every day and no other zone: where there is no database, and in tests.
class OneOffset final : public Zones {
 public:
  explicit OneOffset(int minutes) : minutes_(minutes) {}
  std::optional<int> offset_at(std::string_view zone, Seconds) const override {
    return zone.empty() ? std::optional(minutes_) : std::nullopt;
  }
  std::string find(std::string_view) const override { return {}; }

 private:
  int minutes_;
};

}  // namespace goodterms
