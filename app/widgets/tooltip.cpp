#include "app/widgets/tooltip.h"

#include <imgui.h>

#include <algorithm>

namespace goodterms {
namespace {

constexpr float widest = 280;
constexpr float margin = 8;
constexpr TextStyle style{text_size::small, Weight::regular, ColorToken::surface};

}  // namespace

void show_tooltip(const Canvas& canvas, const Box& about, std::string_view text) {
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayShort)) draw_tooltip(canvas, about, text);
}

void draw_tooltip(const Canvas& canvas, const Box& about, std::string_view text) {
  const Ui& ui = canvas.ui();
  const float text_wide = std::min(widest, canvas.text_width(text, style));
  const float height = canvas.wrapped_height(text, style, text_wide + 1) + 2 * margin;
  Box box{about.middle_x() - text_wide / 2 - margin, about.bottom() + 6, text_wide + 2 * margin + 1, height};
  box.x = std::clamp(box.x, margin, std::max(margin, ui.width - box.width - margin));
  if (box.bottom() > ui.height - margin) box.y = about.y - 6 - height;
  ImGui::SetNextWindowPos({ui.pixels(box.x), ui.pixels(box.y)});
  ImGui::SetNextWindowSize({ui.pixels(box.width), ui.pixels(box.height)});
  if (ImGui::BeginTooltip()) {
    const Canvas above(ui);
    above.fill(box, ColorToken::ink, 8);
    above.paragraph(box.inset(margin), text, style);
  }
  ImGui::EndTooltip();
}

}  // namespace goodterms
