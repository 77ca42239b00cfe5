// Hours of one day that are offered to choose from. Internal to core/reading.
#pragma once

#include <vector>

#include "core/reading/invitation_text.h"
#include "core/reading/moment_reader.h"

namespace goodterms {

// A day, a time or both, as they stand in a text.
struct MomentCandidate {
  SaidMoment said;
  std::size_t begin = 0;  // token
  bool labelled = false;  // behind "When:" or "Date:"
  bool offered = false;   // "either ... or ..."
};

// "Tuesday 10 March: 9:00, 10:30 or 14:00", "... at 10? Otherwise at 3": none of them is agreed. `found` in
// the order in which they stand.
bool are_hours_offered(const InvitationText& text, const std::vector<MomentCandidate>& found);

}  // namespace goodterms
