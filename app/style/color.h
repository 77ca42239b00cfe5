// Colours as they are named in the design, and how far apart two of them are to the eye.
#pragma once

#include <cstdint>

namespace goodterms {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  std::uint8_t alpha = 255;
  friend bool operator==(const Color&, const Color&) = default;
};

// 0xRRGGBB, as design tokens are written.
constexpr Color color_from_hex(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U),
          static_cast<std::uint8_t>(hex)};
}

// The same colour at `share` (0 to 1) of its opacity: for fades.
constexpr Color faded(Color color, float share) {
  color.alpha = static_cast<std::uint8_t>(static_cast<float>(color.alpha) * share + 0.5F);
  return color;
}

// `share` (0 to 1) of the way from one colour to the other: for eased changes.
Color mixed(Color from, Color to, float share);

// 1 (none) to 21 (black on white), for opaque colours. WCAG 2.2, "contrast ratio".
double contrast_ratio(Color left, Color right);

}  // namespace goodterms
