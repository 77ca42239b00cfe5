#include "core/exchange/calendar_reply.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/model/mail_address.h"

namespace goodterms {
namespace {

// RFC 5545, 3.3.11.
std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\r' || c == '\n') {
      result += "\\n";
      if (text.substr(at, 2) == "\r\n") ++at;
    } else if (c == '\\' || c == ';' || c == ',') {
      result += '\\';
      result += c;
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      result += c;
    }
  }
  return result;
}

// A parameter's value holds no quotes and no control characters (RFC 5545, 3.2).
std::string quoted_parameter(std::string_view text) {
  std::string result = "\"";
  for (const char c : single_line(text))
    if (c != '"') result += c;
  return result + '"';
}

// Adds a line, folded between characters.
void add_line(std::string& file, std::string_view line) {
  constexpr std::size_t longest = 75;  // bytes, the blank of a fold included
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t next = at;
    next_code_point(line, next);
    if (column + (next - at) > longest) {
      file += "\r\n ";
      column = 1;
    }
    file += line.substr(at, next - at);
    column += next - at;
    at = next;
  }
  file += "\r\n";
}

// "20260302T080000Z"
std::string written(Instant instant) {
  std::string digits;
  for (const char c : format_instant({instant.utc, 0}).substr(0, 19))
    if (c != '-' && c != ':') digits += c;
  return digits + "Z";
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
    add_line(file, line);
  add_line(file, "UID:" + single_line(event.uid));
  add_line(file, fmt::format("SEQUENCE:{}", event.sequence));
  if (!event.recurrence_id.empty()) add_line(file, single_line(event.recurrence_id));
  add_line(file, "DTSTAMP:" + written(decline.now));
  add_line(file, person("ORGANIZER", "", event.organizer->mailbox, organizer));
  add_line(file, person("ATTENDEE", ";PARTSTAT=DECLINED", decline.attendee, attendee));
  if (!event.summary.empty()) add_line(file, "SUMMARY:" + escaped(event.summary));
  if (!trim(decline.comment).empty()) add_line(file, "COMMENT:" + escaped(trim(decline.comment)));
  add_line(file, "END:VEVENT");
  add_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace goodterms
