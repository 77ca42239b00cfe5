// What a pointer does to a letter; a finger more (letter_editor_finger.cpp).
#include <algorithm>
#include <cmath>

#include "app/widgets/letter_editor_scene.h"
#include "core/base/text_steps.h"

namespace goodterms {
namespace {

constexpr float rows_per_wheel_step = 3;

}  // namespace

void LetterEditor::use_pointer(Scene& scene) {
  const ImGuiIO& io = ImGui::GetIO();
  const float x = scene.points(io.MousePos.x), y = scene.points(io.MousePos.y);
  use_wheel(scene);
  if (io.MouseClicked[0] && !scene.hovered && scene.active) ImGui::ClearActiveID();
  if (io.MouseSource == ImGuiMouseSource_TouchScreen) {
    use_finger(scene, x, y);
  } else {
    use_mouse(scene, x, y);
  }
  keep_in_bounds(scene);
  if (io.MouseClicked[0]) by_finger_ = io.MouseSource == ImGuiMouseSource_TouchScreen;
  if (!io.MouseDown[0]) touching_ = touch_scrolling_ = selecting_ = grabbed_ = rested_ = false;
  if (!scene.hovered) return;
  const bool missing = !selecting_ && missing_at(scene, x, y) != nullptr;
  ImGui::SetMouseCursor(missing ? ImGuiMouseCursor_Hand : ImGuiMouseCursor_TextInput);
}

void LetterEditor::use_wheel(const Scene& scene) {
  if (!scene.hovered || most_scroll(scene) <= 0) return;
  ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, scene.id);  // the page does not scroll along
  scroll_ -= ImGui::GetIO().MouseWheel * rows_per_wheel_step * scene.row_height;
}

void LetterEditor::use_mouse(Scene& scene, float x, float y) {
  const ImGuiIO& io = ImGui::GetIO();
  if (scene.hovered && io.MouseClicked[0]) {
    take_keyboard(scene.id);
    ImGui::SetKeyOwner(ImGuiKey_MouseLeft, scene.id);
    press_at(scene, x, y, io.MouseClickedCount[0], io.KeyShift);
    selecting_ = true;
  } else if (selecting_ && io.MouseDown[0] && scene.active) {
    drag_to(scene, x, y);
  }
}

void LetterEditor::press_at(Scene& scene, float x, float y, int clicks, bool extend) {
  const CaretPlace place = place_at(scene, x, y);
  const std::size_t position = place.position;
  constexpr Unit units[] = {Unit::character, Unit::word, Unit::line};
  unit_ = units[(std::max(clicks, 1) - 1) % 3];
  preferred_x_.reset();
  side_ = place.side;
  if (unit_ == Unit::character && extend) {
    const std::size_t anchor = text_.selection().anchor;
    origin_ = {anchor, anchor};
    text_.select({anchor, position});
    follows_caret_ = true;
    return;
  }
  if (unit_ == Unit::word) {
    origin_ = word_at(text(), character_at(scene, x, y));
  } else if (unit_ == Unit::line) {
    origin_ = line_at(text(), position);
  } else {
    origin_ = {position, position};
    follows_caret_ = true;
    scene.result.clicked_finding = finding_at(scene, x, y);
    if (const EditorMark* mark = missing_at(scene, x, y)) {
      unit_ = Unit::mark;
      origin_ = mark->range;
      scene.result.clicked_missing = mark->range;
    }
  }
  text_.select({origin_.begin, origin_.end});
}

void LetterEditor::drag_to(Scene& scene, float x, float y) {
  const bool above = y<scene.box.y, below = y> scene.box.bottom();
  // Outside, a row a frame.
  y = std::clamp(y, scene.box.y - scene.row_height / 2, scene.box.bottom() + scene.row_height / 2);
  const CaretPlace place = place_at(scene, x, y);
  const std::size_t position = place.position;
  TextRange reached{position, position};
  if (unit_ == Unit::word) reached = word_at(text(), character_at(scene, x, y));
  if (unit_ == Unit::line) reached = line_at(text(), position);
  // What it began on stays selected, whichever way it goes.
  const LetterSelection selection = reached.begin < origin_.begin
                                        ? LetterSelection{origin_.end, reached.begin}
                                        : LetterSelection{origin_.begin, std::max(reached.end, origin_.end)};
  text_.select(selection);
  side_ = caret() == position ? place.side : Side::before_next;
  if (one_line_ || (!above && !below)) return;
  follows_caret_ = true;
  if (above ? scroll_ > 0 : scroll_ < most_scroll(scene)) scene.result.next_frame = 0;
}

CaretPlace LetterEditor::place_at(const Scene& scene, float x, float y) const {
  return rows_.place_at(text(), row_near(scene, y), scene.canvas.ui().pixels(x - scene.box.x));
}

// The character under the pointer; a caret's place may be on either side of it.
std::size_t LetterEditor::character_at(const Scene& scene, float x, float y) const {
  const CaretPlace place = place_at(scene, x, y);
  if (place.side == Side::before_next) return place.position;
  const std::size_t row = rows_.row_of(place);
  return std::max(rows_.rows()[row].range.begin, previous_character(text(), place.position));
}

std::optional<std::size_t> LetterEditor::finding_at(const Scene& scene, float x, float y) const {
  for (std::size_t i = 0; i < scene.look.findings.size(); ++i) {
    if (scene.look.findings[i].whole) continue;
    for (const Piece& piece : pieces(scene, scene.look.findings[i].range)) {
      if (contains(piece.box, x, y)) return i;
    }
  }
  return std::nullopt;
}

const EditorMark* LetterEditor::missing_at(const Scene& scene, float x, float y) const {
  for (const EditorMark& mark : marks()) {
    if (mark.kind != MarkKind::missing) continue;
    for (const Piece& piece : pieces(scene, mark.range)) {
      if (contains(piece.box, x, y)) return &mark;
    }
  }
  return nullptr;
}

}  // namespace goodterms
