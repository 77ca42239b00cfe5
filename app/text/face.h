// One font, opened: what HarfBuzz and FreeType make of its file.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "platform/fonts.h"

struct FT_FaceRec_;
struct FT_LibraryRec_;
struct hb_font_t;

namespace goodterms {

// A glyph as a picture. Coverage, or colours with straight alpha.
struct GlyphPicture {
  int left = 0, top = 0;  // pixels from the pen: to the right, and up from the baseline to the picture's top
  int width = 0, height = 0;
  bool colored = false;
  std::vector<std::uint8_t> pixels;  // one byte a pixel, or four: red, green, blue, alpha
};

class Face {
 public:
  // Null when the file is damaged or no font.
  static std::unique_ptr<Face> open(FT_LibraryRec_* library, FontFile file);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  bool has(char32_t code_point) const;
  bool colored() const { return colored_; }
  // For shaping at `em` pixels; positions come in 65,536ths of a pixel.
  hb_font_t* sized(float em) const;
  // Hinted in height only, so that letters keep their widths, and moved right by `quarters` of a pixel. Empty
  // where nothing is to be seen or the glyph is damaged.
  GlyphPicture picture(std::uint32_t glyph, float em, int quarters) const;

 private:
  Face() = default;
  GlyphPicture colored_picture(std::uint32_t glyph, float em) const;

  FontFile file_;
  FT_FaceRec_* drawing_ = nullptr;
  hb_font_t* shaping_ = nullptr;
  bool colored_ = false;
};

}  // namespace goodterms
