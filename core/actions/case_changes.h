// Changing what is known of a case, putting it away, and throwing it away.
#pragma once

#include "core/actions/cases.h"

namespace goodterms {

// What is filed of a case, in the form that starts one: for showing it to be changed.
CaseFacts facts_of(const Case& about);

// Puts `facts` in the place of what was filed. The company and the contact are found by name or made; one
// that was renamed and is used by nothing else is renamed, not left behind. Errors: those of start_case();
// not_found; conflict, where somebody else changed the same fields at this very moment.
Result<Changes> update_case(Desk& desk, Id<Application> id, const CaseFacts& facts);

// The same for a form that shows what was filed when it was opened. What it did not touch stays as it is
// filed by now.
struct Saved {
  Changes changes;
  // The fields that the form and somebody else changed meanwhile, each to something else. Where there are
  // any, nothing was saved: whoever has seen what is filed by now saves with that as `opened`.
  std::vector<const RecordField*> clashes;
};
Result<Saved> save_case(Desk& desk, Id<Application> id, const CaseFacts& facts, const CaseFacts& opened);

enum class Shelf : std::uint8_t { archive, desk };

// An archived case asks for nothing any more. Errors: not_found; conflict when it is there already.
Result<Changes> move_case(Desk& desk, Id<Application> id, Shelf shelf);

// Throws a case away with its letters, its 30 days and its timeline, and with the contact and the company
// where nothing else refers to them. Undo brings all of it back. Errors: not_found.
Result<Changes> delete_case(Desk& desk, Id<Application> id);

}  // namespace goodterms
