// People who are put aside: archived, kept for the user's own eyes, or deleted, which is for thirty days
// first.
#pragma once

#include <memory>
#include <vector>

#include "core/actions/join_people.h"
#include "core/store/bin.h"

namespace goodterms {

// Somebody who is archived stands in no list and is nothing to do, and is found, with what was written and
// said. Their cases stay as they are. Errors: not_found; conflict where they are there already.
enum class Aside : std::uint8_t { archived, back };
Result<Changes> archive_contact(Desk& desk, Id<Contact> id, Aside aside);

// Whether somebody is for the user's own eyes: not on Today, and in nothing made for others. Errors:
// not_found.
Result<Changes> keep_to_oneself(Desk& desk, Id<Contact> id, bool for_me_only);

// Takes somebody out of the log with their cases, letters and story, into the bin. Nothing finds or shows
// them there, and after days_in_bin they are forgotten. Errors: not_found.
Result<Changes> delete_contact(Desk& desk, Id<Contact> id);
// What goes with them, for the sentence that says so.
struct GoesAlong {
  std::int64_t open = 0;   // cases that were not told yet
  std::int64_t cases = 0;  // in all
};
GoesAlong goes_along(const Person& person);

// All of it is where it was. Errors: not_found.
Result<Changes> bring_back_contact(Desk& desk, Id<Contact> id);

// Who is in the bin, those deleted last first; at most `most`, all where it is negative.
struct BinPage {
  std::int64_t total = 0;
  std::vector<Binned> rows;
};
Result<BinPage> read_bin(Desk& desk, int most);

// The last day on which they can be brought back.
Date last_day_in_bin(const Binned& binned);
// Who is in the bin by that number or name. Errors: not_found; conflict where they are several.
Result<Binned> find_in_bin(Desk& desk, std::string_view text);

// Those whose days in the bin are over, for good: with their steps of undo, the words that search keeps, and
// the free pages of the file, as forget_contact() does. Nothing where there are none. Cannot be undone.
Result<Changes> forget_what_is_over(Desk& desk);
Result<bool> is_anybody_over(Desk& desk);
// Those in particular, whatever the day.
Result<Changes> forget_from_bin(Desk& desk, const std::vector<Id<Contact>>& ids);
// As work on a log that is opened for it: those whose days are over, or all. Null where there are none.
// `changes` is filled in when all is done.
enum class FromBin : std::uint8_t { over, all };
Result<std::unique_ptr<LongWork>> begin_forgetting_from_bin(const LogPlace& place, const DeskParts& parts,
                                                            FromBin which, std::shared_ptr<Changes> changes);

}  // namespace goodterms
