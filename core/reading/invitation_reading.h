// Reads an invitation that was cut already. Internal to core/reading; apart from the public door so that a
// test can count the work.
#pragma once

#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

Invitation read_cut_invitation(const InvitationText& text, Instant now);

}  // namespace goodterms
