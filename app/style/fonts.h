// The faces of the interface: text as app/text shapes it, and the icons in a font of their own, because Inter
// has glyphs where the icons lie. Any size.
#pragma once

#include <memory>

#include "app/text/text_engine.h"
#include "core/base/result.h"

struct ImFont;
struct ImFontAtlas;

namespace goodterms {

struct Fonts {
  std::unique_ptr<TextEngine> text;
  ImFont* icons = nullptr;
};

// Adds the fonts to the atlas, which must outlive what is returned. `find` is asked for what no font of ours
// has, then `draw`; empty: nobody. Errors: bad_data when one of ours cannot be read.
Result<Fonts> load_fonts(ImFontAtlas& atlas, FindFont find, DrawCharacter draw = {});

}  // namespace goodterms
