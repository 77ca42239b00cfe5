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

// Two companies of nearly the same score, or one and a longer form of it: left empty, both are offered. Of
// develop-11 and the odd half of develop-10, before anything was learnt from them, another company within 5
// points stood beside 2 wrong ones and none that was right (not counting what was settled, or told by its
// words where the other was not), a longer form within 10 beside 2 wrong ones and none that was right; of the
// sets that teach the second costs 2 right ones. Titles of a part of a line and numbers have no score that
// tells: for those see invitation_title.cpp and invitation_reach.cpp. A bar of 25 for roles would take 7
// wrong and 9 right ones of these samples, but 6 and 131 of the sets that teach: what the wrong ones share is
// that they end before a slash or a dash, so that is where roles now go on.
inline constexpr int close_company = 5, close_longer_company = 10;

constexpr int bar_of(InvitationField field) {
  for (const FieldBar& bar : field_bars)
    if (bar.field == field) return bar.least;
  return 0;
}

}  // namespace goodterms
