#include "app/style/fonts.h"

#include <imgui.h>
#ifdef IMGUI_ENABLE_FREETYPE
#include <imgui_freetype.h>
#endif

#include <span>
#include <string_view>

#include "core/base/embedded.h"

namespace goodterms {

// Generated from the packages' font files (CMakeLists.txt here and in app/text).
std::span<const EmbeddedFile> icon_font();
std::span<const EmbeddedFile> text_fonts();

namespace {

ImFont* add_font(ImFontAtlas& atlas, std::span<const EmbeddedFile> files, std::string_view name) {
  for (const EmbeddedFile& file : files) {
    if (file.path != name) continue;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;  // it lies in the program
    // Unhinted, letters keep the spacing their designer gave them, at every size.
#ifdef IMGUI_ENABLE_FREETYPE
    config.FontLoaderFlags |= ImGuiFreeTypeLoaderFlags_NoHinting;
#endif
    // Dear ImGui takes a mutable pointer and does not write through it.
    void* bytes = const_cast<char*>(file.bytes.data());
    ImFont* font = atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(file.bytes.size()), 0.0F, &config);
    // A letter the font does not have is a box, not a question.
    constexpr ImWchar box = 0x25A1;
    if (font != nullptr && font->IsGlyphInFont(box)) font->FallbackChar = box;
    return font;
  }
  return nullptr;
}

}  // namespace

Result<Fonts> load_fonts(ImFontAtlas& atlas, FindFont find) {
  Fonts fonts;
  fonts.regular = add_font(atlas, text_fonts(), "Inter-Regular.otf");
  fonts.medium = add_font(atlas, text_fonts(), "Inter-Medium.otf");
  fonts.semibold = add_font(atlas, text_fonts(), "Inter-SemiBold.otf");
  fonts.icons = add_font(atlas, icon_font(), "MaterialIcons-Regular.ttf");
  const bool all = fonts.regular != nullptr && fonts.medium != nullptr && fonts.semibold != nullptr &&
                   fonts.icons != nullptr;
  if (!all) return failure(ErrorCode::bad_data, "error.program.font");
  TRY(fonts.text, TextEngine::create(atlas, text_fonts(), std::move(find)));
  return fonts;
}

}  // namespace goodterms
