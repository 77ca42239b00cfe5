#include "app/widgets/menu.h"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "app/style/icons.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float margin = 8;  // around the card, for its shadow
constexpr float padding = 6, icon_size = 20, icon_gap = 12, item_margin = 14, edge = 8;
constexpr TextStyle words{text_size::base, Weight::regular, ColorToken::ink};

float item_height(const Ui& ui) {
  return ui.control(ui.compact() ? measure::touch_target : 38);
}

float width_of(const Canvas& canvas, std::span<const MenuItem> items) {
  float widest = 140;
  for (const MenuItem& item : items)
    widest = std::max(widest, canvas.text_width(item.label, words) + 1);
  const float icon = icon_size * canvas.ui().text_scale + icon_gap;
  return std::min(widest + icon + 2 * item_margin + 2 * padding, canvas.ui().width - 2 * edge);
}

bool draw_item(const Canvas& canvas, const Box& box, const MenuItem& item, std::size_t position) {
  PressOptions options;
  options.role = Role::list_row;
  options.key = static_cast<std::int64_t>(position);  // two may be called the same
  options.checked = item.selected;
  options.position = static_cast<std::int64_t>(position);
  options.corner = measure::segment_corner;
  options.tooltip = item.hint;
  const Press pressed = press(canvas, box, item.label, options);
  if (pressed.warmth > 0)
    canvas.fill(box, faded(canvas.ui().theme[ColorToken::soft], pressed.warmth), measure::segment_corner);
  Box content = box.inset(item_margin, 0);
  const Box sign = content.cut_left(icon_size * canvas.ui().text_scale, icon_gap);
  if (item.selected) {
    canvas.icon(sign, icon::check, ColorToken::accent, icon_size);
  } else if (item.icon != 0) {
    canvas.icon(sign, item.icon, ColorToken::ink_2, icon_size);
  }
  canvas.line(content, item.label, words);
  return pressed.clicked;
}

}  // namespace

void open_menu(std::string_view name) {
  ImGui::OpenPopup(std::string(name).c_str());
}

int draw_menu(const Canvas& canvas, std::string_view name, const Box& anchor,
              std::span<const MenuItem> items) {
  const std::string id(name);
  if (!ImGui::IsPopupOpen(id.c_str())) return -1;
  const Ui& ui = canvas.ui();
  const float width = width_of(canvas, items);
  // What is longer than the window scrolls.
  const float height =
      std::min(item_height(ui) * static_cast<float>(items.size()) + 2 * padding, ui.height - 2 * edge);
  Box card{anchor.x, anchor.bottom() + 6, width, height};
  card.x = std::clamp(card.x, edge, std::max(edge, ui.width - width - edge));
  if (card.bottom() > ui.height - edge) card.y = std::max(edge, anchor.y - 6 - height);
  const Box window = card.inset(-margin);
  ImGui::SetNextWindowPos({ui.pixels(window.x), ui.pixels(window.y)});
  ImGui::SetNextWindowSize({ui.pixels(window.width), ui.pixels(window.height)});
  int chosen = -1;
  if (ImGui::BeginPopup(id.c_str(), ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                        ImGuiWindowFlags_NoMove)) {
    const Canvas above(ui);
    above.card(card);
    const Part list(PartKind::list, {}, static_cast<std::int64_t>(items.size()));
    ScrollArea area(above, card.inset(padding), "menu");
    Box rows = area.content();
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (draw_item(above, rows.cut_top(item_height(ui)), items[i], i + 1)) chosen = static_cast<int>(i);
    }
    area.end(rows.y);
    if (chosen >= 0) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  return chosen;
}

}  // namespace goodterms
