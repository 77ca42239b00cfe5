#include <doctest/doctest.h>

#include "core/exchange/calendar_lines.h"
#include "core/exchange/calendar_reply.h"

using namespace goodterms;

namespace {

CalendarDecline declining() {
  CalendarDecline decline;
  decline.event.uid = "77@northwind.example";
  decline.event.sequence = 3;
  decline.event.recurrence_id = "RECURRENCE-ID;TZID=Europe/Berlin:20260310T140000";
  decline.event.summary = "Interview, Data Analyst";
  decline.event.organizer = CalendarPerson{{"Dana \"D\" Reyes", "dana@northwind.example"}, "", false};
  decline.attendee = {"Sam Okafor", "sam@mail.example"};
  decline.comment =
      "Thank you; I have accepted another offer.\nThe slot is free again \u2014 with kind regards and all "
      "good wishes.";
  decline.now = *parse_instant("2026-03-02T09:00+01:00");
  return decline;
}

std::string value_of(std::string_view file, std::string_view name) {
  for (const CalendarLine& line : read_calendar_lines(file))
    if (line.name == name) return line.value;
  return "nothing";
}

}  // namespace

TEST_CASE("a decline answers the very event that was invited to") {
  const std::string file = write_calendar_decline(declining()).value();
  CHECK(value_of(file, "METHOD") == "REPLY");
  CHECK(value_of(file, "UID") == "77@northwind.example");
  CHECK(value_of(file, "SEQUENCE") == "3");
  CHECK(value_of(file, "RECURRENCE-ID") == "20260310T140000");
  CHECK(value_of(file, "DTSTAMP") == "20260302T080000Z");
  CHECK(value_of(file, "ORGANIZER") == "mailto:dana@northwind.example");
  CHECK(unescape_calendar_text(value_of(file, "COMMENT")) == declining().comment);
  const Calendar read = read_calendar(file, OneOffset(60)).value();
  CHECK(read.method == "REPLY");
  REQUIRE(read.events.at(0).attendees.size() == 1);
  CHECK(read.events[0].attendees[0].answer == "DECLINED");
  CHECK(read.events[0].attendees[0].mailbox.address == "sam@mail.example");
  CHECK(read.events[0].organizer->mailbox.name == "Dana D Reyes");
}

TEST_CASE("no line of it is longer than a calendar may have") {
  const std::string file = write_calendar_decline(declining()).value();
  for (std::size_t begin = 0; begin < file.size();) {
    const std::size_t end = file.find("\r\n", begin);
    REQUIRE(end != std::string::npos);
    CHECK(end - begin <= 75);
    begin = end + 2;
  }
}

TEST_CASE("where nobody could be told there is no answer") {
  CalendarDecline decline = declining();
  decline.event.uid.clear();
  CHECK_FALSE(write_calendar_decline(decline));
  decline = declining();
  decline.event.organizer.reset();
  CHECK_FALSE(write_calendar_decline(decline));
  decline = declining();
  decline.attendee.address = "sam@mail.example\r\nX:y";
  CHECK_FALSE(write_calendar_decline(decline));
}
