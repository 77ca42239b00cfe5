#include "core/base/instant.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/sentence.h"

using namespace goodterms;

TEST_CASE("an instant is UTC seconds with the offset kept beside it") {
  const auto instant = parse_instant("2026-03-10T14:00+01:00");
  REQUIRE(instant.has_value());
  CHECK(instant->utc == 1773147600);
  CHECK(instant->offset_minutes == 60);
  CHECK(format_instant(*instant) == "2026-03-10T14:00:00+01:00");
  CHECK(local_time_of_day(*instant) == "14:00");
}

TEST_CASE("every usual way to write the offset is understood") {
  for (const char* text : {"2026-03-10T13:00Z", "2026-03-10T14:00+01", "2026-03-10T14:00+0100",
                           "2026-03-10 08:30:00-04:30", "2026-03-10t13:00:00.250z"}) {
    const auto instant = parse_instant(text);
    REQUIRE_MESSAGE(instant.has_value(), text);
    CHECK(instant->utc == 1773147600);
  }
}

TEST_CASE("the local day is the day on the clocks there, before and after midnight UTC and before 1970") {
  CHECK(format_date(local_date(*parse_instant("2026-03-10T00:30+02:00"))) == "2026-03-10");
  CHECK(format_date(local_date(*parse_instant("2026-03-10T23:30-05:00"))) == "2026-03-10");
  CHECK(format_instant(*parse_instant("1955-06-01T23:30-05:00")) == "1955-06-01T23:30:00-05:00");
}

TEST_CASE("what is not a moment, or leaves the offset out, is refused with the form to write") {
  for (const char* text :
       {"2026-03-10", "2026-03-10T14:00", "2026-03-10T24:00Z", "2026-03-10T14:60Z", "tomorrow", "",
        "2026-03-10T14:00+19:00", "2026-03-10T14:00+01:60", "2026-02-30T14:00Z", "2026-03-10T14:00:61Z",
        "2026-03-10T14:00.Z", "2026-03-10T14:00+1", "2026-03-10T1:00Z"}) {
    const auto instant = parse_instant(text);
    REQUIRE_MESSAGE(!instant.has_value(), text);
    CHECK(sentence(instant.error()).find("2026-03-10T14:00+01:00") != std::string::npos);
  }
}
