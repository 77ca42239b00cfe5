// What an invitation tells of how it came and of an earlier talk. Internal to core/reading.
#pragma once

#include <optional>

#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

std::optional<Channel> find_channel(const InvitationText& text);

// "We enjoyed our call"; not "I look forward to speaking with you".
bool has_spoken_before(const InvitationText& text);

// "the forecasting team" of "our conversation about the forecasting team".
std::optional<ReadText> find_conversation(const InvitationText& text);

}  // namespace goodterms
