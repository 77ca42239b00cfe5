// Reads an invitation that was cut already. Internal to core/exchange; apart from the public door so that a
// test can count the work.
#pragma once

#include "core/exchange/invitation.h"
#include "core/exchange/invitation_text.h"

namespace goodterms {

Invitation read_cut_invitation(const InvitationText& text, Instant now);

}  // namespace goodterms
