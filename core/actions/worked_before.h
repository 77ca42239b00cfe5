// Words that were answered kindly, offered again in the next decline.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/actions/own_letters.h"
#include "core/reading/reaction.h"

namespace goodterms {

struct WordingThatWorked {
  Id<Application> application;  // in which it did
  std::string who;              // thanked for it: "Dana", or the company
  OwnLetter letter;             // as a template, not filed
  Draft draft;                  // filled in for this case
};

// Hands the reader out; asked for only where there is an answer to read, since making it takes a while.
using AskForReactions = std::function<const ReactionReader&()>;

// The latest decline by this channel and for this reason that was thanked for, to somebody else at another
// company, as it would read here. One that still speaks of the other case (a word of its names, a day), or
// whose template said of it what is not so here, is passed over. Nothing where there is none, or where it
// says what `present` says. Reads only.
Result<std::optional<WordingThatWorked>> wording_that_worked(Desk& desk, const Case& about, Channel channel,
                                                             const std::string& present,
                                                             const AskForReactions& reactions);

}  // namespace goodterms
