// A letter broken into rows, and where its characters lie in them. Lengths are pixels from the left of the
// letter.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "app/text/text_engine.h"
#include "app/widgets/letter_text.h"

namespace goodterms {

class LetterRows {
 public:
  // Wraps after blanks and hyphens, between characters of scripts without blanks, and inside a word only
  // where it is longer than a row. Blanks hang over the end of their row. A mark takes `mark_padding` more
  // before and after its words. What is written from right to left begins at the right.
  void lay_out(TextEngine& engine, std::string_view text, const TextLook& look,
               std::span<const EditorMark> marks, float mark_padding, float width);

  // The same as one row, however long. `width` is where it ends when it runs from right to left.
  void lay_out_line(TextEngine& engine, std::string_view text, const TextLook& look,
                    std::span<const EditorMark> marks, float mark_padding, float width);

  const std::vector<TextRow>& rows() const { return rows_; }  // never empty once laid out
  // The row a caret stands in. Where a word was cut at a wrap, one position is the end of a row and the
  // beginning of the next: its side says which is meant.
  std::size_t row_of(CaretPlace place) const;
  std::size_t row_of(std::size_t position) const { return row_of({position, Side::before_next}); }
  // The last place for a caret in a row: before the blank at a wrap.
  std::size_t last_position(std::string_view text, std::size_t row) const;
  float x_of(std::size_t row, CaretPlace place) const;
  // The place for a caret nearest to `x`.
  CaretPlace place_at(std::string_view text, std::size_t row, float x) const;
  // What a range covers in a row, from left to right; the blanks at its end are not part of it.
  std::vector<Stretch> spans(std::size_t row, TextRange range) const;
  // Where a caret goes from there when it goes left or right as it is seen; nothing at the edge of the row.
  std::optional<CaretPlace> beside(std::size_t row, CaretPlace place, bool to_left) const;
  // Where the row's shape is drawn.
  float left_of(std::size_t row) const;

 private:
  CaretPlace inside(std::size_t row, CaretPlace place) const;  // as the row's shape counts

  std::vector<TextRow> rows_ = {TextRow{{0, 0}, 0, true, 0, std::make_shared<const ShapedText>()}};
  float width_ = 0;
};

}  // namespace goodterms
