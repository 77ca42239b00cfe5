#include "app/style/theme.h"

namespace goodterms {
namespace {

constexpr std::array<Color, color_token_count> light_colors = {
    color_from_hex(0xF6F3EC), color_from_hex(0xFFFFFF), color_from_hex(0xFAF8F3), color_from_hex(0xE5DFD3),
    color_from_hex(0x1D2421), color_from_hex(0x55605A), color_from_hex(0x1F6B52), color_from_hex(0xFFFFFF),
    color_from_hex(0xE2EEE8), color_from_hex(0x174F3D), color_from_hex(0x8A5200), color_from_hex(0xFBEED6),
    color_from_hex(0xAD2A20), color_from_hex(0xFAE6E3)};

constexpr std::array<Color, color_token_count> dark_colors = {
    color_from_hex(0x131715), color_from_hex(0x1B211E), color_from_hex(0x171C1A), color_from_hex(0x2C3531),
    color_from_hex(0xECF1EE), color_from_hex(0xA9B6AF), color_from_hex(0x79CFAE), color_from_hex(0x0E2A20),
    color_from_hex(0x20382F), color_from_hex(0xA9E2CA), color_from_hex(0xF2BE6A), color_from_hex(0x3A2E19),
    color_from_hex(0xF29B92), color_from_hex(0x3E2422)};

// White, black, and colours that keep 7 : 1 (WCAG 2.2, AAA); lines are as strong as text.
constexpr std::array<Color, color_token_count> high_contrast_colors = {
    color_from_hex(0xFFFFFF), color_from_hex(0xFFFFFF), color_from_hex(0xFFFFFF), color_from_hex(0x000000),
    color_from_hex(0x000000), color_from_hex(0x1F1F1F), color_from_hex(0x003D2B), color_from_hex(0xFFFFFF),
    color_from_hex(0xD6F0E4), color_from_hex(0x002A1D), color_from_hex(0x5C3600), color_from_hex(0xFFF1D6),
    color_from_hex(0x8A0F07), color_from_hex(0xFFE9E6)};

constexpr TextPair pairs[] = {
    {ColorToken::ink, ColorToken::paper},        {ColorToken::ink, ColorToken::surface},
    {ColorToken::ink, ColorToken::sunken},       {ColorToken::ink_2, ColorToken::paper},
    {ColorToken::ink_2, ColorToken::surface},    {ColorToken::ink_2, ColorToken::sunken},
    {ColorToken::accent, ColorToken::paper},     {ColorToken::accent, ColorToken::surface},
    {ColorToken::accent, ColorToken::sunken},    {ColorToken::on_accent, ColorToken::accent},
    {ColorToken::soft_ink, ColorToken::soft},    {ColorToken::soft_ink, ColorToken::surface},
    {ColorToken::paper, ColorToken::ink},        {ColorToken::ink, ColorToken::soft},
    {ColorToken::amber, ColorToken::paper},      {ColorToken::amber, ColorToken::surface},
    {ColorToken::amber, ColorToken::amber_soft}, {ColorToken::red, ColorToken::paper},
    {ColorToken::red, ColorToken::surface},      {ColorToken::red, ColorToken::red_soft},
    {ColorToken::accent, ColorToken::soft},      {ColorToken::ink_2, ColorToken::soft},
};

}  // namespace

Theme theme(ThemeName name) {
  switch (name) {
    case ThemeName::dark:
      return {name, dark_colors, false};
    case ThemeName::high_contrast:
      return {name, high_contrast_colors, false};
    case ThemeName::light:
      break;
  }
  return {ThemeName::light, light_colors, true};
}

std::span<const TextPair> text_pairs() {
  return pairs;
}

}  // namespace goodterms
