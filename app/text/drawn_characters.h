// Characters that the system draws itself, because it hands out no fonts: each gets a number, as glyphs have.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/text/face.h"

namespace goodterms {

class DrawnCharacters {
 public:
  explicit DrawnCharacters(DrawCharacter draw) : draw_(std::move(draw)) {}

  bool draws(std::u32string_view character);
  // What draws() said yes to, or several of those joined. The same for good.
  std::uint32_t glyph(std::u32string_view characters, bool heavy);
  float advance(std::uint32_t glyph, float em);  // pixels
  GlyphPicture picture(std::uint32_t glyph, float em, int quarters) const;

 private:
  using Drawn = std::pair<std::u32string, bool>;  // and whether it is heavy
  std::optional<CharacterPicture> draw(const Drawn& drawn, float em, int quarters) const;

  DrawCharacter draw_;
  std::vector<Drawn> known_;  // by number
  std::map<Drawn, std::uint32_t> numbers_;
  std::map<std::pair<std::uint32_t, float>, float> advances_;
};

}  // namespace goodterms
