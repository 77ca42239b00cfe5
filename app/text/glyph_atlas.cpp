#include "app/text/glyph_atlas.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace goodterms {
namespace {

// A page in three scripts takes some 900 images of 150 pixels. Beyond these, what was not drawn lately goes.
constexpr std::size_t most_images = 4096;
constexpr std::size_t most_pixels = 1U << 20U;
constexpr std::uint32_t lately = 60;  // frames

}  // namespace

std::size_t GlyphAtlas::Hash::operator()(const GlyphKey& key) const {
  std::uint64_t value = key.glyph | static_cast<std::uint64_t>(key.size) << 32U;
  value ^= (static_cast<std::uint64_t>(key.face) << 2U | key.quarters) * 0x9E3779B97F4A7C15ULL;
  value ^= value >> 29U;
  value *= 0xBF58476D1CE4E5B9ULL;  // as splitmix64 mixes its bits
  return static_cast<std::size_t>(value ^ value >> 32U);
}

const GlyphImage& GlyphAtlas::image(const GlyphKey& key) {
  const auto [found, added] = images_.try_emplace(key);
  if (added) put(key, found->second);
  found->second.used = frame_;
  return found->second;
}

void GlyphAtlas::put(const GlyphKey& key, GlyphImage& image) {
  const GlyphPicture picture =
      faces_.picture(key.face, key.glyph, static_cast<float>(key.size) / 64.0F, key.quarters);
  constexpr int largest = 1024;  // pixels; larger than any text here
  if (picture.width <= 0 || picture.height <= 0 || picture.width > largest || picture.height > largest)
    return;
  ImFontAtlasRect at;
  const ImFontAtlasRectId id = atlas_.AddCustomRect(picture.width, picture.height, &at);
  if (id == ImFontAtlasRectId_Invalid) return;
  ImTextureData& texture = *atlas_.TexData;
  const std::uint8_t* from = picture.pixels.data();
  for (int row = 0; row < picture.height; ++row) {
    auto* to = static_cast<std::uint8_t*>(texture.GetPixelsAt(at.x, at.y + row));
    for (int column = 0; column < picture.width; ++column) {
      const std::uint8_t alpha = picture.colored ? from[3] : from[0];
      if (texture.BytesPerPixel == 4) {
        for (int channel = 0; channel < 3; ++channel)
          to[channel] = picture.colored ? from[channel] : 0xFF;
        to += 3;
      }
      *to++ = alpha;
      from += picture.colored ? 4 : 1;
    }
  }
  image.rectangle = id;
  image.left = static_cast<std::int16_t>(picture.left);
  image.top = static_cast<std::int16_t>(picture.top);
  image.width = static_cast<std::uint16_t>(picture.width);
  image.height = static_cast<std::uint16_t>(picture.height);
  image.colored = picture.colored;
  pixels_ += static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

void GlyphAtlas::begin_frame() {
  ++frame_;
  if (images_.size() <= most_images && pixels_ <= most_pixels) return;
  for (auto image = images_.begin(); image != images_.end();) {
    if (frame_ - image->second.used <= lately) {
      ++image;
      continue;
    }
    if (image->second.rectangle >= 0) {
      atlas_.RemoveCustomRect(image->second.rectangle);
      pixels_ -= static_cast<std::size_t>(image->second.width) * image->second.height;
    }
    image = images_.erase(image);
  }
}

}  // namespace goodterms
