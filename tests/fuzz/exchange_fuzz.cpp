// What core/exchange writes, whatever the letter and the names are, and what it reads, whatever a file holds.
#include "core/base/text.h"
#include "core/base/zones.h"
#include "core/exchange/calendar_reader.h"
#include "core/exchange/email.h"
#include "core/exchange/mail_reader.h"
#include "core/exchange/mailto.h"
#include "core/exchange/phone.h"
#include "core/model/mail_address.h"
#include "tests/fuzz/driver.h"

using namespace goodterms;

namespace {

bool is_header_line(std::string_view line) {
  for (const char c : line)
    if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F) return false;
  return line.size() <= 998;  // RFC 5322, 2.1.1
}

// The parts of the input, between "|": name, address, subject; then the letter.
void write(std::string_view input) {
  const auto part = [&] {
    const std::size_t end = std::min(input.find('|'), input.size());
    const std::string taken(input.substr(0, end));
    input.remove_prefix(std::min(end + 1, input.size()));
    return taken;
  };
  Email email;
  Mailbox to;
  to.name = part();
  to.address = part();
  email.to = {to};
  email.cc = {to, to};
  email.subject = part();
  email.body = input;
  email.date = *parse_instant("2026-03-10T14:00+01:00");
  if (const auto file = write_eml(email)) {
    const std::size_t body = file->find("\r\n\r\n");
    fuzz::promise(body != std::string::npos, "a draft has headers and a body");
    const std::string_view headers = std::string_view(*file).substr(0, body);
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < headers.size();) {
      const std::size_t end = std::min(headers.find("\r\n", begin), headers.size());
      const std::string_view line = headers.substr(begin, end - begin);
      fuzz::promise(is_header_line(line), "a header is one line of printable ASCII");
      count += line.front() != ' ';
      begin = end + 2;
    }
    fuzz::promise(count == 8, "nobody smuggles in a header");
    fuzz::promise(check_address(to.address).has_value(), "only an address is written to");
  }
  if (const auto link = write_mailto(email)) {
    fuzz::promise(is_header_line(link->substr(0, 900)) && link->find(' ') == std::string::npos,
                  "a link is plain");
    fuzz::promise(link->size() <= mailto_limit, "a link is short enough");
  }
  const std::string tel = tel_link(to.name);
  fuzz::promise(tel.empty() || tel.find_first_not_of("+0123456789", 4) == std::string::npos,
                "a number is dialled");
}

void read_source(std::string_view input) {
  looks_like_mail(input);
  const auto mail = read_mail(input);
  if (!mail) return;
  fuzz::promise(is_valid_utf8(mail->text) && is_valid_utf8(mail->subject) && is_valid_utf8(mail->date),
                "what is read of a mail is text");
  fuzz::promise(single_line(mail->subject) == mail->subject, "a subject is one line");
  for (const Mailbox& mailbox : mail->to)
    fuzz::promise(is_valid_utf8(mailbox.name) && is_valid_utf8(mailbox.address),
                  "names and addresses are text");
  fuzz::promise(mail->attachments.size() <= most_parts, "attachments are few");
}

void read_events(std::string_view input) {
  const OneOffset zones(60);
  looks_like_calendar(input);
  const auto calendar = read_calendar(input, zones);
  if (!calendar) return;
  fuzz::promise(!calendar->events.empty() && calendar->events.size() <= most_events, "there are some events");
  for (const CalendarEvent& event : calendar->events) {
    fuzz::promise(single_line(event.summary) == event.summary, "a summary is one line");
    if (!event.start) continue;
    const int minutes = event.start->minutes.value_or(0);
    fuzz::promise(minutes >= 0 && minutes < 24 * 60, "a time is one of the day");
    fuzz::promise(event.length_minutes.value_or(0) >= 0, "an event ends after it begins");
  }
}

const fuzz::Target source = {
    "mail_source",
    {"From: =?UTF-8?Q?Ren=C3=A9e?= <r@pine.example>\nTo: \"Ito, Sam\" <sam@mail.example>, x@y.example (X)\n"
     "Subject: =?iso-8859-1?B?SW50ZXJ2aWV3?=\nMIME-Version: 1.0\n"
     "Content-Type: multipart/mixed;\n boundary=\"=_b\"\n\n--=_b\nContent-Type: multipart/alternative; "
     "boundary=c\n\n"
     "--c\nContent-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: "
     "quoted-printable\n\n"
     "Hi =E2=82=AC soft=\n break \n> quoted\n--c\nContent-Type: text/html\n\n"
     "<p style=\"display:none\">x</p><table><tr><td>a&nbsp;b</td></tr></table><a "
     "href='mailto:d@e.example'>D</a>\n"
     "--c--\n--=_b\nContent-Type: text/calendar\nContent-Transfer-Encoding: base64\n\nQkVHSU4=\n--=_b--\n",
     "From: a@b.example\nContent-Type: message/rfc822\n\nFrom: c@d.example\nSubject: x\n\ninner\n",
     "Content-Type: text/plain; charset*0*=utf-8''a%20; charset*1=b; name=\"a\\\"b\"\n\nx"},
    {"\n",
     "\r\n",
     "\n\n",
     "--=_b",
     "--c",
     "--",
     "boundary=",
     "=?utf-8?q?",
     "?=",
     "=",
     "=E2",
     "<",
     ">",
     "&#x41;",
     "&amp;",
     "<br>",
     "<blockquote>",
     "<!--",
     "\"",
     ";",
     "*0*=",
     "charset=koi8-r",
     "Content-Type: ",
     "multipart/mixed; ",
     "\xFF",
     "\x00",
     "message/rfc822",
     "(",
     ","},
    read_source,
    60000};

const fuzz::Target events = {
    "calendar",
    {"BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:16010101T030000\n"
     "TZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
     "DTSTART:16010101T020000\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\nEND:DAYLIGHT\n"
     "END:VTIMEZONE\nBEGIN:VEVENT\nUID:1\nSEQUENCE:2\nORGANIZER;CN=\"A, B\":mailto:a@b.example\n"
     "ATTENDEE;CN=C;PARTSTAT=NEEDS-ACTION:mailto:c@d.exam\n ple\nDTSTART;TZID=X:20260310T140000\n"
     "DTEND;TZID=X:20260310T150000\nSUMMARY:a\\, b\\n\nBEGIN:VALARM\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n",
     "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260229\nDURATION:P1DT2H3M4S\nEND:VEVENT\n"},
    {"\n", "\n ", ":", ";", "=", "\"", "\\", "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VTIMEZONE\n",
     "TZID=", "99991231T235959Z", "-5SU", "+1800", "P9999W", "\xFF"},
    read_events,
    60000};

}  // namespace

int main(int count, char** values) {
  const fuzz::Target mail = {
      "mail",
      {"Dana Reyes|dana@northwind.example|Withdrawing: Data Analyst|Hi Dana,\n\nno, thank you.\n\nSam",
       "\u00C9mile \"X\" O'Neil, Jr.|d.a+n_a@sub.example.co.uk|\u6771\u4EAC \U0001F642 and a subject that is "
       "long enough to be "
       "folded more than once|.\r\nFrom here\n\ttabs  \n= equals\n",
       "+44 (0)20 7946 0182 ext. 12|a@localhost||"},
      {"|", "\r\n", "\n", "\r", "Bcc: x@y.z", "@", "..", "\"", "<", ">", ",", ";", "=?utf-8?", "\u00E9",
       "\U0001F642", "\xFF", "\x00", "   "},
      write,
      20000};
  return fuzz::run_targets(count, values, {mail, source, events});
}
