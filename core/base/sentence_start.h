// Words at the beginning of a sentence.
#pragma once

#include <string>
#include <string_view>

namespace goodterms {

// "four" is "Four"; what begins with no letter stays as it is.
std::string as_sentence_start(std::string_view text);

}  // namespace goodterms
