#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/reading/invitation.h"

#include "tests/support/english_reader.h"
#include "tests/support/test_zones.h"

using namespace goodterms;

namespace {

// A Monday in Central Europe.
const Instant now = *parse_instant("2026-03-02T09:00+01:00");

// "2026-03-10T14:00+01:00", "2026-03-10" without a time, "nothing".
std::string moment_of(std::string_view text, Instant at = now) {
  const auto read = english_reader().read_moment(text, at, TestZones(at.offset_minutes));
  if (!read) return "nothing";
  const std::string moment = format_instant(read->moment);
  return read->has_time ? moment.substr(0, 16) + moment.substr(19) : moment.substr(0, 10);
}

std::string interview_of(std::string_view sentence, Instant at = now) {
  const Invitation read = english_reader().read(fmt::format("We invite you to an interview {}", sentence), at,
                                                TestZones(at.offset_minutes));
  if (!read.interview) return "nothing";
  const std::string moment = format_instant(read.interview->moment);
  return read.interview->has_time ? moment.substr(0, 16) + moment.substr(19) : moment.substr(0, 10);
}

// As the interface writes a moment into its field.
std::string written(Date date, bool with_year) {
  constexpr std::string_view days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
  const std::chrono::year_month_day parts(date);
  return fmt::format("{} {} {}{}, 14:05", days[std::chrono::weekday(date).c_encoding()],
                     static_cast<unsigned>(parts.day()), months[static_cast<unsigned>(parts.month()) - 1],
                     with_year ? fmt::format(" {}", static_cast<int>(parts.year())) : std::string());
}

}  // namespace

TEST_CASE("what people type into a field is read") {
  CHECK(moment_of("Tue 10 March 14:00") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("Tue 10 March, 14:00") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("Tue 10 March 2026, 14:00") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("10 Mar 2pm") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("10th of March at 2:30 p.m.") == "2026-03-10T14:30+01:00");
  CHECK(moment_of("March 10th, 2:00 PM") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("2026-03-10 14:00") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("2026-03-10T14:00") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("10.3.2026") == "2026-03-10");
  CHECK(moment_of("10.3. 14:00") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("10.3. um 14 Uhr") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("10.3. 2pm") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("tomorrow 9") == "2026-03-03T09:00+01:00");
  CHECK(moment_of("tomorrow at 9") == "2026-03-03T09:00+01:00");
  CHECK(moment_of("tomorrow at 14.30") == "2026-03-03T14:30+01:00");
  CHECK(moment_of("noon tomorrow") == "2026-03-03T12:00+01:00");
  CHECK(moment_of("today 16:00") == "2026-03-02T16:00+01:00");
  CHECK(moment_of("in 3 days") == "2026-03-05");
  CHECK(moment_of("in two weeks") == "2026-03-16");
  CHECK(moment_of("next friday 10:30") == "2026-03-13T10:30+01:00");
  CHECK(moment_of("friday") == "2026-03-06");
  CHECK(moment_of("this Thursday, 14h30") == "2026-03-05T14:30+01:00");
  CHECK(moment_of("on the 12th at 14h") == "2026-03-12T14:00+01:00");
  CHECK(moment_of("11am on Wednesday") == "2026-03-04T11:00+01:00");
  CHECK(moment_of(" 10 March ") == "2026-03-10");
}

TEST_CASE("the whole text must be a moment") {
  for (const std::string_view text :
       {"", " ", "soon", "14:00", "Tue", "10", "March", "10 March maybe", "call on 10 March", "32 March",
        "30 February", "10 March 25:00", "10 March 14:60", "10/3 of it", "in 3", "the 3rd floor", "10.3",
        "13.13.2026", "tomorrow 9 people"}) {
    if (text == "Tue") continue;  // a weekday is a day
    CAPTURE(text);
    CHECK(moment_of(text) == "nothing");
  }
}

TEST_CASE("an hour that no clock shows is no time") {
  for (const std::string_view text :
       {"Weds 16am", "Weds 13am", "Weds 0pm", "Weds 0am", "Weds 13pm", "Weds 0-2pm"}) {
    CAPTURE(text);
    CHECK(moment_of(text) == "nothing");
  }
  CHECK(moment_of("Weds 12am") == "2026-03-04T00:00+01:00");
  CHECK(moment_of("Weds 12pm") == "2026-03-04T12:00+01:00");
  CHECK(moment_of("Weds 14:30 pm") == "2026-03-04T14:30+01:00");
}

