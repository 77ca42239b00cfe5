#include "app/widgets/layer.h"

#include <imgui.h>

#include <string>

namespace goodterms {

Layer::Layer(const Canvas& canvas, const Box& box, std::string_view name) {
  const Ui& ui = canvas.ui();
  ImGui::SetCursorScreenPos({ui.pixels(box.x), ui.pixels(box.y)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::BeginChild(
      std::string(name).c_str(), {ui.pixels(box.width), ui.pixels(box.height)}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar();
}

Layer::~Layer() {
  ImGui::EndChild();
}

}  // namespace goodterms
