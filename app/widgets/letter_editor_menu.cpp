// What a right click on a letter offers, a finger that rested on it, and the menu key. (Shift+F10 too, as on
// Windows and GNOME.)
#include <algorithm>
#include <utility>
#include <vector>

#include "app/style/icons.h"
#include "app/widgets/letter_editor_scene.h"
#include "app/widgets/menu.h"
#include "app/widgets/writing.h"

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
  const bool by_finger = std::exchange(wants_menu_, false);
  if (!clicked && !by_key && !by_finger) return;
  menu_at_ = by_finger && has_selection() ? handles_box(scene) : caret_box(scene);
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
  const Writing* const writing = scene.canvas.ui().writing;
  const bool may_paste = has_clipboard() || (writing != nullptr && writing->clipboard_comes_later);
  menu_pastes_ = !scene.look.read_only && may_paste;
  if (!menu_pastes_ && text().empty()) return;  // there is nothing to offer
  ImGui::PushID(static_cast<int>(scene.id));
  open_menu(menu_name);
  ImGui::PopID();
}

// Where the clipboard comes later, it comes as what is written by other means does (writing.h).
void LetterEditor::paste_by_menu(const Scene& scene) {
  Writing* const writing = scene.canvas.ui().writing;
  if (!has_clipboard() && writing != nullptr) {
    writing->asks_for_clipboard = true;
  } else {
    paste();
  }
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
  const bool was_open = std::exchange(menu_open_, !items.empty() && ImGui::IsPopupOpen(menu_name.data()));
  ImGui::PopID();
  // What is selected is still there to be written over, whatever the menu was left by.
  const bool left = was_open && !menu_open_ && ImGui::GetActiveID() == 0;
  if (chosen < 0 && left && by_finger_) take_keyboard(scene.id);
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
      paste_by_menu(scene);
      break;
    case Act::select_all:
      select_all();
      break;
  }
}

}  // namespace goodterms
