// Steps through UTF-8 text as a person takes them with a caret: by character, by word, by line. A character
// is what is seen as one, whatever it is made of: "é" of two code points, a flag, a family emoji (Unicode
// Standard Annex 29, extended grapheme clusters). Positions are bytes; those given may lie anywhere, also
// past the end; those returned lie between characters.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/text.h"

namespace goodterms {

// Where the code point that holds the byte at `position`, which lies in the text, begins. A byte that is not
// UTF-8 is a code point of its own.
std::size_t code_point_start(std::string_view text, std::size_t position);

// Where the character that holds the byte at `position` begins; the end of the text from there on.
std::size_t character_start(std::string_view text, std::size_t position);
// Where the character after `position`, or the one that holds it, ends.
std::size_t next_character(std::string_view text, std::size_t position);
// The same from where a character begins, in the time the character takes: to go through a text.
std::size_t character_end(std::string_view text, std::size_t start);
std::size_t previous_character(std::string_view text, std::size_t position);

// Where the next word, run of signs or line begins, and the one before. Words are those of word_breaks.h, and
// in scripts without blanks runs of one script.
std::size_t next_word(std::string_view text, std::size_t position);
std::size_t previous_word(std::string_view text, std::size_t position);

// The word, run of blanks or run of signs at `position`; at the end of a line the one before it. Empty only
// in an empty line.
TextRange word_at(std::string_view text, std::size_t position);
// The line at `position`, without the line breaks around it.
TextRange line_at(std::string_view text, std::size_t position);

}  // namespace goodterms
