// Drawing in points onto the current Dear ImGui window: shapes, icons and text, sharp at every scale. What is
// drawn as text is told to the recorder, with what was cut off.
#pragma once

#include <span>
#include <string_view>

#include "app/widgets/box.h"
#include "app/widgets/ui.h"

namespace goodterms {

enum class Align : std::uint8_t { left, center, right };

struct TextStyle {
  float size = text_size::base;  // points, before text_scale; as CSS counts (the em)
  Weight weight = Weight::regular;
  ColorToken color = ColorToken::ink;
  float line_height = goodterms::line_height;  // of the size
  bool struck = false;                         // a line through it
  Figures figures = Figures::proportional;
  int heading = 0;  // its level, from 1, where the text is one
  // Of a few rows, the last is not one word alone where the others can give it company.
  bool keeps_company = true;
};

// The same, as a heading of that level, from 1.
constexpr TextStyle as_heading(TextStyle style, int level) {
  style.heading = level;
  return style;
}

class Canvas {
 public:
  explicit Canvas(const Ui& ui) : ui_(ui) {}

  // --- measuring, points ---
  float text_width(std::string_view text, const TextStyle& style) const;
  // The style, smaller where one line of the text would not fit the width, down to two thirds: for labels
  // that cannot wrap.
  TextStyle fitting(std::string_view text, TextStyle style, float width) const;
  float text_line_height(const TextStyle& style) const {  // points
    return style.size * ui_.text_scale * style.line_height;
  }
  // From the top of the highest letters to the bottom of the lowest, points.
  float letters_height(const TextStyle& style) const;
  TextLook look_of(const TextStyle& style) const;
  float wrapped_height(std::string_view text, const TextStyle& style, float width) const;

  // --- text ---
  // One line in the vertical middle of the box, shortened with "…" where it does not fit; `hits` (what
  // somebody looked for) stand out. Returns its width.
  float line(const Box& box, std::string_view text, const TextStyle& style, Align align = Align::left,
             std::span<const TextRange> hits = {}) const;
  // As line(), but what does not fit gives way in the middle: of an address both ends tell.
  float address(const Box& box, std::string_view text, const TextStyle& style,
                Align align = Align::left) const;
  // Wrapped at words from the top of the box; lines below its bottom are left out, the last one shortened.
  // `hits` (what somebody looked for, or what is told from these words) stand out. Returns the height it
  // took. Of a text of several rows each paragraph stands at the side it begins at, where it is to stand
  // left.
  float paragraph(const Box& box, std::string_view text, const TextStyle& style, Align align = Align::left,
                  std::span<const TextRange> hits = {}) const;
  // A piece of text with its top left there, as it is: neither shortened nor told to the recorder.
  void piece(float x, float y, std::string_view text, const TextStyle& style) const;
  void piece(float x, float y, const ShapedText& text, const TextStyle& style,
             std::span<const ColoredRange> colored = {}) const;
  std::uint32_t packed_color(ColorToken color) const;  // for a ColoredRange
  void icon(const Box& box, char32_t name, ColorToken color, float size = measure::icon) const;

  // Says more about what is drawn in the box, while the pointer rests on it.
  void hover_text(const Box& box, std::string_view text) const;

  // --- shapes ---
  void fill(const Box& box, ColorToken color, float corner = 0) const;
  void fill(const Box& box, Color color, float corner = 0) const;
  void outline(const Box& box, ColorToken color, float corner = 0, float thickness = measure::hairline) const;
  void outline(const Box& box, Color color, float corner = 0, float thickness = measure::hairline) const;
  void horizontal_line(float x, float y, float width, ColorToken color) const;
  void vertical_line(float x, float y, float height, ColorToken color) const;
  void card(const Box& box) const;   // surface, corner, hairline, and the theme's shadow
  void sheet(const Box& box) const;  // the same as a sheet of paper, for letters
  void disc(float x, float y, float radius, ColorToken color) const;
  void ring(float x, float y, float radius, ColorToken color, float thickness) const;
  // Clockwise from the top; `begin` and `end` in shares of the turn, 0 to 1.
  void arc(float x, float y, float radius, float begin, float end, ColorToken color, float thickness) const;
  void dots(float x, float y, float width, ColorToken color) const;      // under a fact in a letter
  void squiggle(float x, float y, float width, ColorToken color) const;  // under words a finding is about
  void focus_ring(const Box& box, float corner) const;

  const Ui& ui() const { return ui_; }

 private:
  void shadow(const Box& box, float corner) const;
  enum class LinePart : std::uint8_t { whole, further };  // further: of a paragraph that began above
  std::vector<TextRow> rows_of(std::string_view text, const TextStyle& style, float width) const;
  bool fits(std::string_view text, const TextStyle& style, float width) const;
  // What stands in one line.
  struct Row {
    std::string_view whole;  // as it is heard
    std::string_view shown;  // what of it is drawn
    std::shared_ptr<const ShapedText> shape;
    std::size_t begin = 0;  // where `shown` begins in what was shaped
    Stretch place = {};     // where it lies in there, pixels
    bool shortened = false;
    LinePart part = LinePart::whole;
  };
  Row row_of(std::string_view whole, std::string_view shown, const TextStyle& style,
             Direction direction) const;
  float show(const Box& box, const Row& row, const TextStyle& style, Align align,
             std::span<const TextRange> hits) const;

  const Ui& ui_;
};

}  // namespace goodterms
