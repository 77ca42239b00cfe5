#include "app/text/face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <hb.h>

#include <algorithm>
#include <cmath>

namespace goodterms {
namespace {

constexpr float fixed_16 = 65536.0F;
constexpr float fixed_6 = 64.0F;

// The mean of what lies under each pixel of a smaller picture, weighted with its opacity.
class Shrinking {
 public:
  Shrinking(const FT_Bitmap& from, float scale) : from_(from), scale_(scale) {}

  void pixel(int column, int row, std::uint8_t* to) const {
    const int left = at(column), right = std::max(left + 1, std::min(at(column + 1), width()));
    const int top = at(row), bottom = std::max(top + 1, std::min(at(row + 1), height()));
    unsigned sums[4] = {};
    unsigned count = 0;
    for (int y = top; y < std::min(bottom, height()); ++y) {
      for (int x = left; x < std::min(right, width()); ++x, ++count) {
        const unsigned char* pixel = from_.buffer + y * from_.pitch + 4 * x;
        for (int channel = 0; channel < 4; ++channel)
          sums[channel] += pixel[channel];  // blue, green, red times alpha; alpha
      }
    }
    const unsigned alpha = sums[3];
    if (count == 0 || alpha == 0) return;
    const auto straight = [&](unsigned sum) {
      return static_cast<std::uint8_t>(std::min(255U, (sum * 255U + alpha / 2) / alpha));
    };
    to[0] = straight(sums[2]);
    to[1] = straight(sums[1]);
    to[2] = straight(sums[0]);
    to[3] = static_cast<std::uint8_t>(alpha / count);
  }

 private:
  int at(int position) const { return static_cast<int>(static_cast<float>(position) / scale_); }
  int width() const { return static_cast<int>(from_.width); }
  int height() const { return static_cast<int>(from_.rows); }

  const FT_Bitmap& from_;
  float scale_;
};

void take_colors(const FT_Bitmap& bitmap, float scale, GlyphPicture& picture) {
  picture.colored = true;
  picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) *
                        4);
  const Shrinking shrinking(bitmap, scale);
  std::uint8_t* to = picture.pixels.data();
  for (int row = 0; row < picture.height; ++row) {
    for (int column = 0; column < picture.width; ++column, to += 4)
      shrinking.pixel(column, row, to);
  }
}

}  // namespace

std::unique_ptr<Face> Face::open(FT_LibraryRec_* library, FontFile file) {
  std::unique_ptr<Face> face(new Face());
  face->file_ = std::move(file);
  const std::string_view bytes = face->file_.bytes;
  if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                         static_cast<FT_Long>(bytes.size()), face->file_.index, &face->drawing_) != 0)
    return nullptr;
  face->colored_ = FT_HAS_COLOR(face->drawing_);
  if (!FT_IS_SCALABLE(face->drawing_) && face->drawing_->num_fixed_sizes == 0) return nullptr;
  hb_blob_t* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                   nullptr, nullptr);
  hb_face_t* shape = hb_face_create(blob, static_cast<unsigned>(face->file_.index));
  hb_blob_destroy(blob);
  face->shaping_ = hb_font_create(shape);
  hb_face_destroy(shape);
  if (hb_face_get_glyph_count(shape) == 0) return nullptr;
  return face;
}

Face::~Face() {
  hb_font_destroy(shaping_);
  if (drawing_ != nullptr) FT_Done_Face(drawing_);
}

bool Face::has(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(shaping_, code_point, &glyph) != 0 && glyph != 0;
}

hb_font_t* Face::sized(float em) const {
  const int scale = static_cast<int>(std::lround(em * fixed_16));
  int x = 0, y = 0;
  hb_font_get_scale(shaping_, &x, &y);
  if (x != scale || y != scale) hb_font_set_scale(shaping_, scale, scale);
  return shaping_;
}

GlyphPicture Face::colored_picture(std::uint32_t glyph, float em) const {
  GlyphPicture picture;
  if (FT_Select_Size(drawing_, 0) != 0 || FT_Load_Glyph(drawing_, glyph, FT_LOAD_COLOR) != 0) return picture;
  const FT_GlyphSlot slot = drawing_->glyph;
  if (slot->format != FT_GLYPH_FORMAT_BITMAP || slot->bitmap.pixel_mode != FT_PIXEL_MODE_BGRA) return picture;
  const float drawn_em = static_cast<float>(drawing_->available_sizes[0].y_ppem) / fixed_6;
  // A picture drawn for no size, or for less than anything can be seen in, is of a damaged font.
  constexpr float least_drawn_em = 4;
  if (drawn_em < least_drawn_em) return picture;
  const float scale = em / drawn_em;
  picture.left = static_cast<int>(std::lround(static_cast<float>(slot->bitmap_left) * scale));
  picture.top = static_cast<int>(std::lround(static_cast<float>(slot->bitmap_top) * scale));
  picture.width = static_cast<int>(std::ceil(static_cast<float>(slot->bitmap.width) * scale));
  picture.height = static_cast<int>(std::ceil(static_cast<float>(slot->bitmap.rows) * scale));
  take_colors(slot->bitmap, scale, picture);
  return picture;
}

GlyphPicture Face::picture(std::uint32_t glyph, float em, int quarters) const {
  if (colored_ && !FT_IS_SCALABLE(drawing_)) return colored_picture(glyph, em);
  GlyphPicture picture;
  const auto size = static_cast<FT_F26Dot6>(std::lround(em * fixed_6));
  if (FT_Set_Char_Size(drawing_, size, size, 72, 72) != 0) return picture;
  const FT_Int32 color = colored_ ? FT_LOAD_COLOR : 0;  // layers of outlines become one picture
  if (FT_Load_Glyph(drawing_, glyph, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP | color) != 0) return picture;
  const FT_GlyphSlot slot = drawing_->glyph;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return picture;
  FT_Outline_Translate(&slot->outline, quarters * static_cast<FT_Pos>(fixed_6) / 4, 0);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return picture;
  const FT_Bitmap& bitmap = slot->bitmap;
  picture.left = slot->bitmap_left;
  picture.top = slot->bitmap_top;
  picture.width = static_cast<int>(bitmap.width);
  picture.height = static_cast<int>(bitmap.rows);
  if (bitmap.pixel_mode == FT_PIXEL_MODE_BGRA) {
    take_colors(bitmap, 1, picture);
    return picture;
  }
  picture.pixels.reserve(static_cast<std::size_t>(bitmap.width) * bitmap.rows);
  for (int row = 0; row < picture.height; ++row) {
    const unsigned char* begin = bitmap.buffer + row * bitmap.pitch;
    picture.pixels.insert(picture.pixels.end(), begin, begin + bitmap.width);
  }
  return picture;
}

}  // namespace goodterms
