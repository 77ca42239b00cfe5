// What was promised between the user and somebody: picked out of what both said, and remembered when the user
// says so.
#pragma once

#include <vector>

#include "core/actions/people.h"
#include "core/model/promise.h"

namespace goodterms {

struct PersonPromises {
  std::vector<Promise> remembered;  // open ones first, the soonest first; then those kept or let go
  std::vector<Promise> offered;     // said, and not remembered yet; the latest first
};
// Of letters, answers, calls, meetings and notes in the part of the story that was read. Without a day one of
// a kind is offered, the last that was said; what was refused is not.
Result<PersonPromises> read_promises(Desk& desk, const Person& person);

// What the user is to write on a day and has not, the soonest: of what is remembered, or else of what was
// offered, where they were not in touch since that day. Null where there is none; lives as long as `both`.
const Promise* promise_to_write(const PersonPromises& both, const Person& person);

// Files one that was offered. What the user is to write on a day is the day to write to them again, where
// there is none; one step. Errors: not_found where nobody is there any more; conflict where it is remembered.
Result<Done<Id<Promise>>> remember_promise(Desk& desk, const Promise& offered);
// It is none: not offered again. Errors: as above.
Result<Changes> refuse_promise(Desk& desk, const Promise& offered);

// Kept, let go, or open again. Errors: not_found.
Result<Done<Promise>> settle_promise(Desk& desk, Id<Promise> id, PromiseState state);

// Not now: the day to write to them again is that one, and so is that of what was promised to be written by
// then; none: no more, however often it was to be, and that is let go. One step. Errors: not_found.
Result<Changes> write_later(Desk& desk, Id<Contact> contact, std::optional<Date> day);

// They were written to or spoken with at that moment: what the user had promised to write by about then is
// kept. Part of an action's transaction.
Result<void> keep_written_promises(Desk& desk, Id<Contact> contact, Instant happened);

}  // namespace goodterms
