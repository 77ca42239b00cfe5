// A letter broken into rows, and where its characters lie in them. Lengths are pixels.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "app/widgets/letter_text.h"

struct ImFont;
struct ImFontBaked;

namespace goodterms {

// How wide the characters of a text are. Lives for one frame: Dear ImGui may move its glyphs after that. What
// it is given must stay where it is.
class LetterMeasure {
 public:
  // A mark takes `mark_padding` more before and after its words.
  LetterMeasure(std::string_view text, std::span<const EditorMark> marks, ImFont& font, float font_size,
                float mark_padding);

  std::string_view text() const { return text_; }
  // Of the character from `begin` to `end`, with the padding of a mark that begins or ends with it.
  float width(std::size_t begin, std::size_t end) const;
  float padding_before(std::size_t position) const;  // where a mark begins there
  float padding_after(std::size_t position) const;   // where a mark ends there

 private:
  std::string_view text_;
  std::span<const EditorMark> marks_;
  ImFontBaked* glyphs_;
  float stretch_;  // the font may be drawn at a size it has no glyphs for
  float mark_padding_;
  std::array<float, 128> ascii_ = {};
};

struct LetterRow {
  std::size_t begin = 0, end = 0;  // every byte but line breaks has one row; blanks at a wrap end theirs
  bool ends_line = false;          // at a line break or the end of the text, not at a wrap
};

class LetterRows {
 public:
  // Wraps after blanks and hyphens, between characters of scripts without blanks, and inside a word only
  // where it is longer than a row. Blanks hang over the end of their row.
  void lay_out(const LetterMeasure& measure, float width);

  const std::vector<LetterRow>& rows() const { return rows_; }  // never empty once laid out
  // The row a caret at `position` stands in. Where a word was cut at a wrap, one position is the end of a row
  // and the beginning of the next: `at_row_end` says which is meant.
  std::size_t row_of(std::size_t position, bool at_row_end = false) const;
  // The last place for a caret in a row: before the blank at a wrap.
  std::size_t last_position(const LetterMeasure& measure, std::size_t row) const;
  float x_of(const LetterMeasure& measure, std::size_t row, std::size_t position) const;
  // The place for a caret nearest to `x`.
  std::size_t position_at(const LetterMeasure& measure, std::size_t row, float x) const;
  // The end of the row's words, without the blanks that hang over.
  std::size_t words_end(const LetterMeasure& measure, std::size_t row) const;

 private:
  void lay_out_line(const LetterMeasure& measure, TextRange line, float width);
  std::vector<LetterRow> rows_ = {LetterRow{0, 0, true}};
};

}  // namespace goodterms
