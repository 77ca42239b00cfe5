#include "app/text/drawn_characters.h"

#include <algorithm>

namespace goodterms {

std::optional<CharacterPicture> DrawnCharacters::draw(const Drawn& drawn, float em, int quarters) const {
  return draw_({drawn.first, em, drawn.second, quarters});
}

bool DrawnCharacters::draws(std::u32string_view character) {
  // A control is nothing to be drawn, and more characters than these nobody writes: they show their numbers.
  constexpr std::size_t most = 50'000;
  if (!draw_ || known_.size() >= most || character.empty() || character.front() < U' ') return false;
  constexpr float any_em = 16;
  return advance(glyph(character, false), any_em) > 0;
}

std::uint32_t DrawnCharacters::glyph(std::u32string_view characters, bool heavy) {
  const auto [found, added] =
      numbers_.try_emplace({std::u32string(characters), heavy}, static_cast<std::uint32_t>(known_.size()));
  if (added) known_.push_back(found->first);
  return found->second;
}

float DrawnCharacters::advance(std::uint32_t glyph, float em) {
  const auto [found, added] = advances_.try_emplace({glyph, em}, 0.0F);
  if (added) {
    if (const auto drawn = draw(known_[glyph], em, 0)) found->second = std::max(0.0F, drawn->advance);
  }
  return found->second;
}

GlyphPicture DrawnCharacters::picture(std::uint32_t glyph, float em, int quarters) const {
  GlyphPicture picture;
  auto drawn = draw(known_[glyph], em, quarters);
  if (!drawn) return picture;
  const std::size_t pixels = static_cast<std::size_t>(std::max(0, drawn->width)) *
                             static_cast<std::size_t>(std::max(0, drawn->height));
  if (drawn->pixels.size() != 4 * pixels) return picture;
  picture.left = drawn->left;
  picture.top = drawn->top;
  picture.width = drawn->width;
  picture.height = drawn->height;
  const std::vector<std::uint8_t>& from = drawn->pixels;
  for (std::size_t at = 0; at < from.size() && !picture.colored; at += 4)
    picture.colored = from[at + 3] > 0 && (from[at] < 0xFF || from[at + 1] < 0xFF || from[at + 2] < 0xFF);
  if (picture.colored) {
    picture.pixels = std::move(drawn->pixels);
    return picture;
  }
  picture.pixels.reserve(pixels);
  for (std::size_t at = 0; at < from.size(); at += 4)
    picture.pixels.push_back(from[at + 3]);
  return picture;
}

}  // namespace goodterms
