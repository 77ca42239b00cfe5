// The words by which an answer to a decline is told: read from assets/content/<language>/reactions.json by
// core/template/catalog.h, used by core/reading/reaction.h. Every entry is a phrase of core/model/phrase.h in
// which marks count.
#pragma once

#include <array>
#include <string_view>

#include "core/model/phrase_lists.h"

namespace goodterms {

// What an answer may ask of the user. Where several are told, the first of this order is what it is mainly
// about: what presses has to be answered before a question is.
inline constexpr std::array<std::string_view, 6> told_reactions = {
    "presses", "persuades", "asks-why", "other-role", "asks-referral", "acknowledged"};
// Where none of them is.
inline constexpr std::string_view reaction_other = "other";

// Of each reaction a list of its name; "<name>.not" holds what looks like it and is not.
struct ReactionWords : PhraseLists {};

// A line after which somebody's earlier mail is quoted.
inline constexpr std::string_view reaction_quoted = "quoted";
// Written by a machine: then it is no answer, whatever it says.
inline constexpr std::string_view reaction_machine = "machine";

}  // namespace goodterms
