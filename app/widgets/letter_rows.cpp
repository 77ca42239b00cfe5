#include "app/widgets/letter_rows.h"

#include <algorithm>
#include <limits>

#include "app/text/line_breaks.h"
#include "core/base/text_steps.h"

namespace goodterms {

void LetterRows::lay_out(TextEngine& engine, std::string_view text, const TextLook& look,
                         std::span<const EditorMark> marks, float mark_padding, float width) {
  std::vector<TextGap> gaps;
  for (const EditorMark& mark : marks) {
    gaps.push_back({mark.range.begin, mark_padding, false});
    gaps.push_back({mark.range.end, mark_padding, true});
  }
  rows_ = engine.rows(text, look, width, gaps);
  width_ = width;
}

void LetterRows::lay_out_line(TextEngine& engine, std::string_view text, const TextLook& look,
                              std::span<const EditorMark> marks, float mark_padding, float width) {
  lay_out(engine, text, look, marks, mark_padding, std::numeric_limits<float>::max());
  width_ = width;
}

std::size_t LetterRows::row_of(CaretPlace place) const {
  const auto after =
      std::upper_bound(rows_.begin(), rows_.end(), place.position,
                       [](std::size_t left, const TextRow& right) { return left < right.range.begin; });
  const auto row = static_cast<std::size_t>(after - rows_.begin()) - 1;  // the first begins at 0
  const bool wrapped_here = row > 0 && rows_[row].range.begin == place.position && !rows_[row - 1].ends_line;
  return place.side == Side::after_previous && wrapped_here ? row - 1 : row;
}

std::size_t LetterRows::last_position(std::string_view text, std::size_t row) const {
  const TextRow& of = rows_[row];
  if (of.ends_line || of.range.length() == 0) return of.range.end;
  const std::size_t last = previous_character(text, of.range.end);
  std::size_t at = last;
  return is_wrapping_blank(next_code_point(text, at)) ? last : of.range.end;
}

CaretPlace LetterRows::inside(std::size_t row, CaretPlace place) const {
  const TextRow& of = rows_[row];
  const std::size_t position = std::clamp(place.position, of.range.begin, of.range.end);
  return {position - of.paragraph, place.side};
}

float LetterRows::left_of(std::size_t row) const {
  const ShapedText& shape = *rows_[row].shape;
  return shape.right_to_left() ? width_ - shape.width() : 0;
}

float LetterRows::x_of(std::size_t row, CaretPlace place) const {
  return left_of(row) + rows_[row].shape->x_of(inside(row, place));
}

CaretPlace LetterRows::place_at(std::string_view text, std::size_t row, float x) const {
  CaretPlace place = rows_[row].shape->place_at(x - left_of(row));
  place.position += rows_[row].paragraph;
  const std::size_t last = last_position(text, row);
  return place.position > last ? CaretPlace{last, Side::before_next} : place;
}

std::vector<Stretch> LetterRows::spans(std::size_t row, TextRange range) const {
  const TextRow& of = rows_[row];
  const std::size_t begin = std::max(range.begin, of.range.begin), end = std::min(range.end, of.words_end);
  if (begin >= end) return {};
  std::vector<Stretch> spans = of.shape->spans({begin - of.paragraph, end - of.paragraph});
  for (Stretch& span : spans) {
    span.left += left_of(row);
    span.right += left_of(row);
  }
  return spans;
}

std::optional<CaretPlace> LetterRows::beside(std::size_t row, CaretPlace place, bool to_left) const {
  const ShapedText& shape = *rows_[row].shape;
  auto found = to_left ? shape.left_of(inside(row, place)) : shape.right_of(inside(row, place));
  if (found) found->position += rows_[row].paragraph;
  return found;
}

}  // namespace goodterms
