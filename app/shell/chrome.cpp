// What stands around the screens: navigation, keys, sheets, toasts, and the page for a log that cannot be
// opened.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <vector>

#include "app/screens/places.h"
#include "app/shell/app.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/navigation.h"
#include "app/widgets/sheet.h"
#include "app/widgets/tooltip.h"
#include "core/actions/preferences.h"

namespace goodterms {
namespace {

constexpr double hover_delay_seconds = 0.4;

// In the order of the rail: those that stand first, and then those that stand last.
std::vector<const PlaceEntry*> places_in_navigation() {
  std::vector<const PlaceEntry*> places;
  for (const Navigation part : {Navigation::first, Navigation::last}) {
    for (const PlaceEntry& entry : place_entries()) {
      if (entry.navigation == part) places.push_back(&entry);
    }
  }
  return places;
}

}  // namespace

void App::draw_window(const Canvas& canvas) {
  const Box whole{0, 0, canvas.ui().width, canvas.ui().height};
  canvas.fill(whole, ColorToken::paper);
  if (trouble_) {
    draw_trouble(canvas, whole);
    draw_overlays(canvas, whole);
    return;
  }
  keep_ctrl_enter_to_the_place();
  const Box content = draw_navigation(canvas, whole);
  press_keys();
  // What is written while there is no log could not be kept. One that waits is there before it is asked for.
  ImGui::BeginDisabled(!desk_ && !log_waits_);
  history_.present().screen->draw(canvas, content, commands_);
  ImGui::EndDisabled();
  draw_overlays(canvas, content);
}

Box App::draw_navigation(const Canvas& canvas, Box whole) {
  const Ui& ui = canvas.ui();
  const bool compact = ui.compact();
  const Screen& screen = *history_.present().screen;
  // The first page of all stands alone at every size; the others give way on a phone only.
  if (screen.wants_all_room() && (compact || place().kind == PlaceKind::today)) return whole;
  const std::vector<const PlaceEntry*> places = places_in_navigation();
  std::vector<std::string> labels;
  for (const PlaceEntry* place : places)
    labels.push_back(words_(place->words));
  std::vector<NavigationItem> items;
  std::size_t first = 0;
  int present = -1;
  for (std::size_t i = 0; i < places.size(); ++i) {
    items.push_back({labels[i], places[i]->icon});
    if (places[i]->navigation == Navigation::first) first = i + 1;
    if (places[i]->kind == place_entry(place().kind).lit) present = static_cast<int>(i);
  }
  int pressed = -1;
  ImGui::PushID("navigation");  // "People" is also the name of a chip
  if (compact) {
    pressed = draw_tab_bar(canvas, whole.cut_bottom(tab_bar_height(canvas)), items, present);
  } else {
    const std::span all(items);
    pressed = draw_rail(canvas, whole.cut_left(rail_width(canvas, all)), all.first(first), all.subspan(first),
                        present);
  }
  ImGui::PopID();
  if (pressed >= 0) commands_.push_back(go_to({places[static_cast<std::size_t>(pressed)]->kind}));
  return whole;
}

void App::draw_trouble(const Canvas& canvas, const Box& box) {
  const Ui& ui = canvas.ui();
  const TextStyle title{text_size::title, Weight::semibold, ColorToken::ink};
  const TextStyle text{text_size::base, Weight::regular, ColorToken::ink_2};
  Box column = box.inset(ui.page_margin(), ui.page_margin());
  const float width = std::min(560.0F, column.width);
  column = {column.middle_x() - width / 2, column.y + std::max(24.0F, column.height * 0.15F), width,
            column.height};
  canvas.paragraph(column.cut_top(canvas.wrapped_height(words_("ui.trouble.title"), title, width), 12),
                   words_("ui.trouble.title"), title);
  const std::string what = words_(trouble_->wording);
  canvas.paragraph(column.cut_top(canvas.wrapped_height(what, text, width), 12), what, text);
  canvas.paragraph(column.cut_top(canvas.wrapped_height(words_("ui.trouble.safe"), text, width), 24),
                   words_("ui.trouble.safe"), text);
  const auto again = [this](Shell&) { return open_log_anew(Content::other); };
  if (draw_button(canvas, column.cut_top(ui.button_height(), 12),
                  {words_("ui.trouble.again"), ButtonKind::primary}))
    commands_.push_back(again);
  if ((trouble_->code == ErrorCode::bad_data || trouble_->code == ErrorCode::foreign_data) &&
      draw_button(canvas, column.cut_top(ui.button_height(), 12), {words_("ui.trouble.backup")})) {
    commands_.push_back([this](Shell&) -> Result<void> {
      restore_newest_backup();
      return {};
    });
  }
  if (draw_button(canvas, column.cut_top(ui.button_height()), {words_("ui.trouble.folder")})) {
    const std::string path = setup_.log.path;
    commands_.push_back([path](Shell& shell) { return shell.platform().show_in_file_manager(path); });
  }
}

void App::draw_overlays(const Canvas& canvas, const Box& content) {
  if (desk_) palette_.draw(canvas, commands_);
  draw_key_list(canvas);
  draw_path_sheet(canvas);
  Box above = content;
  // Above the row of actions, which stays in reach.
  if (!trouble_) above.height -= history_.present().screen->foot_height(canvas.ui());
  draw_task(canvas, above);
  if (const auto act = toasts_.draw(canvas, above, seconds_)) {
    commands_.push_back([act](Shell&) -> Result<void> {
      act();
      return {};
    });
  }
  draw_hover(canvas);
}

void App::draw_hover(const Canvas& canvas) {
  if (hover_.text.empty()) return;
  if (hover_.text != hover_before_.text) hovering_since_ = seconds_;
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
  if (seconds_ - hovering_since_ >= hover_delay_seconds) {
    draw_tooltip(canvas, hover_.about, hover_.text);
  } else {
    scheduler_.request_at(hovering_since_ + hover_delay_seconds);
  }
}

void App::draw_key_list(const Canvas& canvas) {
  constexpr std::array keys = {"new",  "find",    "undo", "redo",    "copy", "send", "stage",
                               "next", "primary", "back", "history", "size", "keys"};
  const float row = canvas.ui().control(32);
  const Sheet sheet(canvas, "keys", words_("ui.key.title"), row * static_cast<float>(keys.size()),
                    keys_open_);
  if (!sheet) return;
  Box box = sheet.content();
  for (const char* key : keys) {
    Box line = box.cut_top(row);
    sheet.canvas().line(line.cut_right(180), words_(std::string("ui.key.") + key + ".keys"),
                        {text_size::small, Weight::medium, ColorToken::ink_2}, Align::right);
    sheet.canvas().line(line, words_(std::string("ui.key.") + key + ".what"),
                        {text_size::base, Weight::regular, ColorToken::ink});
  }
}

// Larger, smaller and as designed, as browsers have it; the key of the plus sign differs from keyboard to
// keyboard.
void App::press_size_keys() {
  const auto chord = [](ImGuiKey key) {
    return ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | key) ||
           ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiMod_Shift | key);
  };
  const bool larger = chord(ImGuiKey_Equal) || chord(ImGuiKey_KeypadAdd) || chord(ImGuiKey_RightBracket),
             smaller = chord(ImGuiKey_Minus) || chord(ImGuiKey_KeypadSubtract),
             designed = chord(ImGuiKey_0) || chord(ImGuiKey_Keypad0);
  if (!larger && !smaller && !designed) return;
  const int step = larger ? text_step : -text_step;
  commands_.push_back([designed, step](Shell& shell) -> Result<void> {
    TRY(const Changes changes, change_preferences(shell.desk(), [&](Preferences& now) {
          now.text_percent = designed
                                 ? usual_text_percent
                                 : std::clamp(now.text_percent + step, least_text_percent, most_text_percent);
        }));
    shell.changed(changes);
    return {};
  });
}

