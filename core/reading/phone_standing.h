// Of several numbers, which one is to be rung. Internal to core/reading.
#pragma once

#include <optional>

#include "core/reading/invitation_text.h"

namespace goodterms {

// How much the words beside a number, the tokens from `begin` to `end`, speak for its being the one to ring;
// 0 where they say nothing. Nothing where it is nobody's who invites: of a fax, of technical help.
std::optional<int> phone_standing(const InvitationText& text, std::size_t begin, std::size_t end);

}  // namespace goodterms
