#include "app/widgets/sheet.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>

#include "app/style/icons.h"
#include "app/widgets/controls.h"

namespace goodterms {
namespace {

constexpr float widest = 520, widest_at_top = 640, edge = 16, padding = 24, phone_padding = 16, margin = 12,
                top_place = 88;
constexpr TextStyle title_text = as_heading({text_size::section, Weight::semibold, ColorToken::ink}, 2);

float padding_of(const Ui& ui) {
  return ui.compact() ? phone_padding : padding;
}

float sheet_width(const Ui& ui, SheetPlace place) {
  if (ui.compact()) return ui.width;
  return std::min(place == SheetPlace::top ? widest_at_top : widest, ui.width - 2 * edge);
}

Box place_of(const Ui& ui, float height, SheetPlace place) {
  const float width = sheet_width(ui, place);
  if (place == SheetPlace::top) {
    const float top = ui.compact() ? edge : std::min(top_place, (ui.height - height) / 2);
    return {(ui.width - width) / 2, std::max(edge, top), width, std::min(height, ui.height - top - edge)};
  }
  height = std::min(height, ui.height - 2 * edge);
  if (ui.compact()) return {0, ui.height - height, width, height};
  return {(ui.width - width) / 2, (ui.height - height) / 2.4F, width, height};
}

void draw_card(const Canvas& canvas, Box card) {
  if (canvas.ui().compact()) {
    card.height += measure::card_corner;  // its lower corners lie below the window
    canvas.fill(card, ColorToken::surface, measure::card_corner);
    return;
  }
  canvas.card(card);
}

}  // namespace

float Sheet::content_width(const Ui& ui) {
  return sheet_width(ui, SheetPlace::automatic) - 2 * padding_of(ui);
}

Sheet::Sheet(const Canvas& canvas, std::string_view name, std::string_view title, float content_height,
             bool& open, SheetPlace place, SheetExit exit)
    : canvas_(canvas.ui()), open_(open) {
  const std::string id(name);
  if (open && !ImGui::IsPopupOpen(id.c_str())) ImGui::OpenPopup(id.c_str());
  if (!ImGui::IsPopupOpen(id.c_str())) return;
  const Ui& ui = canvas.ui();
  const float inner = padding_of(ui);
  const float head = title.empty() ? 0 : ui.control(40) + 8;
  const Box card = place_of(ui, content_height + head + 2 * inner, place);
  const Box window = card.inset(-margin);
  ImGui::SetNextWindowPos({ui.pixels(window.x), ui.pixels(window.y)});
  ImGui::SetNextWindowSize({ui.pixels(window.width), ui.pixels(window.height)});
  if (!ImGui::BeginPopupModal(id.c_str(), nullptr,
                              ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                  ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings)) {
    return;
  }
  if (!open) {
    ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    return;
  }
  shown_ = true;
  part_.emplace(PartKind::sheet, title.empty() ? name : title);
  draw_card(canvas_, card);
  content_ = card.inset(inner);
  if (!title.empty()) {
    Box row = content_.cut_top(ui.control(40), 8);
    const Box close = row.cut_right(ui.control(40), 8);
    if (draw_icon_button(canvas_, close, icon::close, ui.words("ui.close"), ButtonKind::quiet)) open = false;
    canvas_.line(row, title, title_text);
  }
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool outside = mouse.x < ui.pixels(card.x) || mouse.x > ui.pixels(card.right()) ||
                       mouse.y < ui.pixels(card.y) || mouse.y > ui.pixels(card.bottom());
  const bool pressed_outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && outside &&
                               ImGui::IsMousePosValid() && !ImGui::IsWindowAppearing();
  // A menu or a month above it goes first.
  const bool uppermost = ui.popups_before <= ImGui::GetCurrentContext()->BeginPopupStack.Size;
  const bool escaped = ImGui::IsKeyPressed(ImGuiKey_Escape, false) && uppermost;
  if (((pressed_outside && exit == SheetExit::anywhere) || escaped) &&
      ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows))
    open = false;
}

Sheet::~Sheet() {
  if (!shown_) return;
  if (!open_) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
}

}  // namespace goodterms
