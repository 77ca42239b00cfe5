// Names of keys as pages have them (KeyboardEvent.code, W3C UI Events) and as Dear ImGui has them.
#pragma once

#include <imgui.h>

#include <string_view>

namespace goodterms {

// ImGuiKey_None for a key the app has no use for.
ImGuiKey key_of_code(std::string_view code);

}  // namespace goodterms
