#include "app/text/line_breaks.h"

#include <string_view>

#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr char32_t no_break_space = 0x00A0, figure_space = 0x2007, narrow_no_break_space = 0x202F;
constexpr char32_t zero_width_space = 0x200B;

// Thai, Lao, Myanmar, Khmer: words without blanks between them, which only a dictionary tells apart. Without
// one they are kept whole (rule LB1), up to the blanks that part phrases.
bool needs_dictionary(char32_t c) {
  return (c >= 0x0E00 && c < 0x1100) || (c >= 0x1780 && c < 0x1800);
}

bool parts_anywhere(char32_t c) {
  return is_written_without_blanks(c) && !needs_dictionary(c);
}

bool contains(std::u32string_view signs, char32_t c) {
  return signs.find(c) != std::u32string_view::npos;
}

}  // namespace

bool is_wrapping_blank(char32_t c) {
  return is_white_space(c) && c != no_break_space && c != figure_space && c != narrow_no_break_space;
}

bool may_wrap_between(char32_t left, char32_t right) {
  constexpr std::u32string_view hyphens = U"-\u2010\u2013\u2014\u00AD";
  constexpr std::u32string_view openers = U"([{“‘«「『【（〈《";
  constexpr std::u32string_view closers = U"])}.,;:!?”’»、。，．！？：；」』】）〉》ー…";
  constexpr std::u32string_view full_width_closers = U"、。，．！？：；」』】）〉》";
  if (left == zero_width_space) return true;
  if (contains(hyphens, left)) return is_letter_or_digit(right);
  if (left == U'/') return letter_case(right) != LetterCase::none;  // not in 24/7
  if (contains(full_width_closers, left)) return !contains(closers, right);
  const bool no_blanks = parts_anywhere(left) || parts_anywhere(right);
  return no_blanks && !contains(openers, left) && !contains(closers, right);
}

}  // namespace goodterms
