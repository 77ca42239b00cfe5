// UTF-8 text: validity, counting, trimming, and the folded form that search compares.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goodterms {

// A half-open range of UTF-8 bytes in some text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t length() const { return end - begin; }
  friend bool operator==(const TextRange&, const TextRange&) = default;
};

bool is_valid_utf8(std::string_view text);

// Code points in valid UTF-8; what the limits of LinkedIn and subject lines are counted in.
std::size_t count_code_points(std::string_view text);

// The beginning of valid UTF-8, at most so many bytes, not ending inside a character.
std::string_view first_characters(std::string_view text, std::size_t most_bytes);

// Words as a person would count them: runs of anything but white space that hold a letter or a digit.
std::size_t count_words(std::string_view text);

// Without white space (ASCII, no-break and other Unicode blanks) at both ends.
std::string_view trim(std::string_view text);

// Its lines, trimmed, without those that hold nothing.
std::vector<std::string> filled_lines(std::string_view text);

// trim(), with every run of white space and control characters inside made one blank: for names and other
// one-line fields.
std::string single_line(std::string_view text);

// next_code_point(), is_white_space(), is_letter_or_digit() and append_folded() answer for ASCII, which most
// text is, without a call; what is beyond has its own functions.
char32_t next_code_point_beyond_ascii(std::string_view text, std::size_t& position);
bool is_white_space_beyond_ascii(char32_t code_point);
bool is_letter_or_digit_beyond_ascii(char32_t code_point);
void append_folded_beyond_ascii(std::string& text, char32_t code_point);

// Decodes the code point at `position` of valid UTF-8 and moves `position` past it; U+FFFD for a byte that is
// not UTF-8.
inline char32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto byte = static_cast<unsigned char>(text[position]);
  if (byte >= 0x80) return next_code_point_beyond_ascii(text, position);
  ++position;
  return byte;
}
void append_code_point(std::string& text, char32_t code_point);

inline bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return is_white_space_beyond_ascii(c);
}

inline bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c | 0x20U) - U'a' < 26 || c - U'0' < 10;
  return is_letter_or_digit_beyond_ascii(c);
}

// What Unicode's categories say of a letter; a title-case digraph ("ǅ") counts as upper. None for what is no
// letter.
enum class LetterCase : std::uint8_t { none, caseless, lower, upper };
LetterCase letter_case(char32_t code_point);

// Of the first letter or sign of `text`.
LetterCase first_letter_case(std::string_view text);

// A word in capitals with only the first kept, also behind an apostrophe or a hyphen: "O'BRIEN" is "O'Brien".
std::string calm_capitals(std::string_view word);

// Han, Hiragana, Katakana, Hangul, Thai, Lao, Khmer, Myanmar: scripts whose words are not set apart by
// blanks, so that search must look at single characters.
bool is_written_without_blanks(char32_t code_point);

// The form in which two spellings of a name are equal: compatibility-decomposed, case-folded, without accents
// (Straße = strasse, Émile = emile, ﬁ = fi). Bytes that are not UTF-8 fold to U+FFFD.
std::string fold(std::string_view text);

// Appends what fold() makes of one code point.
inline void append_folded(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c - U'A' < 26 ? c + (U'a' - U'A') : c);
  } else {
    append_folded_beyond_ascii(text, c);
  }
}

// fold(), remembering for every byte of the result which byte of `text` its character began at.
struct FoldedText {
  std::string text;
  std::vector<std::uint32_t> source;  // one entry per byte of `text`, plus one for its end
};
FoldedText fold_with_source(std::string_view text);

}  // namespace goodterms
