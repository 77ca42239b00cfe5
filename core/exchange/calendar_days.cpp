#include "core/exchange/calendar_days.h"

#include "core/base/text.h"
#include "core/exchange/calendar_writer.h"

namespace goodterms {

Result<std::string> write_calendar_days(const std::vector<CalendarDay>& days, Instant now) {
  std::string file;
  for (const std::string_view line :
       {"BEGIN:VCALENDAR", "PRODID:-//Good Terms//EN", "VERSION:2.0", "METHOD:PUBLISH"})
    add_calendar_line(file, line);
  for (const CalendarDay& day : days) {
    if (!is_valid_utf8(day.title) || !is_valid_utf8(day.why))
      return failure(ErrorCode::invalid_input, "error.calendar.bytes");
    add_calendar_line(file, "BEGIN:VEVENT");
    add_calendar_line(file, "UID:" + single_line(day.uid));
    add_calendar_line(file, "DTSTAMP:" + calendar_moment(now));
    add_calendar_line(file, "DTSTART;VALUE=DATE:" + calendar_day(day.day));
    add_calendar_line(file, "SUMMARY:" + calendar_text(day.title));
    if (!day.why.empty()) add_calendar_line(file, "DESCRIPTION:" + calendar_text(day.why));
    add_calendar_line(file, "TRANSP:TRANSPARENT");
    // Said at nine on the day itself (3.6.6): whoever put it into a calendar wants to be reminded.
    for (const std::string_view line : {"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT9H"})
      add_calendar_line(file, line);
    add_calendar_line(file, "DESCRIPTION:" + calendar_text(day.title));
    add_calendar_line(file, "END:VALARM");
    add_calendar_line(file, "END:VEVENT");
  }
  add_calendar_line(file, "END:VCALENDAR");
  return file;
}

}  // namespace goodterms
