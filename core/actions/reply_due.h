// Which reply an answer asks for: by its words, and by what is known of the case besides.
#pragma once

#include <string_view>

#include "core/actions/replies.h"
#include "core/reading/reaction.h"

namespace goodterms {

// The reply to begin with, one of `reactions`, by what was told of `words` first; empty where nothing was
// told. Who wanted time under Decide, or to keep it open, asks for time when they try to persuade; and whom
// they press a third time says no more. Who has missed the interview says sorry, and no. Reads only.
Result<std::string_view> reply_due(Desk& desk, const Case& about, const ReactionReader& reader,
                                   std::string_view words, const ToldReaction& told);

// How many of their answers pressed before the one with these words: those that were answered so, and those
// that nothing was said to, by their own words. Reads only.
Result<int> times_pressed(Desk& desk, const Case& about, const ReactionReader& reader,
                          std::string_view words);

}  // namespace goodterms
