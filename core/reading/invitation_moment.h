// Which of the days and times in an invitation is the interview. Internal to core/reading.
#pragma once

#include <optional>

#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

// Nothing where several are offered, where it is said in two ways, or where nobody speaks of an interview.
std::optional<ReadMoment> find_interview(const InvitationText& text, Instant now);

}  // namespace goodterms
