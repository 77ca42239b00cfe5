// One frame of the letter editor: for its own files only.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include "app/widgets/letter_editor.h"

namespace goodterms {

struct LetterEditor::Scene {
  const Canvas& canvas;
  const LetterEditorLook& look;
  Box frame;                    // points: what it is drawn in
  Box box;                      // points: its rows; of one line it may begin outside the frame
  float text_width;             // points
  float row_height;             // points
  float view_top, view_bottom;  // points: what of the box its window shows
  ImGuiID id;
  bool hovered;
  bool active;
  LetterEditorResult result = {};

  float points(float pixels) const { return pixels / canvas.ui().scale; }
};

// As Dear ImGui's own text fields take the keyboard (InputTextEx in imgui_widgets.cpp).
inline void take_keyboard(ImGuiID id) {
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImGui::SetActiveID(id, window);
  ImGui::SetFocusID(id, window);
  ImGui::FocusWindow(window);
}

inline bool contains(const Box& box, float x, float y) {
  return x >= box.x && x < box.right() && y >= box.y && y < box.bottom();
}

// What a range can be seen as, past its end: cut to the text.
inline TextRange cut_to_text(TextRange range, const std::string& text) {
  const std::size_t end = std::min(range.end, text.size());
  return {std::min(range.begin, end), end};
}

}  // namespace goodterms
