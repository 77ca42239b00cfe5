// How much has to speak for a value before it is filled in. Internal to core/reading.
#pragma once

#include "core/reading/invitation.h"

namespace goodterms {

struct FieldBar {
  InvitationField field;
  int least;  // score, as ReadCandidate tells it
};

// From the table that `reading_test -tc="*right from wrong*"` prints of develop-8 and the even half of
// develop-9, counted on its odd half. A company below 25 was found at one place, by a capital alone: of those
// 1 was right and 8 were wrong before anything was learnt from develop-9. Of roles and people the wrong score
// as the right do, so their bars are what one place weighs. Titles, addresses and numbers come from one place
// or none. What lies below a bar is left empty, and offered among the candidates.
inline constexpr FieldBar field_bars[] = {
    {InvitationField::company, 25}, {InvitationField::role, 20}, {InvitationField::contact, 20}};

constexpr int bar_of(InvitationField field) {
  for (const FieldBar& bar : field_bars)
    if (bar.field == field) return bar.least;
  return 0;
}

}  // namespace goodterms
