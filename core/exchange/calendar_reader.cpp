#include "core/exchange/calendar_reader.h"

#include <algorithm>

#include "core/base/digits.h"
#include "core/base/text.h"
#include "core/exchange/calendar_lines.h"
#include "core/exchange/calendar_zone.h"

namespace goodterms {
namespace {

class CalendarReader {
 public:
  CalendarReader(std::string_view text, const Zones& zones)
      : lines_(read_calendar_lines(text)), in_file_(lines_), zones_(zones) {}

  Result<Calendar> read() {
    for (const CalendarLine& line : lines_)
      take(line);
    if (calendar_.events.empty()) return failure(ErrorCode::invalid_input, "error.calendar.no-event");
    return std::move(calendar_);
  }

 private:
  void take(const CalendarLine& line) {
    const std::string value = upper_case(trim(line.value));
    if (line.name == "BEGIN") {
      if (value == "VEVENT" && depth_ == 0 && calendar_.events.size() < most_events) {
        event_ = CalendarEvent();
        end_.reset();
      } else if (event_) {
        ++depth_;  // an alarm
      }
    } else if (line.name == "END") {
      if (event_ && depth_ > 0) {
        --depth_;
      } else if (event_ && value == "VEVENT") {
        finish();
      }
    } else if (!event_) {
      if (line.name == "METHOD") calendar_.method = value;
    } else if (depth_ == 0) {
      take_property(line, value);
    }
  }

  void take_property(const CalendarLine& line, const std::string& value) {
    const auto text = [&] { return unescape_calendar_text(line.value); };
    if (line.name == "SUMMARY") event_->summary = single_line(text());
    if (line.name == "DESCRIPTION") event_->description = text();
    if (line.name == "LOCATION") event_->location = single_line(text());
    if (line.name == "UID") event_->uid = line.value;
    if (line.name == "SEQUENCE") event_->sequence = parse_digits(trim(line.value)).value_or(0);
    if (line.name == "RECURRENCE-ID") event_->recurrence_id = line.whole;
    if (line.name == "STATUS") event_->cancelled = value == "CANCELLED";
    if (line.name == "ORGANIZER") event_->organizer = person_of(line);
    if (line.name == "ATTENDEE" && event_->attendees.size() < 500)
      event_->attendees.push_back(person_of(line));
    if (line.name == "DTSTART") event_->start = moment_of(line);
    if (line.name == "DTEND") end_ = moment_of(line);
    if (line.name == "DURATION") event_->length_minutes = parse_calendar_duration(value);
  }

  static CalendarPerson person_of(const CalendarLine& line) {
    CalendarPerson person;
    std::string_view address = trim(line.value);
    constexpr std::string_view mailto = "mailto:";
    if (fold(address.substr(0, mailto.size())) == mailto) address.remove_prefix(mailto.size());
    if (address.find('@') != std::string_view::npos) person.mailbox.address = address;
    person.mailbox.name = single_line(line.parameter("CN"));
    if (person.mailbox.name == person.mailbox.address) person.mailbox.name.clear();
    person.answer = upper_case(line.parameter("PARTSTAT"));
    const std::string kind = upper_case(line.parameter("CUTYPE"));
    person.is_thing = kind == "ROOM" || kind == "RESOURCE";
    return person;
  }

  std::optional<CalendarMoment> moment_of(const CalendarLine& line) const {
    const auto read = parse_calendar_time(line.value);
    if (!read) return std::nullopt;
    CalendarMoment moment{read->day, read->minutes, {}, false};
    if (read->utc) {
      moment.zone = "+00:00";
    } else if (read->minutes) {
      moment.zone = in_file_.zone_of(line.parameter("TZID"), *read, zones_);
      moment.zone_unknown = moment.zone.empty() && !line.parameter("TZID").empty();
    }
    return moment;
  }

  void finish() {
    if (end_ && event_->start && !event_->length_minutes && end_->zone == event_->start->zone) {
      const auto days = (end_->day - event_->start->day).count();
      const auto minutes = days * 24 * 60 + end_->minutes.value_or(0) - event_->start->minutes.value_or(0);
      constexpr int longest = 366 * 24 * 60;
      if (minutes >= 0 && minutes <= longest) event_->length_minutes = static_cast<int>(minutes);
    }
    calendar_.events.push_back(std::move(*event_));
    event_.reset();
  }

  std::vector<CalendarLine> lines_;
  CalendarZones in_file_;
  const Zones& zones_;
  Calendar calendar_;
  std::optional<CalendarEvent> event_;
  std::optional<CalendarMoment> end_;
  int depth_ = 0;  // of what stands inside the event
};

}  // namespace

bool looks_like_calendar(std::string_view text) {
  constexpr std::string_view begin = "begin:vcalendar", event = "begin:vevent";
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);  // a byte-order mark
  text = trim(text.substr(0, 4096));
  return fold(text.substr(0, begin.size())) == begin || fold(text.substr(0, event.size())) == event;
}

Result<Calendar> read_calendar(std::string_view text, const Zones& zones) {
  return CalendarReader(text, zones).read();
}

}  // namespace goodterms
