// Days and hours that are offered to choose from, or end a span of them. Internal to core/reading.
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

// "from 9 to 13 March", "du 16 au 20 mars": whether the day that begins at the token ends a span whose
// beginning is a number alone.
bool ends_span(const InvitationText& text, std::size_t at);

// "in the week of 9 March": whether a wording of a few words ends right before the token, or with the small
// words from there up to `last`.
bool is_right_behind(const InvitationText& text, std::size_t at, std::size_t last, Cue cue);

}  // namespace goodterms
