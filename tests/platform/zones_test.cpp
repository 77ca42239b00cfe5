// What a local time means on its own day, by the system's database: both changes of the clock in Europe and
// America, a leap day, an hour that is left out and one that comes twice.
#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>

#include "platform/desktop/system_zones.h"

using namespace goodterms;

namespace {

std::string moment_in(const Zones& zones, const char* zone, const char* day, int hour, int minute = 0) {
  const auto moment = instant_in(zones, zone, *parse_date(day), hour * 60 + minute);
  return moment ? format_instant(*moment) : "nothing";
}

}  // namespace

TEST_CASE("a local time has the offset of its own day") {
  const SystemZones zones;
  CHECK(moment_in(zones, "Europe/Berlin", "2026-03-28", 14) == "2026-03-28T14:00:00+01:00");
  CHECK(moment_in(zones, "Europe/Berlin", "2026-03-29", 14) == "2026-03-29T14:00:00+02:00");
  CHECK(moment_in(zones, "Europe/Berlin", "2026-10-24", 14) == "2026-10-24T14:00:00+02:00");
  CHECK(moment_in(zones, "Europe/Berlin", "2026-10-25", 14) == "2026-10-25T14:00:00+01:00");
  CHECK(moment_in(zones, "America/New_York", "2026-03-07", 14) == "2026-03-07T14:00:00-05:00");
  CHECK(moment_in(zones, "America/New_York", "2026-03-08", 14) == "2026-03-08T14:00:00-04:00");
  CHECK(moment_in(zones, "America/New_York", "2026-10-31", 14) == "2026-10-31T14:00:00-04:00");
  CHECK(moment_in(zones, "America/New_York", "2026-11-01", 14) == "2026-11-01T14:00:00-05:00");
  CHECK(moment_in(zones, "Asia/Kolkata", "2028-02-29", 9, 30) == "2028-02-29T09:30:00+05:30");
  CHECK(moment_in(zones, "Europe/London", "2028-02-29", 23, 59) == "2028-02-29T23:59:00+00:00");
  CHECK(moment_in(zones, "-03:30", "2026-07-01", 12) == "2026-07-01T12:00:00-03:30");
}

TEST_CASE("an hour that clocks leave out is moved, and one that comes twice is the first") {
  const SystemZones zones;
  CHECK(moment_in(zones, "Europe/Berlin", "2026-03-29", 2, 30) == "2026-03-29T03:30:00+02:00");
  CHECK(moment_in(zones, "America/New_York", "2026-03-08", 2, 30) == "2026-03-08T03:30:00-04:00");
  CHECK(moment_in(zones, "Europe/Berlin", "2026-10-25", 2, 30) == "2026-10-25T02:30:00+02:00");
  CHECK(moment_in(zones, "America/New_York", "2026-11-01", 1, 30) == "2026-11-01T01:30:00-04:00");
  CHECK(moment_in(zones, "Europe/Berlin", "2026-10-25", 3) == "2026-10-25T03:00:00+01:00");
}

TEST_CASE("a zone is found by its name and by its city, and nothing is by another") {
  const SystemZones zones;
  CHECK(zones.find("asia/KOLKATA") == "Asia/Kolkata");
  CHECK(zones.find("London") == "Europe/London");
  CHECK(zones.find("new york") == "America/New_York");
  CHECK(zones.find("America/Argentina/Buenos_Aires") == "America/Argentina/Buenos_Aires");
  CHECK(zones.find("Atlantis").empty());
  CHECK(zones.find("").empty());
  CHECK(moment_in(zones, "Atlantis/Capital", "2026-03-10", 9) == "nothing");
  CHECK(moment_in(zones, "../../etc/passwd", "2026-03-10", 9) == "nothing");
}

TEST_CASE("the machine's own zone has the offset of the day too") {
  const SystemZones zones;
  for (const Seconds utc : {Seconds{1'768'000'000}, Seconds{1'784'000'000}})
    CHECK(zones.offset_at("", utc) == own_offset_at(utc));
  CHECK(instant_in(OneOffset(60), "", *parse_date("2026-07-01"), 0)->offset_minutes == 60);
}
