#include "core/exchange/calendar_reply.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/exchange/calendar_writer.h"
#include "core/model/mail_address.h"

namespace goodterms {
namespace {

// A parameter's value holds no quotes and no control characters (RFC 5545, 3.2).
std::string quoted_parameter(std::string_view text) {
  std::string result = "\"";
  for (const char c : single_line(text))
    if (c != '"') result += c;
  return result + '"';
}

std::string person(std::string_view name, std::string_view parameters, const Mailbox& mailbox,
                   const std::string& address) {
  const std::string shown = mailbox.name.empty() ? std::string() : ";CN=" + quoted_parameter(mailbox.name);
  return fmt::format("{}{}{}:mailto:{}", name, parameters, shown, address);
}

}  // namespace

Result<std::string> write_calendar_decline(const CalendarDecline& decline) {
  const CalendarEvent& event = decline.event;
  if (trim(event.uid).empty() || !event.organizer || event.organizer->mailbox.address.empty())
    return failure(ErrorCode::invalid_input, "error.calendar.nobody-to-tell");
  TRY(const std::string organizer, check_address(event.organizer->mailbox.address));
  TRY(const std::string attendee, check_address(decline.attendee.address));
  for (const std::string_view text :
       {std::string_view(event.uid), std::string_view(event.recurrence_id),
        std::string_view(event.organizer->mailbox.name), std::string_view(decline.attendee.name),
        std::string_view(decline.comment)})
    if (!is_valid_utf8(text)) return failure(ErrorCode::invalid_input, "error.calendar.bytes");
  std::string file;
  for (const std::string_view line :
       {"BEGIN:VCALENDAR", "PRODID:-//Good Terms//EN", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT"})
    add_calendar_line(file, line);
  add_calendar_line(file, "UID:" + single_line(event.uid));
  add_calendar_line(file, fmt::format("SEQUENCE:{}", event.sequence));
  if (!event.recurrence_id.empty()) add_calendar_line(file, single_line(event.recurrence_id));
  add_calendar_line(file, "DTSTAMP:" + calendar_moment(decline.now));
  add_calendar_line(file, person("ORGANIZER", "", event.organizer->mailbox, organizer));
  add_calendar_line(file, person("ATTENDEE", ";PARTSTAT=DECLINED", decline.attendee, attendee));
  if (!event.summary.empty()) add_calendar_line(file, "SUMMARY:" + calendar_text(event.summary));
  if (!trim(decline.comment).empty())
    add_calendar_line(file, "COMMENT:" + calendar_text(trim(decline.comment)));
  add_calendar_line(file, "END:VEVENT");
  add_calendar_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace goodterms
