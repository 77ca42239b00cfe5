#include "core/base/text_steps.h"

#include <utf8proc.h>

#include <algorithm>

namespace goodterms {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

std::size_t code_point_start(std::string_view text, std::size_t position) {
  std::size_t start = position;
  for (int i = 0; i < 3 && start > 0 && is_continuation(text[start]); ++i)
    --start;
  // A byte that is not UTF-8 is a character of its own.
  std::size_t end = start;
  next_code_point(text, end);
  return end > position ? start : position;
}

char32_t code_point_at(std::string_view text, std::size_t position) {
  return next_code_point(text, position);
}

utf8proc_int32_t number_of(char32_t c) {
  return static_cast<utf8proc_int32_t>(c);
}

// From this version on the library joins letters of Indic scripts across a virama (rule GB9c).
constexpr bool joins_conjuncts = UTF8PROC_VERSION_MAJOR > 2 ||
                                 (UTF8PROC_VERSION_MAJOR == 2 && UTF8PROC_VERSION_MINOR >= 9);

// True where a character surely begins between these two, whatever stands before them. What is not sure is
// looked for further back, so that it must be rare: text of nothing but hearts has an Extend in each.
bool surely_apart(char32_t left, char32_t right) {
  if (right == U'\n' || left == U'\n') return !(left == U'\r' && right == U'\n');
  if (left < 0x80 && right < 0x80) return true;
  const utf8proc_property_t* before = utf8proc_get_property(number_of(left));
  const utf8proc_property_t* after = utf8proc_get_property(number_of(right));
  // Flags are pairs, counted from the first.
  if (after->boundclass == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR &&
      before->boundclass == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR)
    return false;
  // Emoji are joined across a joiner.
  const bool joins = before->boundclass == UTF8PROC_BOUNDCLASS_ZWJ;
  if (joins && (after->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
                after->boundclass == UTF8PROC_BOUNDCLASS_E_ZWG))
    return false;
  if (joins_conjuncts && (joins || before->boundclass == UTF8PROC_BOUNDCLASS_EXTEND) &&
      after->category == UTF8PROC_CATEGORY_LO)
    return false;
  return utf8proc_grapheme_break(number_of(left), number_of(right));
}

// From the beginning of a character to its end.
std::size_t end_of_character(std::string_view text, std::size_t position) {
  if (is_ascii(text[position]) && text[position] != '\r' &&
      (position + 1 == text.size() || is_ascii(text[position + 1])))
    return position + 1;
  utf8proc_int32_t state = 0;
  char32_t left = next_code_point(text, position);
  while (position < text.size()) {
    std::size_t next = position;
    const char32_t right = next_code_point(text, next);
    if (utf8proc_grapheme_break_stateful(number_of(left), number_of(right), &state)) break;
    left = right;
    position = next;
  }
  return position;
}

enum class Kind { blank, line_break, word, sign };

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019';
}

Kind kind_at(std::string_view text, std::size_t position) {
  const char32_t c = code_point_at(text, position);
  if (c == U'\n') return Kind::line_break;
  if (is_white_space(c)) return Kind::blank;
  if (is_letter_or_digit(c) || c == U'_') return Kind::word;
  if (is_apostrophe(c) && position > 0) {
    std::size_t next = position;
    next_code_point(text, next);
    const std::size_t before = code_point_start(text, position - 1);
    if (next < text.size() && is_letter_or_digit(code_point_at(text, next)) &&
        is_letter_or_digit(code_point_at(text, before)))
      return Kind::word;
  }
  return Kind::sign;
}

}  // namespace

std::size_t character_start(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  position = code_point_start(text, position);
  std::size_t start = position;
  while (start > 0) {
    const std::size_t before = code_point_start(text, start - 1);
    if (surely_apart(code_point_at(text, before), code_point_at(text, start))) break;
    start = before;
  }
  for (;;) {
    const std::size_t end = end_of_character(text, start);
    if (end > position) return start;
    start = end;
  }
}

std::size_t next_character(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  // Most text; whatever it belongs to ends here.
  if (is_ascii(text[position]) && text[position] != '\r' &&
      (position + 1 == text.size() || is_ascii(text[position + 1])))
    return position + 1;
  return end_of_character(text, character_start(text, position));
}

std::size_t previous_character(std::string_view text, std::size_t position) {
  if (position == 0 || text.empty()) return 0;
  return character_start(text, std::min(position, text.size()) - 1);
}

std::size_t next_word(std::string_view text, std::size_t position) {
  position = character_start(text, position);
  if (position >= text.size()) return position;
  const Kind kind = kind_at(text, position);
  if (kind == Kind::line_break) return next_character(text, position);
  while (position < text.size() && kind_at(text, position) == kind)
    position = next_character(text, position);
  while (position < text.size() && kind_at(text, position) == Kind::blank)
    position = next_character(text, position);
  return position;
}

std::size_t previous_word(std::string_view text, std::size_t position) {
  position = character_start(text, position);
  const auto before_is = [&](Kind kind) {
    return position > 0 && kind_at(text, previous_character(text, position)) == kind;
  };
  while (before_is(Kind::blank))
    position = previous_character(text, position);
  if (position == 0) return 0;
  const Kind kind = kind_at(text, previous_character(text, position));
  if (kind == Kind::line_break) return previous_character(text, position);
  while (before_is(kind))
    position = previous_character(text, position);
  return position;
}

TextRange word_at(std::string_view text, std::size_t position) {
  position = character_start(text, position);
  const TextRange line = line_at(text, position);
  if (line.length() == 0) return line;
  if (position >= line.end) position = previous_character(text, line.end);
  const Kind kind = kind_at(text, position);
  TextRange word{position, next_character(text, position)};
  while (word.begin > line.begin) {
    const std::size_t before = previous_character(text, word.begin);
    if (kind_at(text, before) != kind) break;
    word.begin = before;
  }
  while (word.end < line.end && kind_at(text, word.end) == kind)
    word.end = next_character(text, word.end);
  return word;
}

TextRange line_at(std::string_view text, std::size_t position) {
  position = std::min(position, text.size());
  const std::size_t before = position > 0 ? text.rfind('\n', position - 1) : std::string_view::npos;
  const std::size_t after = text.find('\n', position);
  return {before == std::string_view::npos ? 0 : before + 1,
          after == std::string_view::npos ? text.size() : after};
}

}  // namespace goodterms
