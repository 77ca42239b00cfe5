// Makes glyphs of text (HarfBuzz), in the order they are seen (Unicode Annex 9, rule L2).
#pragma once

#include "app/text/shaped_text.h"
#include "app/text/text_analysis.h"

struct hb_buffer_t;
struct hb_language_impl_t;

namespace goodterms {

class Shaper {
 public:
  explicit Shaper(Faces& faces);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  // The characters from `begin` to `end` of an analysed paragraph as one line.
  ShapedText shape(const TextAnalysis& analysis, std::size_t begin, std::size_t end, const TextLook& look,
                   std::span<const TextGap> gaps = {});

 private:
  struct Piece {             // of one face, script and direction
    std::size_t begin, end;  // characters of the paragraph
    FaceIndex face;
    Script script;
    std::uint8_t level;
    bool right_to_left() const { return level % 2 == 1; }
  };
  struct Line {
    const TextAnalysis& analysis;
    std::size_t begin;  // its first character
    const TextLook& look;
    ShapedText& text;
  };
  // What HarfBuzz keeps together: a character, or several that became one glyph.
  struct Cluster {
    std::uint32_t first_point;
    float left, width;
  };

  std::vector<Piece> pieces(const TextAnalysis& analysis, std::size_t begin, std::size_t end) const;
  void shape_piece(const Line& line, const Piece& piece);
  void add_glyphs(const Line& line, const Piece& piece);
  static std::size_t character_of(const Line& line, const Piece& piece, std::uint32_t point);
  static void set_cells(const Line& line, const Piece& piece, const std::vector<Cluster>& clusters);
  void add_drawn(const Line& line, const Piece& piece);
  void add_codes(const Line& line, const Piece& piece);
  void add_code(const Line& line, std::uint32_t begin, char32_t code);

  Faces& faces_;
  hb_buffer_t* buffer_;
  const hb_language_impl_t* language_;
};

}  // namespace goodterms
