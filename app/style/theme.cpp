#include "app/style/theme.h"

namespace goodterms {
namespace {

constexpr std::array<Color, color_token_count> light_colors = {
    color_from_hex(0xF6F3EC), color_from_hex(0xFFFFFF), color_from_hex(0xFFFDF8), color_from_hex(0xFAF8F3),
    color_from_hex(0xE5DFD3), color_from_hex(0x857F70), color_from_hex(0x1D2421), color_from_hex(0x55605A),
    color_from_hex(0x1F6B52), color_from_hex(0xFFFFFF), color_from_hex(0xE2EEE8), color_from_hex(0x174F3D),
    color_from_hex(0xF7E6B4), color_from_hex(0x4A3A0C), color_from_hex(0xF3C878), color_from_hex(0x8A5200),
    color_from_hex(0xAD2A20)};

constexpr std::array<Color, color_token_count> dark_colors = {
    color_from_hex(0x131715), color_from_hex(0x1B211E), color_from_hex(0x1F2623), color_from_hex(0x171C1A),
    color_from_hex(0x2C3531), color_from_hex(0x7A8981), color_from_hex(0xECF1EE), color_from_hex(0xA9B6AF),
    color_from_hex(0x79CFAE), color_from_hex(0x0E2A20), color_from_hex(0x20382F), color_from_hex(0xA9E2CA),
    color_from_hex(0x4A3F16), color_from_hex(0xF6E6B0), color_from_hex(0xF3C878), color_from_hex(0xF2BE6A),
    color_from_hex(0xF29B92)};

// White, black, and colours that keep 7 : 1 (WCAG 2.2, AAA); lines are as strong as text.
constexpr std::array<Color, color_token_count> high_contrast_colors = {
    color_from_hex(0xFFFFFF), color_from_hex(0xFFFFFF), color_from_hex(0xFFFFFF), color_from_hex(0xFFFFFF),
    color_from_hex(0x000000), color_from_hex(0x000000), color_from_hex(0x000000), color_from_hex(0x1F1F1F),
    color_from_hex(0x003D2B), color_from_hex(0xFFFFFF), color_from_hex(0xD6F0E4), color_from_hex(0x002A1D),
    color_from_hex(0xFFF1C2), color_from_hex(0x2E2300), color_from_hex(0xF3C878), color_from_hex(0x5C3600),
    color_from_hex(0x8A0F07)};

constexpr TextPair pairs[] = {
    {ColorToken::ink, ColorToken::paper},         {ColorToken::ink, ColorToken::surface},
    {ColorToken::ink, ColorToken::sheet},         {ColorToken::ink, ColorToken::sunken},
    {ColorToken::ink, ColorToken::soft},          {ColorToken::ink_2, ColorToken::paper},
    {ColorToken::ink_2, ColorToken::surface},     {ColorToken::ink_2, ColorToken::sheet},
    {ColorToken::ink_2, ColorToken::sunken},      {ColorToken::ink_2, ColorToken::soft},
    {ColorToken::accent, ColorToken::paper},      {ColorToken::accent, ColorToken::surface},
    {ColorToken::accent, ColorToken::sheet},      {ColorToken::accent, ColorToken::sunken},
    {ColorToken::accent, ColorToken::soft},       {ColorToken::on_accent, ColorToken::accent},
    {ColorToken::soft_ink, ColorToken::soft},     {ColorToken::soft_ink, ColorToken::surface},
    {ColorToken::marker_ink, ColorToken::marker}, {ColorToken::paper, ColorToken::ink},
    {ColorToken::amber, ColorToken::paper},       {ColorToken::amber, ColorToken::surface},
    {ColorToken::amber, ColorToken::sheet},       {ColorToken::red, ColorToken::paper},
    {ColorToken::red, ColorToken::surface},       {ColorToken::red, ColorToken::sheet},
};

constexpr ControlPair lines[] = {
    {ColorToken::line_strong, ColorToken::paper}, {ColorToken::line_strong, ColorToken::surface},
    {ColorToken::line_strong, ColorToken::sheet}, {ColorToken::line_strong, ColorToken::sunken},
    {ColorToken::accent, ColorToken::paper},      {ColorToken::accent, ColorToken::surface},
    {ColorToken::accent, ColorToken::sheet},      {ColorToken::accent, ColorToken::soft},
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

std::span<const ControlPair> control_pairs() {
  return lines;
}

}  // namespace goodterms
