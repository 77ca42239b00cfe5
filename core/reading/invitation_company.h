// Which company invites. Internal to core/reading.
#pragma once

#include <optional>
#include <string_view>

#include "core/reading/candidates.h"
#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

class NameEvidence;

// `names` tells of which companies the addresses are; `contact` and `my_name` are people's. Empty where an
// agency writes for a client it does not name.
FoundField find_company(const InvitationText& text, const NameEvidence& names, std::string_view contact,
                        std::string_view my_name);

}  // namespace goodterms
