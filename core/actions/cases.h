// Starting and reading cases.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/actions/desk.h"
#include "core/model/case.h"
#include "core/model/envelope.h"
#include "core/model/message.h"
#include "core/model/record_field.h"
#include "core/store/case_list.h"

namespace goodterms {

// Files a new case. One-line fields are cleaned of line breaks and doubled blanks. The company is found again
// by name, the contact by name and address: somebody of the same name with another address is another person.
// A moment of deciding that is left out is now. Errors: invalid_input, naming the field, for a missing
// company or role, text that is not UTF-8, what is no address, an unknown reason or language, a field that is
// too long. `invitation`: what they wrote, kept word for word in the story, and what came with it; may be
// empty.
Result<Done<Id<Application>>> start_case(Desk& desk, const CaseFacts& facts, std::string_view invitation = {},
                                         const Envelope& envelope = {});

// The words that invited, as they were pasted; empty where none are kept.
Result<std::string> read_invitation(Desk& desk, Id<Application> id);

// What came with them; an empty one where nothing is kept.
Result<Envelope> read_envelope(Desk& desk, Id<Application> id);

// Errors: not_found.
Result<Case> read_case(Desk& desk, Id<Application> id);

Result<std::vector<Case>> list_cases(Desk& desk);  // newest first, archived ones last

// From the sending to the last item of plan.json, and to the last where it goes on.
inline constexpr int plan_days = 30, continued_plan_days = 90;

// A page of the cases of a shelf, newest first: the next `most` after the case `after`, the first ones where
// that is none; and how many there are on each.
Result<std::vector<CaseRow>> read_cases(Desk& desk, CaseShelf shelf, Id<Application> after, int most);
Result<CaseCounts> count_cases(Desk& desk);

// What happened in a case, newest first, and the letters that were sent, oldest first, word for word.
struct CaseHistory {
  std::vector<Interaction> timeline;
  std::vector<Message> sent;
};
// At most `most` lines of the timeline, where that is not negative.
Result<CaseHistory> read_history(Desk& desk, Id<Application> id, int most = -1);

}  // namespace goodterms
