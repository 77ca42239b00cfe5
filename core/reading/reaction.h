// What an answer to a decline asks of the user: thanks only, the reason, another thought, a name, another
// role, or whether it presses. Each reaction is told with the words it went by; several may be at once. The
// words are data of one language (core/model/reaction_words.h); there is nothing here that knows one.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/model/phrases.h"
#include "core/model/reaction_words.h"

namespace goodterms {

struct ToldReaction {
  std::string_view id;             // of told_reactions, or reaction_other
  std::vector<TextRange> because;  // bytes of the text, in order; empty where nothing is told
};

// Whether no person wrote it: then it asks nothing, and the ranges are the words that gave it away.
bool is_by_machine(const ToldReaction& told);

// Immutable, and usable from several threads.
class ReactionReader {
 public:
  explicit ReactionReader(const ReactionWords& words) : phrases_(words) {}

  // What the newest part of an answer asks, mainly first; reaction_other alone where nothing is told. What is
  // quoted from earlier mail does not count, and a machine's message asks nothing. Thanks are told only where
  // there is nothing else. `text` is valid UTF-8. Takes time in line with the part that counts.
  std::vector<ToldReaction> read(std::string_view text) const;

 private:
  std::vector<TextRange> ranges_of(const Phrases::Hits& hits, std::string_view list,
                                   const std::vector<TextRange>& places) const;

  Phrases phrases_;
};

}  // namespace goodterms
