#include "app/widgets/letter_rows.h"

#include <imgui.h>

#include "core/base/text_steps.h"

namespace goodterms {
namespace {

// Blanks that hold two words together: no-break, figure and narrow no-break space.
bool is_wrapping_blank(char32_t c) {
  return is_white_space(c) && c != U'\u00A0' && c != U'\u2007' && c != U'\u202F';
}

bool contains(std::u32string_view signs, char32_t c) {
  return signs.find(c) != std::u32string_view::npos;
}

// Between two characters that are not blanks (a short form of Unicode Standard Annex 14).
bool may_wrap_between(char32_t left, char32_t right) {
  constexpr std::u32string_view hyphens = U"-\u2010\u2013\u2014\u00AD";
  constexpr std::u32string_view openers = U"([{“‘«「『【（〈《";
  constexpr std::u32string_view closers = U"])}.,;:!?”’»、。，．！？：；」』】）〉》ー…";
  if (contains(hyphens, left)) return is_letter_or_digit(right);
  const bool no_blanks = is_written_without_blanks(left) || is_written_without_blanks(right);
  return no_blanks && !contains(openers, left) && !contains(closers, right);
}

char32_t code_point_at(std::string_view text, std::size_t position) {
  return next_code_point(text, position);
}

}  // namespace

LetterMeasure::LetterMeasure(std::string_view text, std::span<const EditorMark> marks, ImFont& font,
                             float font_size, float mark_padding)
    : text_(text),
      marks_(marks),
      glyphs_(font.GetFontBaked(font_size)),
      stretch_(font_size / glyphs_->Size),
      mark_padding_(mark_padding) {
  for (std::size_t c = 0x20; c < ascii_.size(); ++c)
    ascii_[c] = glyphs_->GetCharAdvance(static_cast<ImWchar>(c)) * stretch_;
}

float LetterMeasure::padding_before(std::size_t position) const {
  const auto mark =
      std::lower_bound(marks_.begin(), marks_.end(), position,
                       [](const EditorMark& left, std::size_t right) { return left.range.begin < right; });
  return mark != marks_.end() && mark->range.begin == position ? mark_padding_ : 0;
}

float LetterMeasure::padding_after(std::size_t position) const {
  const auto mark =
      std::lower_bound(marks_.begin(), marks_.end(), position,
                       [](const EditorMark& left, std::size_t right) { return left.range.end < right; });
  return mark != marks_.end() && mark->range.end == position ? mark_padding_ : 0;
}

float LetterMeasure::width(std::size_t begin, std::size_t end) const {
  float width = 0;
  for (std::size_t position = begin; position < end;) {
    const char32_t c = next_code_point(text_, position);
    width += c < ascii_.size() ? ascii_[c] : glyphs_->GetCharAdvance(static_cast<ImWchar>(c)) * stretch_;
  }
  return marks_.empty() ? width : width + padding_before(begin) + padding_after(end);
}

void LetterRows::lay_out(const LetterMeasure& measure, float width) {
  rows_.clear();
  const std::string_view text = measure.text();
  for (std::size_t begin = 0;;) {
    const TextRange line = line_at(text, begin);
    lay_out_line(measure, line, width);
    if (line.end >= text.size()) return;
    begin = line.end + 1;
  }
}

void LetterRows::lay_out_line(const LetterMeasure& measure, TextRange line, float width) {
  const std::string_view text = measure.text();
  LetterRow row{line.begin, line.begin, false};
  std::size_t wrap = line.begin;  // the last place to wrap at
  float x = 0;
  char32_t before = 0;
  for (std::size_t at = line.begin; at < line.end;) {
    const std::size_t next = next_character(text, at);
    const char32_t c = code_point_at(text, at);
    const bool blank = is_wrapping_blank(c);
    const float wide = measure.width(at, next);
    if (!blank && at > row.begin) {
      if (before != 0 && may_wrap_between(before, c)) wrap = at;
      if (x + wide > width) {
        row.end = wrap > row.begin ? wrap : at;
        rows_.push_back(row);
        row.begin = wrap = at = row.end;
        x = 0;
        before = 0;
        continue;
      }
    }
    x += wide;
    at = next;
    before = blank ? 0 : c;
    if (blank) wrap = next;
  }
  rows_.push_back({row.begin, line.end, true});
}

std::size_t LetterRows::row_of(std::size_t position, bool at_row_end) const {
  const auto after =
      std::upper_bound(rows_.begin(), rows_.end(), position,
                       [](std::size_t left, const LetterRow& right) { return left < right.begin; });
  const auto row = static_cast<std::size_t>(after - rows_.begin()) - 1;  // the first begins at 0
  const bool wrapped_here = row > 0 && rows_[row].begin == position && !rows_[row - 1].ends_line;
  return at_row_end && wrapped_here ? row - 1 : row;
}

std::size_t LetterRows::last_position(const LetterMeasure& measure, std::size_t row) const {
  const LetterRow& of = rows_[row];
  if (of.ends_line || of.end == of.begin) return of.end;
  const std::size_t last = previous_character(measure.text(), of.end);
  return is_wrapping_blank(code_point_at(measure.text(), last)) ? last : of.end;
}

std::size_t LetterRows::words_end(const LetterMeasure& measure, std::size_t row) const {
  const LetterRow& of = rows_[row];
  std::size_t end = of.end;
  while (end > of.begin) {
    const std::size_t last = previous_character(measure.text(), end);
    if (!is_wrapping_blank(code_point_at(measure.text(), last))) break;
    end = last;
  }
  return end;
}

float LetterRows::x_of(const LetterMeasure& measure, std::size_t row, std::size_t position) const {
  const LetterRow& of = rows_[row];
  float x = 0;
  for (std::size_t at = of.begin; at < std::min(position, of.end);) {
    const std::size_t next = next_character(measure.text(), at);
    x += measure.width(at, next);
    at = next;
  }
  return x;
}

std::size_t LetterRows::position_at(const LetterMeasure& measure, std::size_t row, float x) const {
  const std::size_t last = last_position(measure, row);
  float left = 0;
  for (std::size_t at = rows_[row].begin; at < last;) {
    const std::size_t next = next_character(measure.text(), at);
    const float wide = measure.width(at, next);
    if (x < left + wide / 2) return at;
    left += wide;
    at = next;
  }
  return last;
}

}  // namespace goodterms
