// The answer to a calendar invitation that frees the slot in the other calendar: RFC 5546 (iTIP), 3.2.3.
#pragma once

#include <string>

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/exchange/calendar_reader.h"

namespace goodterms {

struct CalendarDecline {
  CalendarEvent event;  // as it was read: its UID, SEQUENCE, RECURRENCE-ID and ORGANIZER are given back
  Mailbox attendee;     // who declines: the address that was invited
  std::string comment;  // may be empty; its line breaks are kept
  Instant now;
};

// The bytes of the file: METHOD:REPLY with PARTSTAT=DECLINED, lines ended by CR LF and folded at 75 bytes
// (RFC 5545, 3.1). Errors: invalid_input where the event has no UID or its organizer no address, since nobody
// could be told then; for an address that is none; for text that is not UTF-8.
Result<std::string> write_calendar_decline(const CalendarDecline& decline);

}  // namespace goodterms
