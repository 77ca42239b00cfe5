// What a right click on a letter offers, and the menu key. (Shift+F10 too, as on Windows and GNOME.)
#include <algorithm>
#include <vector>

#include "app/style/icons.h"
#include "app/widgets/letter_editor_scene.h"
#include "app/widgets/menu.h"

namespace goodterms {
namespace {

constexpr std::string_view menu_name = "editing";

bool has_clipboard() {
  const char* words = ImGui::GetClipboardText();
  return words != nullptr && *words != '\0';
}

}  // namespace

void LetterEditor::use_menu(Scene& scene) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool clicked = scene.hovered && io.MouseClicked[ImGuiMouseButton_Right];
  const bool by_key = scene.active && (ImGui::Shortcut(ImGuiKey_Menu, 0, scene.id) ||
                                       ImGui::Shortcut(ImGuiMod_Shift | ImGuiKey_F10, 0, scene.id));
  if (!clicked && !by_key) return;
  menu_at_ = caret_box(scene);
  if (clicked) {
    const float x = scene.points(io.MousePos.x), y = scene.points(io.MousePos.y);
    menu_at_ = {x, y, 0, 0};
    take_keyboard(scene.id);
    const CaretPlace pressed = place_at(scene, x, y);
    const TextRange chosen = selection();
    // What is selected stays so where the click is in it.
    if (pressed.position < chosen.begin || pressed.position > chosen.end || chosen.length() == 0)
      move_to(pressed, false);
  }
  menu_pastes_ = !scene.look.read_only && has_clipboard();
  if (!menu_pastes_ && text().empty()) return;  // there is nothing to offer
  ImGui::PushID(static_cast<int>(scene.id));
  open_menu(menu_name);
  ImGui::PopID();
}

void LetterEditor::draw_menu_here(Scene& scene) {
  enum class Act : std::uint8_t { cut, copy, paste, select_all };
  const Words& words = scene.canvas.ui().words;
  ImGui::PushID(static_cast<int>(scene.id));
  std::vector<Act> acts;
  std::vector<std::string> names;
  std::vector<MenuItem> items;
  const auto offer = [&](Act act, std::string_view name, char32_t sign) {
    acts.push_back(act);
    names.push_back(words(name));
    items.push_back({{}, sign});
  };
  if (has_selection() && !scene.look.read_only) offer(Act::cut, "ui.edit.cut", icon::content_cut);
  if (has_selection()) offer(Act::copy, "ui.edit.copy", icon::content_copy);
  if (menu_pastes_) offer(Act::paste, "ui.edit.paste", icon::content_paste);
  if (!text().empty()) offer(Act::select_all, "ui.edit.select-all", icon::select_all);
  for (std::size_t i = 0; i < items.size(); ++i)
    items[i].label = names[i];
  const int chosen = items.empty() ? -1 : draw_menu(scene.canvas, menu_name, menu_at_, items);
  ImGui::PopID();
  if (chosen < 0) return;
  take_keyboard(scene.id);
  switch (acts[static_cast<std::size_t>(chosen)]) {
    case Act::cut:
      cut_words();
      break;
    case Act::copy:
      copy();
      break;
    case Act::paste:
      paste();
      break;
    case Act::select_all:
      select_all();
      break;
  }
}

}  // namespace goodterms
