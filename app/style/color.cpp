#include "app/style/color.h"

#include <algorithm>
#include <cmath>

namespace goodterms {
namespace {

// WCAG 2.2, "relative luminance", with the sRGB threshold of IEC 61966-2-1.
double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

std::uint8_t between(std::uint8_t from, std::uint8_t to, float share) {
  const float value = static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * share;
  return static_cast<std::uint8_t>(value + 0.5F);
}

}  // namespace

Color mixed(Color from, Color to, float share) {
  share = std::clamp(share, 0.0F, 1.0F);
  return {between(from.red, to.red, share), between(from.green, to.green, share),
          between(from.blue, to.blue, share), between(from.alpha, to.alpha, share)};
}

double contrast_ratio(Color left, Color right) {
  const double a = luminance(left), b = luminance(right);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace goodterms