// Dear ImGui activates the focused control on Enter whatever is held with it; Ctrl+Enter belongs to the
// place.
void App::keep_ctrl_enter_to_the_place() {
  if (!ImGui::GetIO().KeyCtrl ||
      (!ImGui::IsKeyDown(ImGuiKey_Enter) && !ImGui::IsKeyDown(ImGuiKey_KeypadEnter)))
    return;
  ImGuiContext& context = *ImGui::GetCurrentContext();
  context.NavActivateId = context.NavActivateDownId = context.NavActivatePressedId = 0;
}

void App::press_keys() {
  if (!desk_) return;
  const ImGuiIO& io = ImGui::GetIO();
  const bool overlay = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
  const auto chord = [](ImGuiKeyChord keys) { return ImGui::IsKeyChordPressed(keys); };
  if (overlay) return;
  if (chord(ImGuiMod_Ctrl | ImGuiKey_K))
    commands_.push_back(Command::without_change([](Shell& shell) -> Result<void> {
      shell.open_palette();
      return {};
    }));
  for (const PlaceEntry& entry : place_entries()) {
    if (entry.keys != 0 && chord(entry.keys)) commands_.push_back(go_to({entry.kind}));
  }
  press_size_keys();
  if (chord(ImGuiMod_Alt | ImGuiKey_LeftArrow)) commands_.push_back(go_back());
  if (chord(ImGuiMod_Alt | ImGuiKey_RightArrow))
    commands_.push_back(Command::without_change([](Shell& shell) -> Result<void> {
      shell.forward();
      return {};
    }));
  if (!io.WantTextInput && !history_.present().screen->has_own_undo()) {
    const auto take = [this](void (Shell::*step)()) {
      commands_.push_back([step](Shell& shell) -> Result<void> {
        (shell.*step)();
        return {};
      });
    };
    if (chord(ImGuiMod_Ctrl | ImGuiKey_Z)) take(&Shell::undo);
    if (chord(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z) || chord(ImGuiMod_Ctrl | ImGuiKey_Y))
      take(&Shell::redo);
    for (const ImWchar c : io.InputQueueCharacters) {
      if (c == '?') keys_open_ = true;
    }
  }
  const bool item_takes_keys = ImGui::GetCurrentContext()->NavActivateId != 0 || ImGui::IsAnyItemActive();
  if ((chord(ImGuiKey_Enter) && !item_takes_keys) || chord(ImGuiMod_Ctrl | ImGuiKey_Enter) ||
      chord(ImGuiMod_Ctrl | ImGuiKey_KeypadEnter))
    history_.present().screen->press_primary(commands_);
  // Where Esc has just closed a menu, that was all it was pressed for.
  if (chord(ImGuiKey_Escape) && popups_before_ == 0 && !ImGui::IsAnyItemActive() &&
      !history_.present().screen->escape() && history_.can_go_back()) {
    commands_.push_back(go_back());
  }
  history_.present().screen->press_keys(commands_);
}

}  // namespace goodterms
