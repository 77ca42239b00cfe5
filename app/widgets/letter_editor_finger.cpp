// What a finger does to a letter: a tap places the caret when the finger leaves, a drag scrolls, and one that
// rests selects a word. What is selected then has a handle at each end, and a menu says what can be done with
// it.
#include <algorithm>
#include <cmath>

#include "app/widgets/letter_editor_scene.h"

namespace goodterms {
namespace {

constexpr float finger_slack = 8;           // points a resting finger may move
constexpr float long_press_seconds = 0.5F;  // Android and iOS wait as long
// Points. What is to be hit is wider than what is seen: a touch target (metrics.h) around each end.
constexpr float handle_radius = 7, handle_stem = 2;
constexpr float handle_reach = measure::touch_target / 2;

}  // namespace

void LetterEditor::use_finger(Scene& scene, float x, float y) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseClicked[0] && grab_handle(scene, x, y)) return;
  if (grabbed_) {
    if (io.MouseDown[0]) drag_handle(scene, x, y);
    wants_menu_ = io.MouseReleased[0];
    return;
  }
  if (scene.hovered && io.MouseClicked[0]) {
    touching_ = true;
    touch_scrolling_ = selecting_ = false;
    touch_y_ = y;
  }
  if (touching_ && io.MouseReleased[0]) {
    take_keyboard(scene.id);
    press_at(scene, x, y, io.MouseClickedLastCount[0], false);
    return;
  }
  wants_menu_ = rested_ && io.MouseReleased[0];
  if (!io.MouseDown[0]) return;
  const float slack = scene.canvas.ui().pixels(finger_slack);
  if (touching_ && io.MouseDragMaxDistanceSqr[0] > slack * slack) {
    touching_ = false;
    touch_scrolling_ = true;
  }
  if (touch_scrolling_) {
    scroll_ -= y - touch_y_;
    touch_y_ = y;
  } else if (selecting_ && scene.active) {
    drag_to(scene, x, y);
  } else if (touching_ && io.MouseDownDuration[0] >= long_press_seconds) {
    take_keyboard(scene.id);
    press_at(scene, x, y, 2, false);
    touching_ = false;
    selecting_ = rested_ = true;
  } else if (touching_) {
    scene.result.next_frame = static_cast<double>(long_press_seconds - io.MouseDownDuration[0]);
  }
}

bool LetterEditor::shows_handles(const Scene& scene) const {
  return by_finger_ && has_selection() && (scene.active || menu_open_);
}

// The end of what is selected that is the caret's, or the other one.
LetterEditor::Handle LetterEditor::handle(const Scene& scene, bool of_caret) const {
  const LetterSelection& selected = text_.selection();
  const std::size_t at = of_caret ? selected.caret : selected.anchor;
  const bool is_end = at == selection().end;
  const CaretPlace place{at, is_end ? Side::after_previous : Side::before_next};
  const std::size_t row = rows_.row_of(place);
  const float x = std::min(scene.points(rows_.x_of(row, place)), scene.text_width);
  return {scene.box.x + x, row_top(scene, row), row_height(scene, row)};
}

// Also while the menu is open, which goes by that: but not through it.
bool LetterEditor::grab_handle(Scene& scene, float x, float y) {
  const ImGuiWindow* const below = ImGui::GetCurrentContext()->HoveredWindow;
  if (!shows_handles(scene) || below != ImGui::GetCurrentWindow()) return false;
  const auto distance = [&](const Handle& at) {
    const bool beside = y >= at.top && y < at.top + at.height + handle_reach;
    return beside ? std::abs(x - at.x) : handle_reach + 1;
  };
  const Handle caret_end = handle(scene, true), other_end = handle(scene, false);
  const bool of_caret = distance(caret_end) <= distance(other_end);
  const Handle& grabbed = of_caret ? caret_end : other_end;
  if (distance(grabbed) > handle_reach) return false;
  const LetterSelection selected = text_.selection();
  if (!of_caret) text_.select({selected.caret, selected.anchor});
  grabbed_ = true;
  touching_ = touch_scrolling_ = selecting_ = false;
  grabbed_x_ = x - grabbed.x;
  grabbed_y_ = y - (grabbed.top + grabbed.height / 2);
  ImGui::ClosePopupsOverWindow(ImGui::GetCurrentWindow(), false);  // the menu
  take_keyboard(scene.id);
  ImGui::SetKeyOwner(ImGuiKey_MouseLeft, scene.id);
  return true;
}

// What a menu beside them leaves free.
Box LetterEditor::handles_box(const Scene& scene) const {
  const Handle one = handle(scene, false), other = handle(scene, true);
  const float top = std::min(one.top, other.top);
  const float bottom = std::max(one.top + one.height, other.top + other.height) + handle_reach;
  return {std::min(one.x, other.x), top, std::abs(one.x - other.x), bottom - top};
}

void LetterEditor::drag_handle(Scene& scene, float x, float y) {
  const CaretPlace reached = place_at(scene, x - grabbed_x_, y - grabbed_y_);
  const std::size_t anchor = text_.selection().anchor;
  if (reached.position == anchor || reached.position == caret()) return;  // something stays selected
  text_.select({anchor, reached.position});
  side_ = reached.side;
  follows_caret_ = true;
}

void LetterEditor::draw_handles(const Scene& scene) const {
  if (!shows_handles(scene)) return;
  for (const bool of_caret : {false, true}) {
    const Handle at = handle(scene, of_caret);
    if (at.top + at.height <= scene.box.y || at.top >= scene.box.bottom()) continue;
    scene.canvas.fill({at.x - handle_stem / 2, at.top, handle_stem, at.height}, ColorToken::accent);
    scene.canvas.disc(at.x, at.top + at.height + handle_radius / 2, handle_radius, ColorToken::accent);
  }
}

}  // namespace goodterms
