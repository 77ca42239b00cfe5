// What stays of a decline when its 30 days are over: when to write again, and what was promised.
#pragma once

#include <string>

#include "core/actions/cases.h"

namespace goodterms {

// The day to get in touch with the case's contact again. Ticks the item of the 30 days that
// asks for it, where that is open; one step. Errors: not_found; conflict where the case has no contact.
Result<Changes> set_write_again(Desk& desk, Id<Application> id, Date day);

// They were in touch at that moment: a day to write again that had come by then, or was about to, is done
// with, and what was promised to be written by then is kept. Part of an action's transaction.
Result<void> settle_reconnect(Desk& desk, Id<Contact> id, Instant happened);

// What was promised and is worth knowing then, as the user's own lines. Kept again and again while they
// write, as one step of undo. `seen` is what they were written over: what somebody else wrote meanwhile stays
// where these were not touched, and else is a step of its own that undo has. Errors: not_found;
// invalid_input for what is not text.
Result<Changes> keep_promises(Desk& desk, Id<Application> id, const std::string& lines,
                              const std::string& seen);

// Two things worth keeping while they are fresh, as the user's own lines: why they said yes elsewhere, and
// what this taught them. One step; nothing where they are the same. Errors: not_found; invalid_input for what
// is not text or longer than `longest_answer` (core/actions/decide.h).
Result<Changes> keep_why_yes(Desk& desk, Id<Application> id, const std::string& lines);
Result<Changes> keep_learned(Desk& desk, Id<Application> id, const std::string& lines);

// What was written last of why somebody said yes, for whichever case: they accept one offer and decline
// several. Empty where nothing was.
Result<std::string> latest_why_yes(Desk& desk);

}  // namespace goodterms
