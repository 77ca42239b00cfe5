// Invitations as mail programs and calendars save them.
#pragma once

#include <string>

inline std::string with_line_ends(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
    text.insert(at, 1, '\r');
  return text;
}

inline std::string calendar_file() {
  return with_line_ends(R"(BEGIN:VCALENDAR
PRODID:-//Northwind//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:4711@northwind.example
SEQUENCE:2
DTSTAMP:20260301T090000Z
DTSTART:20260310T130000Z
DTEND:20260310T140000Z
SUMMARY:Interview for Data Analyst
ORGANIZER;CN=Dana Reyes:mailto:dana.reyes@northwind.example
ATTENDEE;CN=Sam Okafor;PARTSTAT=NEEDS-ACTION:mailto:sam@example.org
END:VEVENT
END:VCALENDAR
)");
}

// A mail with words, copied to a colleague, and a calendar beside them.
inline std::string mail_file() {
  return with_line_ends(R"(From: Dana Reyes <dana.reyes@northwind.example>
To: Sam Okafor <sam@example.org>
Cc: Ann Lee <ann.lee@northwind.example>, sam@example.org
Subject: Fwd: Your interview at Northwind Labs
Message-ID: <m2@northwind.example>
References: <m1@northwind.example>
Date: Mon, 2 Mar 2026 08:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="part"

--part
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hi Sam,

I'm Dana Reyes from Northwind Labs =E2=80=93 we would like to invite you to an inter=
view for the Data Analyst position.

Best wishes,
Dana Reyes
--part
Content-Type: text/calendar; charset=utf-8; method=REQUEST

)") + calendar_file() +
         "\r\n--part--\r\n";
}
