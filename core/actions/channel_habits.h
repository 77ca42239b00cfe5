// The ways to say no that somebody takes against the advice, counted as letters are sent; taken twice in
// cases of a kind, one is offered to be remembered there, and the advice then says it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/actions/cases.h"
#include "core/advice/channel_advice.h"

namespace goodterms {

// What to offer; nothing where the advice was followed, or the offer was let pass.
std::optional<Channel> channel_to_remember(const ChannelHabits& habits, const ChannelAdvice& advice);

// The id of the sentence in advice.json that says why a usual channel is right: "brief.usual-email".
std::string usual_sentence_id(std::string_view kind, Channel channel);

// The first letter of a decline goes out by this channel. Part of an action's transaction.
Result<void> count_channel(Desk& desk, const Case& about, Channel channel);

// From now on that channel is advised in cases of this rule. Errors: invalid_input for a rule that makes no
// habits.
Result<Changes> remember_channel(Desk& desk, std::string_view rule, Channel channel);
// The advice is the rules' own again, in all of them.
Result<Changes> forget_usual_channels(Desk& desk);

}  // namespace goodterms
