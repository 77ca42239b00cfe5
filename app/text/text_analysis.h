// What a line of text is made of, before it has a shape: characters, directions, scripts and faces.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/text/faces.h"

namespace goodterms {

// Which way a paragraph begins: as its first strong letter says, or as told.
enum class Direction : std::uint8_t { by_content, left_to_right, right_to_left };

// Which way each code point of a paragraph runs (Unicode Annex 9 up to rule I2).
struct BidiLevels {
  std::vector<std::uint8_t> levels;  // odd runs from right to left
  std::uint8_t base = 0;             // the paragraph's own
};
BidiLevels bidi_levels(std::u32string_view points, Direction direction);

// For a row of the paragraph: separators, and blanks before them or at its end, run as the paragraph does
// (rule L1). `points` and `levels` are the row's.
void end_row(std::u32string_view points, std::span<std::uint8_t> levels, std::uint8_t base);

// What is seen as one character.
struct TextCharacter {
  std::uint32_t begin = 0, end = 0;               // bytes of the text
  std::uint32_t first_point = 0, last_point = 0;  // code points, half-open
  Script script = common_script;
  FaceIndex face = no_face;
};

// One paragraph (no line breaks in it), analysed. Bytes that are not UTF-8 stand as U+FFFD.
struct TextAnalysis {
  std::u32string points;
  BidiLevels bidi;
  std::vector<TextCharacter> characters;  // in the order they are written

  bool right_to_left() const { return bidi.base % 2 == 1; }
};

TextAnalysis analyse(std::string_view text, const TextLook& look, Direction direction, Faces& faces);

// The levels of the characters from `begin` to `end`, when they are a row.
std::vector<std::uint8_t> row_levels(const TextAnalysis& analysis, std::size_t begin, std::size_t end);

}  // namespace goodterms
