// Which role the invitation is for. Internal to core/reading.
#pragma once

#include <optional>
#include <string_view>

#include "core/reading/candidates.h"
#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

// `company` is no role.
FoundField find_role(const InvitationText& text, std::string_view company);

}  // namespace goodterms
