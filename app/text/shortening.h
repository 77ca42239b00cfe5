// What is shown of a line that is too long for its place, with "…" for the rest. It is cut between what is
// seen as characters, at the end of a word where that leaves half of what would fit, and nothing in it moves:
// a byte before the cut keeps its position.
#pragma once

#include <string>
#include <string_view>

#include "app/text/text_engine.h"

namespace goodterms {

// The longest beginning that fits in `width` pixels together with "…"; without blanks before that.
std::string shortened(TextEngine& engine, std::string_view text, const TextLook& look, float width,
                      Direction direction = Direction::by_content);

// The same with its end, too: of an address both ends tell.
std::string shortened_inside(TextEngine& engine, std::string_view text, const TextLook& look, float width);

}  // namespace goodterms
