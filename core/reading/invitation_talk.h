// What an invitation tells of how it came and of an earlier talk. Internal to core/reading.
#pragma once

#include <optional>

#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

std::optional<Channel> find_channel(const InvitationText& text);

// "We enjoyed our call"; not "I look forward to speaking with you".
// Whether the reader had applied for what they are invited to.
bool answers_application(const InvitationText& text);
bool has_spoken_before(const InvitationText& text);

// "the forecasting team" of "our conversation about the forecasting team".
std::optional<ReadText> find_conversation(const InvitationText& text);

}  // namespace goodterms