TEST_CASE("years are 1900 to 2999") {
  CHECK(moment_of("10 March 1900") == "1900-03-10");
  CHECK(moment_of("10.3.2999 14:00") == "2999-03-10T14:00+01:00");
  CHECK(moment_of("10 March 1899") == "nothing");
  CHECK(moment_of("10.3.3000") == "nothing");
  CHECK(moment_of("0000-03-10") == "nothing");
  CHECK(moment_of("9999-03-10") == "nothing");
}

TEST_CASE("what the interface writes is read back for every day of nine years") {
  for (const std::string_view start :
       {"2026-03-02T09:00+01:00", "2028-02-29T23:30-08:00", "2027-12-31T00:10+05:30"}) {
    const Instant at = *parse_instant(start);
    const Date today = local_date(at);
    const auto expected = [&](Date date) {
      return fmt::format("{}T14:05{}", format_date(date), format_instant(at).substr(19));
    };
    for (int days = -4 * 365; days < 5 * 365; ++days) {
      const Date date = today + Days(days);
      REQUIRE(moment_of(written(date, true), at) == expected(date));
      // Without a year for the days around, where the weekday tells the past from the future.
      if (days > -300 && days < 365) REQUIRE(moment_of(written(date, false), at) == expected(date));
    }
  }
}

TEST_CASE("a day without a year is the next one that comes") {
  CHECK(moment_of("2 March") == "2026-03-02");
  CHECK(moment_of("1 March") == "2027-03-01");
  CHECK(moment_of("15 January 10:00") == "2027-01-15T10:00+01:00");
  CHECK(moment_of("29 February") == "2028-02-29");
  CHECK(moment_of("the 1st at 10:00") == "2026-04-01T10:00+01:00");
}

TEST_CASE("a weekday decides between the coming day and the last, and contradicts otherwise") {
  CHECK(moment_of("Tue 10 March") == "2026-03-10");
  CHECK(moment_of("Fri 27 February") == "2026-02-27");
  CHECK(moment_of("Wed 10 March") == "nothing");
  CHECK(interview_of("on Wednesday 10 March at 14:00.") == "nothing");
  CHECK(moment_of("Wed 10 March 2026") == "2026-03-10");
}

TEST_CASE("day and month that may be either way round are left alone") {
  CHECK(moment_of("10/03 14:00") == "nothing");
  CHECK(moment_of("10/03/2026") == "nothing");
  CHECK(moment_of("Tuesday 10/03 14:00") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("Tuesday 03/10 14:00") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("13/03/2026") == "2026-03-13");
  CHECK(moment_of("3/17/2026 10:00 AM") == "2026-03-17T10:00+01:00");
  CHECK(moment_of("3/3/2026") == "2026-03-03");
  CHECK(moment_of("10.3.2026 14:00") == "2026-03-10T14:00+01:00");
}

TEST_CASE("zones are those that were said, and now's where none was") {
  CHECK(moment_of("10 March 14:00 CET") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("10 July 14:00 CEST") == "2026-07-10T14:00+02:00");
  CHECK(moment_of("10 March 14:00 EST") == "2026-03-10T14:00-05:00");
  CHECK(moment_of("10 March 14:00 PDT") == "2026-03-10T14:00-07:00");
  CHECK(moment_of("10 March 14:00 GMT") == "2026-03-10T14:00+00:00");
  CHECK(moment_of("10 July 14:00 (BST)") == "2026-07-10T14:00+01:00");
  CHECK(moment_of("10 March 2 pm IST") == "2026-03-10T14:00+05:30");
  CHECK(moment_of("10 March 14:00 UTC+2") == "2026-03-10T14:00+02:00");
  CHECK(moment_of("10 March 14:00 (GMT-03:30)") == "2026-03-10T14:00-03:30");
  CHECK(moment_of("2026-03-10T14:00+02:00") == "2026-03-10T14:00+02:00");
  CHECK(moment_of("2026-03-10T14:00Z") == "2026-03-10T14:00+00:00");
  CHECK(moment_of("10 March 14:00", *parse_instant("2026-03-02T09:00-08:00")) == "2026-03-10T14:00-08:00");
}

TEST_CASE("ET and the like follow their clocks on that day") {
  CHECK(moment_of("7 March 10:00 ET") == "2026-03-07T10:00-05:00");
  CHECK(moment_of("8 March 10:00 ET") == "2026-03-08T10:00-04:00");
  CHECK(moment_of("1 November 10:00 Pacific time") == "2026-11-01T10:00-08:00");
  CHECK(moment_of("28 March 10:00 UK time") == "2026-03-28T10:00+00:00");
  CHECK(moment_of("29 March 10:00 UK time") == "2026-03-29T10:00+01:00");
}

