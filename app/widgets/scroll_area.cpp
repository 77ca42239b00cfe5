#include "app/widgets/scroll_area.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>

namespace goodterms {
namespace {

// A finger that moved less than this, in points, meant to tap.
constexpr float least_drag = 8;

// A finger anywhere on the area draws the content along, and then presses nothing.
void scroll_by_finger(float scale) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  const ImGuiIO& io = context.IO;
  if (io.MouseSource != ImGuiMouseSource_TouchScreen || !io.MouseDown[0]) return;
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  if (!window->OuterRectClipped.Contains(io.MouseClickedPos[0])) return;
  if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem |
                              ImGuiHoveredFlags_ChildWindows)) {
    return;
  }
  if (!ImGui::IsMouseDragging(ImGuiMouseButton_Left, least_drag * scale)) return;
  // A bar that is drawn sideways keeps the finger.
  if (context.ActiveId != 0 && ImGui::GetKeyOwner(ImGuiKey_MouseWheelY) == context.ActiveId) return;
  if (context.ActiveId != 0) ImGui::ClearActiveID();
  ImGui::SetScrollY(window, ImClamp(window->Scroll.y - io.MouseDelta.y, 0.0F, window->ScrollMax.y));
}

// What goes on beyond an edge fades out there, into what the area lies on, so that no line is cut through.
// Points; small enough that what has the keyboard's focus at an edge is still read.
constexpr float fade_above_height = 10, fade_below_height = 18;

// From one opacity of the ground to another.
void fade(const Canvas& canvas, const Box& box, ColorToken ground, float upper, float lower) {
  const Ui& ui = canvas.ui();
  const Color color = ui.theme[ground];
  const auto packed = [&](float opacity) {
    return IM_COL32(color.red, color.green, color.blue, static_cast<int>(opacity * 255));
  };
  ImGui::GetWindowDrawList()->AddRectFilledMultiColor(
      {ui.pixels(box.x), ui.pixels(box.y)}, {ui.pixels(box.right()), ui.pixels(box.bottom())}, packed(upper),
      packed(upper), packed(lower), packed(lower));
}

Box end_of(const Box& box) {
  return {box.x, box.bottom() - fade_below_height, box.width, fade_below_height};
}

void fade_out(const Canvas& canvas, const Box& box) {
  const ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const Ui& ui = canvas.ui();
  const bool in_sheet = (window.RootWindow->Flags & ImGuiWindowFlags_Popup) != 0;
  const ColorToken ground = in_sheet ? ColorToken::surface : ColorToken::paper;
  const float below = (window.ScrollMax.y - window.Scroll.y) / ui.scale, above = window.Scroll.y / ui.scale;
  const float opaque = 1;
  if (above > 0)
    fade(canvas, {box.x, box.y, box.width, fade_above_height}, ground,
         std::min(opaque, above / fade_above_height), 0);
  if (below > 0) fade(canvas, end_of(box), ground, 0, std::min(opaque, below / fade_below_height));
}

}  // namespace

void fade_below(const Canvas& canvas, const Box& box, ColorToken ground) {
  fade(canvas, end_of(box), ground, 0, 1);
}

ScrollArea::ScrollArea(const Canvas& canvas, const Box& within, std::string_view name, float bleed)
    : canvas_(canvas), box_(within.inset(-bleed, 0)), bleed_(bleed) {
  const Box& box = box_;
  const Ui& ui = canvas.ui();
  ImGui::SetCursorScreenPos({ui.pixels(box.x), ui.pixels(box.y)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  // No bar at rest: it is there while the mouse is over what scrolls, and while it is drawn along.
  const bool pointed_at = ImGui::IsMouseHoveringRect({ui.pixels(box.x), ui.pixels(box.y)},
                                                     {ui.pixels(box.right()), ui.pixels(box.bottom())});
  const ImVec4 none(0, 0, 0, 0);
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab,
                        pointed_at ? ImGui::GetStyleColorVec4(ImGuiCol_ScrollbarGrab) : none);
  // NavFlattened: Tab goes through what is inside as if it lay in the window itself.
  ImGui::BeginChild(
      std::string(name).c_str(), {ui.pixels(box.width), ui.pixels(box.height)}, ImGuiChildFlags_NavFlattened,
      // A finger needs no bar, and a phone has no room for one.
      ImGuiWindowFlags_NoBackground | (ui.compact() ? ImGuiWindowFlags_NoScrollbar : ImGuiWindowFlags_None));
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  offset_ = ImGui::GetScrollY() / ui.scale;
}

void ScrollArea::end(float content_bottom) {
  if (ended_) return;
  ended_ = true;
  const Ui& ui = canvas_.ui();
  // What is told over its end can be scrolled away from under it.
  const Box& told = ui.told;
  if (told.width > 0 && told.x < box_.right() && told.right() > box_.x && told.y < box_.bottom() &&
      told.bottom() > box_.middle_y() && content_bottom + offset_ > told.y)
    content_bottom += box_.bottom() - told.y;
  ImGui::SetCursorScreenPos({ui.pixels(box_.x), ui.pixels(content_bottom) - 1});
  ImGui::Dummy({1, 1});
  scroll_by_finger(ui.scale);
  fade_out(canvas_, box_);
  ImGui::EndChild();
}

ScrollArea::~ScrollArea() {
  end(box_.y);
}

}  // namespace goodterms
