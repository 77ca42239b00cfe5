#include "app/style/fonts.h"

#include <imgui.h>
#ifdef IMGUI_ENABLE_FREETYPE
#include <imgui_freetype.h>
#endif

#include <span>

#include "core/base/embedded.h"

namespace goodterms {

// Generated from the packages' font files (CMakeLists.txt here and in app/text).
std::span<const EmbeddedFile> icon_font();
std::span<const EmbeddedFile> text_fonts();

namespace {

ImFont* add_icons(ImFontAtlas& atlas) {
  const std::string_view bytes = icon_font().front().bytes;
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;  // it lies in the program
#ifdef IMGUI_ENABLE_FREETYPE
  config.FontLoaderFlags |= ImGuiFreeTypeLoaderFlags_NoHinting;  // shapes stay as they were drawn
#endif
  // Dear ImGui takes a mutable pointer and does not write through it.
  return atlas.AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()), 0.0F,
                                    &config);
}

}  // namespace

Result<Fonts> load_fonts(ImFontAtlas& atlas, FindFont find, DrawCharacter draw) {
  Fonts fonts;
  fonts.icons = add_icons(atlas);
  if (fonts.icons == nullptr) return failure(ErrorCode::bad_data, "error.program.font");
  TRY(fonts.text, TextEngine::create(atlas, text_fonts(), std::move(find), std::move(draw)));
  return fonts;
}

}  // namespace goodterms