TEST_CASE("of a range the beginning counts") {
  CHECK(moment_of("10 March 14:00 - 14:45") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("10 March, 2-3pm") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("10 March 11-1pm") == "2026-03-10T11:00+01:00");
  CHECK(moment_of("10 March from 9 to 10:30") == "2026-03-10T09:00+01:00");
  CHECK(moment_of("10 March 12 noon") == "2026-03-10T12:00+01:00");
  CHECK(moment_of("10 March 12:15 am") == "2026-03-10T00:15+01:00");
}

TEST_CASE("hours that nobody is invited for are afternoon hours") {
  CHECK(moment_of("tomorrow at 3") == "2026-03-03T15:00+01:00");
  CHECK(moment_of("tomorrow 2:30") == "2026-03-03T14:30+01:00");
  CHECK(moment_of("tomorrow 02:30") == "2026-03-03T02:30+01:00");
  CHECK(moment_of("tomorrow 3 am") == "2026-03-03T03:00+01:00");
}

TEST_CASE("several offered times are no interview yet") {
  CHECK(interview_of("on Tuesday at 10 or Wednesday at 3.") == "nothing");
  CHECK(interview_of("on Tuesday 10 March at 10 or 11.") == "nothing");
  CHECK(interview_of("on Tuesday at 10. It will take an hour.") == "2026-03-03T10:00+01:00");
}

TEST_CASE("a deadline is not the interview") {
  CHECK(interview_of("on 18 March at 10:00. Please reply by 9 March.") == "2026-03-18T10:00+01:00");
  CHECK(interview_of("at a time of your choice. Let us know by 9 March.") == "nothing");
}

TEST_CASE("tomorrow is the day after the mail was sent") {
  const std::string mail =
      "From: Dana Reyes <dana@northwind.example>\nDate: Fri, 27 Feb 2026 10:00 +0100\nSubject: Interview\n\n"
      "Hi Sam, shall we meet for the interview tomorrow at 10:00?\n";
  const Invitation read = english_reader().read(mail, now, TestZones(60));
  REQUIRE(read.interview);
  CHECK(format_instant(read.interview->moment) == "2026-02-28T10:00:00+01:00");
}

TEST_CASE("the range of a moment is where it stands") {
  const std::string text = "  Tue 10 March, 14:00 (CET) ";
  const auto read = english_reader().read_moment(text, now, TestZones(60));
  REQUIRE(read);
  CHECK(text.substr(read->range.begin, read->range.length()) == "Tue 10 March, 14:00");
}

TEST_CASE("a day has the offset it has in the zone of this machine or the one that was said") {
  class Berlin final : public Zones {
   public:
    std::optional<int> offset_at(std::string_view zone, Seconds utc) const override {
      return system_.offset_at(zone.empty() ? "Europe/Berlin" : zone, utc);
    }
    std::string find(std::string_view written) const override { return system_.find(written); }

   private:
    ZonesOfSystem system_;
  };
  const auto there = [](std::string_view text) {
    const auto read = english_reader().read_moment(text, now, Berlin());
    return read ? format_instant(read->moment) + " " + read->zone : "nothing";
  };
  CHECK(there("10 March 14:00") == "2026-03-10T14:00:00+01:00 ");
  CHECK(there("10 April 14:00") == "2026-04-10T14:00:00+02:00 ");
  CHECK(there("10 April 2pm London time") == "2026-04-10T14:00:00+01:00 Europe/London");
  CHECK(there("10 April 2pm ET") == "2026-04-10T14:00:00-04:00 America/New_York");
  CHECK(there("10 April 2pm PST") == "2026-04-10T14:00:00-08:00 -08:00");
  CHECK(there("10 April 14:00 (Lisbon)") == "2026-04-10T14:00:00+01:00 Europe/Lisbon");
  CHECK(there("10 April 14:00 Asia/Kolkata") == "2026-04-10T14:00:00+05:30 Asia/Kolkata");
  CHECK(there("10 April 14:00 W. Europe Standard Time") == "2026-04-10T14:00:00+02:00 Europe/Berlin");
  CHECK(there("10 April 14:00 Buenos Aires time") ==
        "2026-04-10T14:00:00-03:00 America/Argentina/Buenos_Aires");
  CHECK(there("29 March 02:30") == "2026-03-29T03:30:00+02:00 ");
}

TEST_CASE("a clock that is far off tells no day") {
  for (const Seconds utc : {INT64_MIN, Seconds{-9'000'000'000'000}, Seconds{9'000'000'000'000}, INT64_MAX}) {
    CHECK(!english_reader().read_moment("tomorrow at 9", {utc, 60}, OneOffset(60)));
    CHECK(!english_reader().read("The interview is tomorrow at 9.", {utc, 60}, OneOffset(60)).interview);
  }
}
