// How much has to speak for a value before it is filled in. Internal to core/reading.
#pragma once

#include "core/reading/invitation.h"

namespace goodterms {

struct FieldBar {
  InvitationField field;
  int least;  // score, as ReadCandidate tells it
};

// From the table that `reading_test -tc="*right from wrong*"` prints. What lies below is left empty, and
// offered among the candidates.
inline constexpr FieldBar field_bars[] = {
    {InvitationField::company, 25}, {InvitationField::role, 20},  {InvitationField::contact, 20},
    {InvitationField::title, 40},   {InvitationField::email, 40}, {InvitationField::phone, 40},
};

constexpr int bar_of(InvitationField field) {
  for (const FieldBar& bar : field_bars)
    if (bar.field == field) return bar.least;
  return 0;
}

}  // namespace goodterms
