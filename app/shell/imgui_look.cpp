#include "app/shell/imgui_look.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace goodterms {
namespace {

ImVec4 vector_of(Color color, float opacity = 1) {
  const auto share = [](std::uint8_t channel) { return static_cast<float>(channel) / 255.0F; };
  return {share(color.red), share(color.green), share(color.blue), share(color.alpha) * opacity};
}

}  // namespace

void apply_look(const Theme& theme, float scale) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowMinSize = {1, 1};
  style.WindowBorderSize = style.PopupBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0;
  style.WindowRounding = style.PopupRounding = style.ChildRounding = 0;
  style.ItemSpacing = {0, 0};
  style.FramePadding = {0, 0};
  style.ScrollbarSize = 8 * scale;
  style.ScrollbarRounding = 4 * scale;
  style.GrabMinSize = 32 * scale;
  // Pixels; by itself it is 0.3, and a ring has corners. Taken from the style when the next frame begins, and
  // here at once, so that the first one is drawn like all others.
  style.CircleTessellationMaxError = 0.15F;
  ImGui::GetDrawListSharedData()->SetCircleTessellationMaxError(style.CircleTessellationMaxError);
  style.DisabledAlpha = 1;  // our controls look disabled by themselves
  style.HoverDelayShort = 0;
  const ImVec4 nothing(0, 0, 0, 0);
  for (const ImGuiCol color : {ImGuiCol_WindowBg, ImGuiCol_ChildBg, ImGuiCol_PopupBg, ImGuiCol_ScrollbarBg,
                               ImGuiCol_NavCursor, ImGuiCol_FrameBg, ImGuiCol_Border}) {
    style.Colors[color] = nothing;
  }
  style.Colors[ImGuiCol_ScrollbarGrab] = vector_of(theme[ColorToken::ink_2], 0.25F);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = vector_of(theme[ColorToken::ink_2], 0.5F);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = vector_of(theme[ColorToken::ink_2], 0.7F);
  style.Colors[ImGuiCol_ModalWindowDimBg] = {0, 0, 0, theme.name == ThemeName::dark ? 0.5F : 0.32F};
}

}  // namespace goodterms
