#include "app/widgets/score_bar.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <string>

#include "app/driver/recorder.h"

namespace goodterms {
namespace {

// Measures of the design, points.
constexpr float track_height = 8, dot_radius = 4, dot_pitch = 12;
constexpr int dot_count = 5;
constexpr float handle_track = 4, handle_radius = 10;
constexpr float least_drag = 6;  // that a finger moves sideways before the bar follows it

// The number under a point: the nearest, so that both ends can be reached.
int value_at(const ScoreBar& bar, float share) {
  const float steps = std::clamp(share, 0.0F, 1.0F) * static_cast<float>(bar.most);
  return static_cast<int>(bar.look == ScoreLook::dots ? std::ceil(steps - 0.05F) : std::round(steps));
}

// Where the bar follows the pointer: a mouse at once, a finger once it goes sideways; what goes up or down
// scrolls the page.
bool follows_pointer(const Ui& ui, ImGuiID id) {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  if (context.ActiveId != id || context.ActiveIdSource != ImGuiInputSource_Mouse) return false;
  if (context.IO.MouseSource != ImGuiMouseSource_TouchScreen) return true;
  const ImVec2 moved{context.IO.MousePos.x - context.IO.MouseClickedPos[0].x,
                     context.IO.MousePos.y - context.IO.MouseClickedPos[0].y};
  const bool owned = ImGui::GetKeyOwner(ImGuiKey_MouseWheelY) == id;
  if (!owned && (std::abs(moved.x) < ui.pixels(least_drag) || std::abs(moved.x) < std::abs(moved.y)))
    return false;
  ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, id);  // the page does not scroll along
  return true;
}

std::optional<ScoreSet> typed(const ScoreBar& bar, ImGuiID id) {
  for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_Home, ImGuiKey_End})
    ImGui::SetKeyOwner(key, id);  // they set it, and do not lead on to the next control
  const auto pressed = [id](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id); };
  const int now = bar.value.value_or(0);
  if (pressed(ImGuiKey_LeftArrow)) return ScoreSet{std::max(0, now - 1), false, true};
  if (pressed(ImGuiKey_RightArrow)) return ScoreSet{std::min(bar.most, bar.value ? now + 1 : 0), false, true};
  if (pressed(ImGuiKey_Home)) return ScoreSet{0, false, true};
  if (pressed(ImGuiKey_End)) return ScoreSet{bar.most, false, true};
  for (int digit = 0; digit <= 9 && bar.look != ScoreLook::handle; ++digit) {
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + digit), false) ||
        ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit), false))
      return ScoreSet{std::min(bar.most, digit), false, true};
  }
  if (bar.may_be_unknown &&
      (ImGui::IsKeyPressed(ImGuiKey_Delete, false) || ImGui::IsKeyPressed(ImGuiKey_Backspace, false)))
    return ScoreSet{std::nullopt, false, true};
  return std::nullopt;
}

void draw_track(const Canvas& canvas, const Box& track, const ScoreBar& bar) {
  const float corner = track.height / 2;
  if (!bar.value) return canvas.outline(track, ColorToken::line_strong, corner);
  canvas.fill(track, ColorToken::line, corner);
  // Where colours are few, the line around it still tells how far it could go.
  if (!canvas.ui().theme.card_shadows) canvas.outline(track, ColorToken::line_strong, corner);
  if (*bar.value == 0) return;
  Box filled = track;
  filled.width = track.width * static_cast<float>(*bar.value) / static_cast<float>(bar.most);
  canvas.fill(filled, ColorToken::ink_2, corner);
}

void draw_handle(const Canvas& canvas, const Box& row, const ScoreBar& bar) {
  const float share = static_cast<float>(bar.value.value_or(0)) / static_cast<float>(bar.most);
  const Box track = row.inset(handle_radius, 0).middle_row(handle_track);
  const float x = track.x + track.width * share;
  canvas.fill(track, ColorToken::line_strong, handle_track / 2);
  Box before = track;
  before.width = x - track.x;
  canvas.fill(before, ColorToken::accent, handle_track / 2);
  canvas.disc(x, row.middle_y(), handle_radius, ColorToken::surface);
  canvas.ring(x, row.middle_y(), handle_radius - 1, ColorToken::accent, 2);
}

void draw_dots(const Canvas& canvas, const Box& row, const ScoreBar& bar) {
  const float scale = std::max(1.0F, canvas.ui().text_scale), radius = dot_radius * scale;
  for (int dot = 0; dot < dot_count; ++dot) {
    const float x = row.x + radius + static_cast<float>(dot) * dot_pitch * scale, y = row.middle_y();
    const int fill = std::clamp(bar.value.value_or(0) - 2 * dot, 0, 2);
    if (fill == 2) {
      canvas.disc(x, y, radius, ColorToken::ink);
      continue;
    }
    canvas.ring(x, y, radius - 0.5F, ColorToken::line_strong, 1);
    if (fill == 1) canvas.disc(x, y, radius * 0.5F, ColorToken::ink);
  }
}

}  // namespace

float dots_width(const Ui& ui) {
  return (dot_pitch * (dot_count - 1) + 2 * dot_radius) * std::max(1.0F, ui.text_scale);
}

std::optional<ScoreSet> draw_score_bar(const Canvas& canvas, const Box& box, const ScoreBar& bar) {
  const Ui& ui = canvas.ui();
  if (box.width <= 0 || box.height <= 0) return std::nullopt;
  Box drawn = box;
  if (bar.look == ScoreLook::dots) drawn.width = std::min(box.width, dots_width(ui));
  const std::string name(bar.label);
  ImGui::SetCursorScreenPos({ui.pixels(box.x), ui.pixels(box.y)});
  ImGui::PushID(static_cast<int>(bar.key ^ (bar.key >> 32)));
  const bool clicked = ImGui::InvisibleButton(name.c_str(), {ui.pixels(box.width), ui.pixels(box.height)},
                                              ImGuiButtonFlags_EnableNav);
  ImGui::PopID();
  const ImGuiID id = ImGui::GetItemID();
  const bool by_keyboard = ImGui::GetCurrentContext()->NavCursorVisible && ImGui::IsItemFocused();
  if (by_keyboard) canvas.focus_ring(box.middle_row(std::min(box.height, 28.0F)), measure::picker_corner);
  if (Recorder* recorder = Recorder::of(ImGui::GetCurrentContext())) {
    ItemState state;
    state.role = Role::slider;
    state.value = bar.said;
    recorder->describe(id, name.substr(0, name.find("##")), state);
  }
  if (bar.look == ScoreLook::dots) {
    draw_dots(canvas, drawn, bar);
  } else if (bar.look == ScoreLook::handle) {
    draw_handle(canvas, drawn, bar);
  } else if (bar.value || ImGui::IsItemHovered() || by_keyboard) {
    draw_track(canvas, drawn.middle_row(track_height), bar);
  }
  std::optional<ScoreSet> set;
  const bool pointed = clicked && !by_keyboard;
  const bool let_go = ImGui::IsItemDeactivated() && bar.look == ScoreLook::handle;
  if (pointed || follows_pointer(ui, id)) {
    const float ends = bar.look == ScoreLook::handle ? handle_radius : 0;
    const float share = (ImGui::GetIO().MousePos.x / ui.scale - drawn.x - ends) / (drawn.width - 2 * ends);
    set = ScoreSet{value_at(bar, share), !pointed};
  } else if (by_keyboard) {
    set = typed(bar, id);
  }
  if (set && set->value == bar.value && !let_go) set.reset();
  if (!set && let_go) set = ScoreSet{bar.value};
  return set;
}

}  // namespace goodterms
