// Where words end, as Unicode Standard Annex 29 has it (default word boundaries, rules WB1 to WB999).
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/text.h"

namespace goodterms {

// Whether a word, a run of blanks or a sign ends at `position` and another begins: at both ends of a text,
// and never inside what the annex keeps together ("I'm", "3.50", "e" and its accents). `position` is a byte
// where a code point begins, or the end. Takes as long as the marks and flags beside it.
bool is_word_boundary(std::string_view text, std::size_t position);

// Whether a character belongs to words: a letter, a figure, or what joins those ("_").
bool is_of_word(char32_t code_point);

// Two that follow each other in a script without blanks. The annex parts each such letter from the next and
// leaves their words to dictionaries; runs of one script are what is told without one.
bool are_one_run(char32_t left, char32_t right);

}  // namespace goodterms
