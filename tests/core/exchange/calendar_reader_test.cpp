#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/base/instant.h"
#include "core/exchange/calendar_reader.h"

#include "tests/support/test_zones.h"

using namespace goodterms;

namespace {

Calendar read(std::string_view events, std::string_view before = "") {
  auto calendar =
      read_calendar(fmt::format("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n{}{}END:VCALENDAR\r\n", before, events),
                    TestZones(60));
  if (!calendar) FAIL(calendar.error().wording.key);
  return std::move(*calendar);
}

std::string start_of(std::string_view start, std::string_view before = "") {
  const Calendar calendar = read(fmt::format("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", start), before);
  const auto& moment = calendar.events.at(0).start;
  if (!moment) return "nothing";
  if (!moment->minutes) return format_date(moment->day);
  return fmt::format("{} {} {}", format_date(moment->day), *moment->minutes, moment->zone);
}

constexpr std::string_view own_zone =
    "BEGIN:VTIMEZONE\r\nTZID:Office clocks\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n"
    "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

}  // namespace

TEST_CASE("what an invitation in a calendar file says is read") {
  const Calendar calendar = read(
      "BEGIN:VEVENT\r\nUID:77@northwind.example\r\nSEQUENCE:2\r\n"
      "ORGANIZER;CN=\"Reyes, Dana\":MAILTO:dana@northwind.example\r\n"
      "ATTENDEE;CN=Sam Okafor;PARTSTAT=NEEDS-ACTION:mailto:sam@mail.exam\r\n ple\r\n"
      "ATTENDEE;CUTYPE=ROOM;CN=Room 2:mailto:room2@northwind.example\r\n"
      "SUMMARY:Interview\\, Data Analyst\r\nDESCRIPTION:Hi Sam\\,\\nsee you\r\nDURATION:PT1H30M\r\n"
      "DTSTART:20260310T130000Z\r\nBEGIN:VALARM\r\nDESCRIPTION:alarm\r\nEND:VALARM\r\nEND:VEVENT\r\n");
  CHECK(calendar.method == "REQUEST");
  REQUIRE(calendar.events.size() == 1);
  const CalendarEvent& event = calendar.events[0];
  CHECK(event.uid == "77@northwind.example");
  CHECK(event.sequence == 2);
  REQUIRE(event.organizer);
  CHECK(event.organizer->mailbox.name == "Reyes, Dana");
  CHECK(event.organizer->mailbox.address == "dana@northwind.example");
  REQUIRE(event.attendees.size() == 2);
  CHECK(event.attendees[0].mailbox.address == "sam@mail.example");
  CHECK(event.attendees[0].answer == "NEEDS-ACTION");
  CHECK(event.attendees[1].is_thing);
  CHECK(event.summary == "Interview, Data Analyst");
  CHECK(event.description == "Hi Sam,\nsee you");
  CHECK(event.length_minutes == 90);
}

TEST_CASE("a moment is that of the zone the file means") {
  CHECK(start_of("DTSTART:20260310T130000Z") == "2026-03-10 780 +00:00");
  CHECK(start_of("DTSTART:20260310T130000") == "2026-03-10 780 ");
  CHECK(start_of("DTSTART;VALUE=DATE:20260310") == "2026-03-10");
  CHECK(start_of("DTSTART;TZID=America/New_York:20260312T113000") == "2026-03-12 690 America/New_York");
  CHECK(start_of("DTSTART;TZID=India Standard Time:20260312T113000") == "2026-03-12 690 Asia/Kolkata");
  CHECK(start_of("DTSTART;TZID=\"W. Europe Standard Time\":20260312T113000") ==
        "2026-03-12 690 Europe/Berlin");
  CHECK(start_of("DTSTART;TZID=/example.org/20260101/Europe/Lisbon:20260312T113000") ==
        "2026-03-12 690 Europe/Lisbon");
  CHECK(start_of("DTSTART;TZID=Nowhere:20260312T113000") == "2026-03-12 690 ");
  CHECK(start_of("DTSTART:20260230T113000") == "nothing");
  CHECK(start_of("DTSTART:soon") == "nothing");
}

TEST_CASE("a zone that only the file knows is that of the day") {
  CHECK(start_of("DTSTART;TZID=Office clocks:20260328T120000", own_zone) == "2026-03-28 720 +01:00");
  CHECK(start_of("DTSTART;TZID=Office clocks:20260329T120000", own_zone) == "2026-03-29 720 +02:00");
  CHECK(start_of("DTSTART;TZID=Office clocks:20261025T120000", own_zone) == "2026-10-25 720 +01:00");
}

TEST_CASE("where the machine knows no zone, the file says what its own means") {
  const std::string file =
      "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\n"
      "DTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
      "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nDTSTART;TZID=W. Europe Standard Time:20260312T140000\r\n"
      "END:VEVENT\r\nEND:VCALENDAR\r\n";
  const auto calendar = read_calendar(file, OneOffset(-300));
  REQUIRE(calendar);
  CHECK(calendar->events.at(0).start->zone == "+01:00");
}

TEST_CASE("the end of an event says how long it takes") {
  const auto length = [](std::string_view end) {
    return read(fmt::format("BEGIN:VEVENT\nDTSTART:20260310T130000Z\n{}\nEND:VEVENT\n", end))
        .events.at(0)
        .length_minutes;
  };
  CHECK(length("DTEND:20260310T140000Z") == 60);
  CHECK(length("DTEND:20260309T140000Z") == std::nullopt);
  CHECK(length("DURATION:P1DT15M") == 24 * 60 + 15);
  CHECK(length("DURATION:P99999999W") == std::nullopt);
}

TEST_CASE("several events are all read, and what is no calendar is refused with a sentence") {
  CHECK(read("BEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:b\nEND:VEVENT\n").events.size() ==
        2);
  for (const std::string_view text :
       {"", "BEGIN:VCALENDAR\nEND:VCALENDAR", "BEGIN:VEVENT\nSUMMARY:cut off", "::::\n;;;=:\n"}) {
    const auto calendar = read_calendar(text, OneOffset(60));
    REQUIRE_FALSE(calendar);
    CHECK(calendar.error().wording.key == "error.calendar.no-event");
  }
}
