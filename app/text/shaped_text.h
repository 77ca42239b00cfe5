// One line of text with its glyphs in place: how wide it is, where its characters lie, and where a caret
// stands. Lengths are pixels from the line's left end; positions are bytes of the text it was shaped from.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/text/faces.h"
#include "core/base/text.h"

namespace goodterms {

struct ShapedGlyph {
  std::uint32_t glyph = 0;  // of the face
  std::uint32_t begin = 0;  // byte of the text its character begins at
  float x = 0, y = 0;       // of the pen; y upwards from the baseline
};

// Glyphs of one face and size, side by side.
struct ShapedRun {
  FaceIndex face = no_face;
  float em = 0;
  std::uint32_t first = 0, last = 0;  // glyphs, half-open
};

// The frame around the number of a character that no font has.
struct CodeFrame {
  std::uint32_t begin = 0;  // byte of the text
  float left = 0, width = 0;
};

// What is seen as one character. Several share a ligature evenly.
struct TextCell {
  std::uint32_t begin = 0, end = 0;  // bytes
  float left = 0, width = 0;
  bool right_to_left = false;

  float right() const { return left + width; }
  // Where a caret stands before it and after it, as it is read.
  float before() const { return right_to_left ? right() : left; }
  float after() const { return right_to_left ? left : right(); }
};

// Where texts of both directions meet, one position is two places: after the character before it, or before
// the one that follows.
enum class Side : std::uint8_t { before_next, after_previous };

struct CaretPlace {
  std::size_t position = 0;
  Side side = Side::before_next;
  friend bool operator==(const CaretPlace&, const CaretPlace&) = default;
};

// Room beside a character: before the one that begins at `position`, or after the one that ends there.
struct TextGap {
  std::size_t position = 0;
  float width = 0;
  bool after = false;
};

struct Stretch {
  float left = 0, right = 0;
};

class ShapedText {
 public:
  float width() const { return width_; }
  float em() const { return em_; }                       // that it was shaped for
  bool right_to_left() const { return right_to_left_; }  // as the paragraph begins
  // Whether everything runs from left to right, so that the order it is read in is the order it is seen in.
  bool plain() const { return plain_; }
  const std::vector<ShapedRun>& runs() const { return runs_; }
  const std::vector<ShapedGlyph>& glyphs() const { return glyphs_; }
  const std::vector<CodeFrame>& code_frames() const { return code_frames_; }
  const std::vector<TextCell>& cells() const { return cells_; }  // in the order they are written
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }

  float x_of(CaretPlace place) const;
  // The place nearest to `x`.
  CaretPlace place_at(float x) const;
  // What a range covers, from left to right, joined where it is one piece.
  std::vector<Stretch> spans(TextRange range) const;
  // The places a caret comes to when it goes left or right as it is seen; nothing beyond the end.
  std::optional<CaretPlace> left_of(CaretPlace place) const;
  std::optional<CaretPlace> right_of(CaretPlace place) const;

 private:
  friend class Shaper;
  void open_gaps(std::span<const TextGap> gaps);
  // Cells from left to right, as indexes.
  std::vector<std::uint32_t> from_left() const;
  const TextCell* cell_at(std::size_t position) const;  // the one that begins there
  const TextCell* cell_ending_at(std::size_t position) const;
  std::optional<CaretPlace> beside(CaretPlace place, bool to_left) const;

  float width_ = 0;
  float em_ = 0;
  bool right_to_left_ = false, plain_ = true;
  std::size_t begin_ = 0, end_ = 0;
  std::vector<ShapedRun> runs_;
  std::vector<ShapedGlyph> glyphs_;
  std::vector<CodeFrame> code_frames_;
  std::vector<TextCell> cells_;
};

}  // namespace goodterms
