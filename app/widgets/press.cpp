#include "app/widgets/press.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <string>

#include "app/widgets/tooltip.h"

namespace goodterms {

Press press(const Canvas& canvas, const Box& box, std::string_view label, const PressOptions& options) {
  const Ui& ui = canvas.ui();
  const std::string name(label.empty() ? " " : label);  // Dear ImGui wants one
  Press press;
  if (box.width <= 0 || box.height <= 0) return press;
  ImGui::SetCursorScreenPos({ui.pixels(box.x), ui.pixels(box.y)});
  ImGui::PushID(static_cast<int>(options.key ^ (options.key >> 32)));
  if (!options.enabled) ImGui::BeginDisabled();
  press.clicked = ImGui::InvisibleButton(name.c_str(), {ui.pixels(box.width), ui.pixels(box.height)},
                                         ImGuiButtonFlags_EnableNav);
  if (!options.enabled) ImGui::EndDisabled();
  ImGui::PopID();
  press.hovered = ImGui::IsItemHovered();
  press.held = ImGui::IsItemActive();
  const ImGuiID id = ImGui::GetItemID();
  press.warmth = ui.animator.value(id, press.hovered || press.held ? 1.0F : 0.0F);
  // The ring belongs to the keyboard: a mouse knows where it is.
  if (ImGui::GetCurrentContext()->NavCursorVisible && ImGui::IsItemFocused())
    canvas.focus_ring(box, options.corner);
  if (Recorder* recorder = Recorder::of(ImGui::GetCurrentContext())) {
    ItemState state;
    state.role = options.role;
    // Also where all of a place is out of use for a while.
    state.enabled = (ImGui::GetItemFlags() & ImGuiItemFlags_Disabled) == 0;
    state.checked = options.checked;
    state.position = options.position;
    state.hint = options.hint;
    recorder->describe(id, label.substr(0, label.find("##")), state);
  }
  if (press.hovered && !options.tooltip.empty()) {
    if (ui.hover != nullptr) {
      canvas.hover_text(box, options.tooltip);
    } else {
      show_tooltip(canvas, box, options.tooltip);
    }
  }
  return press;
}

}  // namespace goodterms
