#include "core/base/word_breaks.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

#include "core/base/text_steps.h"

namespace goodterms {
namespace {

// In the order of tools/make_word_breaks.py, which counts them.
enum class WordClass : std::uint8_t {
  other,
  carriage_return,
  line_feed,
  newline,
  extend,
  joiner,
  format,
  regional_indicator,
  katakana,
  hebrew_letter,
  letter,
  single_quote,
  double_quote,
  mid_number_letter,
  mid_letter,
  mid_number,
  numeric,
  extend_number_letter,
  blank,
  han,
  hiragana,
  south_east_asian,
};

// What is known of a code point: its class, and whether emoji are made of it.
struct Known {
  WordClass word_class = WordClass::other;
  bool pictograph = false;
};

constexpr std::uint32_t starts[] = {
#include "core/base/word_break_classes.inc"
};

Known known_of(char32_t c) {
  constexpr std::uint32_t pictograph_bit = 0x80;
  const std::uint32_t* after = std::upper_bound(std::begin(starts), std::end(starts), c << 8U | 0xFFU);
  const std::uint32_t of = *(after - 1) & 0xFFU;
  return {static_cast<WordClass>(of & ~pictograph_bit), (of & pictograph_bit) != 0};
}

bool ends_line(WordClass c) {
  return c == WordClass::carriage_return || c == WordClass::line_feed || c == WordClass::newline;
}

// What stands on the character before it and changes nothing (rule WB4).
bool is_ignored(WordClass c) {
  return c == WordClass::extend || c == WordClass::format || c == WordClass::joiner;
}

// The annex's AHLetter and MidNumLetQ.
bool is_letter(WordClass c) {
  return c == WordClass::letter || c == WordClass::hebrew_letter;
}
bool joins_both(WordClass c) {
  return c == WordClass::mid_number_letter || c == WordClass::single_quote;
}

// Between two letters, and between two figures.
bool joins_letters(WordClass c) {
  return c == WordClass::mid_letter || joins_both(c);
}
bool joins_numbers(WordClass c) {
  return c == WordClass::mid_number || joins_both(c);
}

// From a position backwards and forwards, over what is ignored.
class Around {
 public:
  Around(std::string_view text, std::size_t position) : text_(text), left_(position), right_(position) {}

  // The next one to the left that counts. What is ignored counts where there is nothing it stands on.
  std::optional<WordClass> left() {
    std::optional<WordClass> ignored;
    while (left_ > 0) {
      const std::size_t before = code_point_start(text_, left_ - 1);
      const WordClass c = class_at(before);
      if (ends_line(c) && ignored) return ignored;
      left_ = before;
      if (!is_ignored(c)) return c;
      ignored = c;
    }
    return ignored;
  }

  std::optional<WordClass> right() {
    while (right_ < text_.size()) {
      const WordClass c = known_of(next_code_point(text_, right_)).word_class;
      if (!is_ignored(c)) return c;
    }
    return std::nullopt;
  }

 private:
  WordClass class_at(std::size_t position) const {
    return known_of(next_code_point(text_, position)).word_class;
  }

  std::string_view text_;
  std::size_t left_, right_;
};

// Rules WB5 to WB13b, for two neighbours, and one beyond them on each side.
bool belong_together(std::optional<WordClass> beyond_left, WordClass left, WordClass right,
                     std::optional<WordClass> beyond_right) {
  using enum WordClass;
  const auto is = [](std::optional<WordClass> c, WordClass wanted) { return c == wanted; };
  const auto letter_is = [](std::optional<WordClass> c) { return c && is_letter(*c); };
  if (is_letter(left) && is_letter(right)) return true;
  if (is_letter(left) && joins_letters(right) && letter_is(beyond_right)) return true;
  if (letter_is(beyond_left) && joins_letters(left) && is_letter(right)) return true;
  if (left == hebrew_letter && right == single_quote) return true;
  if (left == hebrew_letter && right == double_quote && is(beyond_right, hebrew_letter)) return true;
  if (is(beyond_left, hebrew_letter) && left == double_quote && right == hebrew_letter) return true;
  if (left == numeric && (right == numeric || is_letter(right))) return true;
  if (is_letter(left) && right == numeric) return true;
  if (is(beyond_left, numeric) && joins_numbers(left) && right == numeric) return true;
  if (left == numeric && joins_numbers(right) && is(beyond_right, numeric)) return true;
  if (left == katakana && right == katakana) return true;
  const auto extends = [](WordClass c) { return is_letter(c) || c == numeric || c == katakana; };
  if ((extends(left) || left == extend_number_letter) && right == extend_number_letter) return true;
  return left == extend_number_letter && extends(right);
}

// Flags are pairs, counted from the first (rules WB15 and WB16).
bool is_inside_flag(std::string_view text, std::size_t position) {
  Around before(text, position);
  std::size_t indicators = 0;
  while (before.left() == WordClass::regional_indicator)
    ++indicators;
  return indicators % 2 == 1;
}

}  // namespace

bool is_word_boundary(std::string_view text, std::size_t position) {
  if (position == 0 || position >= text.size()) return true;
  std::size_t end = position;
  const Known next = known_of(next_code_point(text, end));
  std::size_t start = code_point_start(text, position - 1);
  const Known previous = known_of(next_code_point(text, start));
  if (previous.word_class == WordClass::carriage_return && next.word_class == WordClass::line_feed)
    return false;
  if (ends_line(previous.word_class) || ends_line(next.word_class)) return true;
  if (previous.word_class == WordClass::joiner && next.pictograph) return false;
  if (previous.word_class == WordClass::blank && next.word_class == WordClass::blank) return false;
  if (is_ignored(next.word_class)) return false;
  Around around(text, position);
  const WordClass left = around.left().value_or(WordClass::other);
  const WordClass right = around.right().value_or(WordClass::other);
  if (left == WordClass::regional_indicator && right == left) return !is_inside_flag(text, position);
  return !belong_together(around.left(), left, right, around.right());
}

bool is_of_word(char32_t code_point) {
  switch (known_of(code_point).word_class) {
    case WordClass::katakana:
    case WordClass::hebrew_letter:
    case WordClass::letter:
    case WordClass::numeric:
    case WordClass::extend_number_letter:
    case WordClass::han:
    case WordClass::hiragana:
    case WordClass::south_east_asian:
      return true;
    default:
      return false;
  }
}

bool are_one_run(char32_t left, char32_t right) {
  constexpr char32_t iteration_mark = 0x3005;  // 々, a letter to the annex, in names like 佐々木
  const auto class_of = [](char32_t c) {
    return c == iteration_mark ? WordClass::han : known_of(c).word_class;
  };
  const WordClass of = class_of(left);
  return of == class_of(right) &&
         (of == WordClass::han || of == WordClass::hiragana || of == WordClass::south_east_asian);
}

}  // namespace goodterms
