#include "core/base/text.h"

#include <utf8proc.h>

namespace goodterms {
namespace {

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

// One step through text that may be invalid: the code point (negative when invalid) and its length in bytes.
struct Step {
  utf8proc_int32_t code_point = -1;
  std::size_t length = 1;
};

Step step_at(std::string_view text, std::size_t position) {
  Step step;
  const auto length = utf8proc_iterate(
      bytes_of(text) + position, static_cast<utf8proc_ssize_t>(text.size() - position), &step.code_point);
  step.length = length > 0 ? static_cast<std::size_t>(length) : 1;
  if (length <= 0) step.code_point = -1;
  return step;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const Step step = step_at(text, position);
    if (step.code_point < 0) return false;
    position += step.length;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

std::string_view first_characters(std::string_view text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return text;
  while (most_bytes > 0 && (static_cast<unsigned char>(text[most_bytes]) & 0xC0U) == 0x80U)
    --most_bytes;
  return text.substr(0, most_bytes);
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool counted = false;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    if (is_white_space(c)) {
      counted = false;
    } else if (!counted && is_letter_or_digit(c)) {
      counted = true;
      ++count;
    }
  }
  return count;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    if (is_white_space(next_code_point(text, position))) continue;
    if (begin == text.size()) begin = start;
    end = position;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::vector<std::string> filled_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t newline = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, newline - begin));
    if (!line.empty()) lines.emplace_back(line);
    begin = newline + 1;
  }
  return lines;
}

std::string single_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const char32_t c = next_code_point(text, position);
    if (is_white_space(c) || c < 0x20 || c == 0x7F) {
      gap = true;
      continue;
    }
    if (gap && !line.empty()) line += ' ';
    gap = false;
    line += text.substr(start, position - start);
  }
  return line;
}

char32_t next_code_point_beyond_ascii(std::string_view text, std::size_t& position) {
  const Step step = step_at(text, position);
  position += step.length;
  return step.code_point < 0 ? U'\uFFFD' : static_cast<char32_t>(step.code_point);
}

void append_code_point(std::string& text, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::string calm_capitals(std::string_view word) {
  std::string calm;
  bool first = true;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    const bool letter = is_letter_or_digit(c);
    const bool ends_possessive = at == word.size() && calm.ends_with('\'');  // "BRIGID'S"
    append_code_point(calm, letter && (!first || ends_possessive)
                                ? static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)))
                                : c);
    first = !letter;
  }
  return calm;
}

bool is_white_space_beyond_ascii(char32_t c) {
  if (c < 0x85) return false;
  if (c == 0x85) return true;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

bool is_letter_or_digit_beyond_ascii(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

LetterCase letter_case(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return LetterCase::upper;
    case UTF8PROC_CATEGORY_LL:
      return LetterCase::lower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return LetterCase::caseless;
    default:
      return LetterCase::none;
  }
}

LetterCase first_letter_case(std::string_view text) {
  std::size_t position = 0;
  return text.empty() ? LetterCase::none : letter_case(next_code_point(text, position));
}

bool is_written_without_blanks(char32_t c) {
  struct Block {
    char32_t first, last;
  };
  static constexpr Block blocks[] = {
      // Unicode 15, Blocks.txt
      {0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1100, 0x11FF}, {0x1780, 0x17FF}, {0x2E80, 0x2FDF},
      {0x3040, 0x30FF}, {0x3130, 0x318F}, {0x31F0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
      {0xA960, 0xA97F}, {0xAC00, 0xD7FF}, {0xF900, 0xFAFF}, {0xFF66, 0xFFDC}, {0x20000, 0x323AF},
  };
  if (c < blocks[0].first) return false;
  for (const Block& block : blocks) {
    if (c >= block.first && c <= block.last) return true;
  }
  return false;
}

}  // namespace goodterms
