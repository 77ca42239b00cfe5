// Which role the invitation is for. Internal to core/exchange.
#pragma once

#include <optional>
#include <string_view>

#include "core/exchange/invitation.h"
#include "core/exchange/invitation_text.h"

namespace goodterms {

// `company` is no role.
std::optional<ReadText> find_role(const InvitationText& text, std::string_view company);

}  // namespace goodterms
