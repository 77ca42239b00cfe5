// Reads a calendar file, as invitations carry one: RFC 5545 (iCalendar), RFC 5546 (what METHOD asks for).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/base/zones.h"
#include "core/exchange/email.h"

namespace goodterms {

struct CalendarMoment {
  Date day;
  std::optional<int> minutes;  // since midnight; none for a whole day
  // A name of the tz database, an offset as written_offset() writes it, or "+00:00" for UTC; empty where the
  // file says none (RFC 5545's floating time) or one that nobody knows.
  std::string zone;
  bool zone_unknown = false;  // one is said that nobody knows: what the minutes mean is not known either
};

struct CalendarPerson {
  Mailbox mailbox;
  std::string answer;     // PARTSTAT in upper case: "NEEDS-ACTION"; empty where not said
  bool is_thing = false;  // a room, or other equipment (CUTYPE)
};

struct CalendarEvent {
  std::string uid;
  int sequence = 0;
  std::string
      recurrence_id;  // the property's line as it stands, parameters included; empty where there is none
  std::string summary;
  std::string description;  // plain text, lines ended by "\n"
  std::string location;
  std::optional<CalendarPerson> organizer;
  std::vector<CalendarPerson> attendees;
  std::optional<CalendarMoment> start;
  std::optional<int> length_minutes;  // from DTEND or DURATION
  bool cancelled = false;             // STATUS:CANCELLED
};

struct Calendar {
  std::string method;  // upper case: "REQUEST", "CANCEL"; empty for a file that asks for nothing
  std::vector<CalendarEvent> events;
};

inline constexpr std::size_t most_events = 50;  // of an invitation; what comes later is not looked at

bool looks_like_calendar(std::string_view text);

// `text` is UTF-8. A TZID is taken for the tz database's where `zones` knows it, for Windows' name of a zone,
// or for what the file's own VTIMEZONE says of that day. Properties nobody knows are passed over. Errors:
// invalid_input where it is no calendar, or holds no event.
Result<Calendar> read_calendar(std::string_view text, const Zones& zones);

}  // namespace goodterms
