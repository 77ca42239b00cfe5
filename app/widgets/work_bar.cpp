#include "app/widgets/work_bar.h"

#include <imgui.h>

#include <algorithm>

#include "app/widgets/controls.h"
#include "app/widgets/display.h"

namespace goodterms {
namespace {

constexpr float margin = 16, widest = 480, ring = 22;
constexpr TextStyle text{text_size::base, Weight::regular, ColorToken::ink};

}  // namespace

bool draw_work_bar(const Canvas& canvas, Box& box, std::string_view words, std::string_view stop,
                   int percent) {
  const Ui& ui = canvas.ui();
  const Button button{stop, ButtonKind::secondary};
  const float button_wide = button_width(canvas, button);
  const float width = std::min({canvas.text_width(words, text) + ring + button_wide + 4 * margin,
                                widest * ui.text_scale, box.width - 2 * margin});
  const float text_wide = width - ring - button_wide - 4 * margin;
  const float text_high = canvas.wrapped_height(words, text, text_wide + 1);
  const float height = std::max(ui.button_height(), text_high) + 16;
  const Box bar{box.middle_x() - width / 2, box.bottom() - height - margin, width, height};
  box.height -= height + margin;
  // A window of its own and of its size: over everything, and in the way of nothing beside it.
  ImGui::SetNextWindowPos({ui.pixels(bar.x), ui.pixels(bar.y)});
  ImGui::SetNextWindowSize({ui.pixels(bar.width), ui.pixels(bar.height)});
  ImGui::Begin("work", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing);
  canvas.card(bar);
  Box content = bar.inset(margin, 0);
  draw_progress_ring(canvas, content.cut_left(ring, margin).middle_row(ring),
                     static_cast<float>(percent) / 100.0F, 3);
  const bool pressed =
      draw_button(canvas, content.cut_right(button_wide, margin).middle_row(ui.button_height()), button);
  canvas.paragraph(content.middle_row(text_high), words, text);
  ImGui::End();
  return pressed;
}

}  // namespace goodterms
