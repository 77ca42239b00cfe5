// Invitations that come as files: the source of a mail, a calendar file.
#include <fmt/format.h>

#include "core/reading/readable.h"
#include "tests/core/reading/read_invitation.h"

using namespace goodterms;

namespace {

std::string event_with(std::string_view start) {
  return fmt::format(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Interview: Data Analyst at Northwind Labs\n{}\n"
      "ORGANIZER;CN=Dana Reyes:mailto:dana@northwind.example\n"
      "ATTENDEE;CN=Sam Okafor:mailto:sam@mail.example\nEND:VEVENT\nEND:VCALENDAR\n",
      start);
}

std::string error_of(std::string_view bytes) {
  const auto text = readable_invitation(bytes, TestZones(60));
  return text ? "none" : text.error().wording.key;
}

}  // namespace

TEST_CASE("a calendar invitation is read as one") {
  const std::string text = event_with("DTSTART;TZID=America/New_York:20260312T113000");
  const Invitation invitation = read_soundly(text);
  CHECK(moment_of(invitation) == "2026-03-12T11:30-04:00");
  CHECK(value_of(invitation.company) == "Northwind Labs");
  CHECK(value_of(invitation.role) == "Data Analyst");
  CHECK(value_of(invitation.contact) == "Dana Reyes");
  CHECK(value_of(invitation.email) == "dana@northwind.example");
  CHECK(value_of(invitation.my_name) == "Sam Okafor");
  CHECK(text.substr(invitation.contact->range.begin, invitation.contact->range.length()) == "Dana Reyes");
}

TEST_CASE("the moment of a calendar invitation is that of its zone") {
  CHECK(moment_of(read_soundly(event_with("DTSTART;TZID=India Standard Time:20260312T113000"))) ==
        "2026-03-12T11:30+05:30");
  CHECK(moment_of(read_soundly(event_with("DTSTART:20260312T113000Z"))) == "2026-03-12T12:30+01:00");
  CHECK(moment_of(read_soundly(event_with("DTSTART:20260312T113000"))) == "2026-03-12T11:30+01:00");
  CHECK(moment_of(read_soundly(event_with("DTSTART;VALUE=DATE:20260312"))) == "2026-03-12");
  CHECK(moment_of(read_soundly(event_with("DTSTART;TZID=Nowhere:20260312T113000"))) == "2026-03-12");
}

TEST_CASE("a meeting that was called off is no interview") {
  const std::string event = event_with("DTSTART;TZID=America/New_York:20260312T113000");
  std::string cancelled = event, called_off = event;
  cancelled.insert(cancelled.find("SUMMARY"), "STATUS:CANCELLED\n");
  called_off.insert(called_off.find("BEGIN:VEVENT"), "METHOD:CANCEL\n");
  CHECK(moment_of(read_soundly(event)) == "2026-03-12T11:30-04:00");
  CHECK(moment_of(read_soundly(cancelled)) == "nothing");
  CHECK(moment_of(read_soundly(called_off)) == "nothing");
}

TEST_CASE("several events of a calendar file are no agreed moment") {
  const auto two = readable_invitation(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Interview A\nDTSTART:20260312T113000\nEND:VEVENT\n"
      "BEGIN:VEVENT\nSUMMARY:Interview B\nDTSTART:20260313T113000\nEND:VEVENT\nEND:VCALENDAR\n",
      TestZones(60));
  REQUIRE(two);
  CHECK(two->find("2026-03-13 11:30") != std::string::npos);
  CHECK(moment_of(read_soundly(*two)) == "nothing");
}

TEST_CASE("the source of a mail is read as its reader sees it") {
  const Invitation invitation = read_soundly(
      "From: =?utf-8?q?Ren=C3=A9e_Boudreaux?= <renee@pine.example>\nTo: Sam Ito <sam@mail.example>\n"
      "Subject: Interview\nDate: Mon, 2 Mar 2026 09:00:00 +0100\nMIME-Version: 1.0\n"
      "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
      "<p>Hi Sam,</p><p>we=E2=80=99d like to interview you for the <b>Junior Drafter</b> position at Harbor "
      "Labs on =\n"
      "Tuesday, March 17 at 2pm.</p><p>Ren=C3=A9e</p>\n");
  CHECK(value_of(invitation.contact) == "Ren\u00e9e Boudreaux");
  CHECK(value_of(invitation.email) == "renee@pine.example");
  CHECK(value_of(invitation.my_name) == "Sam Ito");
  CHECK(value_of(invitation.role) == "Junior Drafter");
  CHECK(value_of(invitation.company) == "Harbor Labs");
  CHECK(moment_of(invitation) == "2026-03-17T14:00+01:00");
  CHECK(invitation.came_by == Channel::email);
}

TEST_CASE("the calendar that comes with a mail says when") {
  const Invitation invitation = read_soundly(
      "From: Dana Reyes <dana@northwind.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
      "boundary=b\n\n"
      "--b\n\nHi Sam, your interview is on Tuesday or so.\n--b\nContent-Type: text/calendar; "
      "method=REQUEST\n\n"
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/"
      "London:20260312T100000\nEND:VEVENT\nEND:VCALENDAR\n--b--\n");
  CHECK(moment_of(invitation) == "2026-03-12T10:00+00:00");
}

TEST_CASE("what is no invitation is refused with a sentence of its own") {
  CHECK(error_of("") == "error.invitation.empty");
  CHECK(error_of(" \r\n\t") == "error.invitation.empty");
  CHECK(error_of(std::string("GIF89a\0\1\2", 9)) == "error.invitation.no-text");
  CHECK(error_of(std::string(1'000'000, 'x')) == "error.invitation.text-too-long");
  CHECK(error_of("BEGIN:VCALENDAR\nEND:VCALENDAR\n") == "error.calendar.no-event");
  CHECK(error_of("From: a@b.example\nContent-Type: multipart/mixed\n\nx") == "error.mail.boundary");
  CHECK(error_of("From: a@b.example\nMIME-Version: 1.0\n\n" + std::string(30'000'000, 'x')) ==
        "error.invitation.file-too-long");
}

TEST_CASE("text in Windows' Latin letters is read") {
  CHECK(readable_invitation("Gr\xFC\xDF Gott\r\nSam", TestZones(60)).value() == "Gr\u00fc\u00df Gott\r\nSam");
  CHECK(readable_invitation("\xEF\xBB\xBFHi", TestZones(60)).value() == "Hi");
}
