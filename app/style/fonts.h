// The faces of the interface: Inter in three weights, and the icons in a font of their own, because Inter has
// glyphs where the icons lie. Any size: Dear ImGui rasterises glyphs as they are first drawn.
#pragma once

#include <cstdint>

#include "core/base/result.h"

struct ImFont;
struct ImFontAtlas;

namespace goodterms {

enum class Weight : std::uint8_t { regular, medium, semibold };

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* medium = nullptr;
  ImFont* semibold = nullptr;
  ImFont* icons = nullptr;

  ImFont* of(Weight weight) const {
    return weight == Weight::regular ? regular : weight == Weight::medium ? medium : semibold;
  }
};

// Adds the fonts to the atlas, which must outlive what is returned. Errors: bad_data when one cannot be read.
Result<Fonts> load_fonts(ImFontAtlas& atlas);

}  // namespace goodterms
