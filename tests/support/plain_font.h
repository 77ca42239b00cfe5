// The interface's font as Dear ImGui draws it by itself: for windows that stand beside the app's.
#pragma once

#include <imgui.h>

#include <span>

#include "core/base/embedded.h"

namespace goodterms {
std::span<const EmbeddedFile> text_fonts();  // generated, see app/text/CMakeLists.txt
}

// Null where it is not there.
inline ImFont* add_plain_font(ImFontAtlas& atlas) {
  for (const goodterms::EmbeddedFile& file : goodterms::text_fonts()) {
    if (file.path != "Inter-Regular.otf") continue;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    return atlas.AddFontFromMemoryTTF(const_cast<char*>(file.bytes.data()),
                                      static_cast<int>(file.bytes.size()), 0.0F, &config);
  }
  return nullptr;
}
