#include "app/driver/driver.h"

#include <imgui_internal.h>

#include <algorithm>

namespace goodterms {
namespace {

// More frames than any movement of ours takes (0.16 s is 10): past that something asks for frames for ever.
constexpr int most_frames_to_settle = 120;

}  // namespace

Driver::Driver(ImGuiContext& context, Recorder& recorder, std::function<void()> frame,
               std::function<bool()> settled)
    : context_(context), recorder_(recorder), frame_(std::move(frame)), settled_(std::move(settled)) {}

void Driver::one_frame() {
  ImGui::SetCurrentContext(&context_);
  recorder_.begin_frame();
  frame_();
  ++frames_;
}

void Driver::settle() {
  // Dear ImGui shows the effect of an event one frame late, and navigation one more.
  for (int i = 0; i < 3; ++i)
    one_frame();
  for (int i = 0; i < most_frames_to_settle && !settled_(); ++i)
    one_frame();
}

const RecordedItem* Driver::find(std::string_view label) const {
  return recorder_.find(label);
}

const RecordedItem* Driver::focused() const {
  return recorder_.find(context_.NavId);
}

bool Driver::shows(std::string_view text) const {
  std::string paragraph;  // where a line ends is nobody's business
  for (const RecordedText& drawn : recorder_.texts()) {
    if (!drawn.place.overlaps(drawn.clip)) continue;
    if (drawn.goes_on) {
      paragraph += " " + drawn.text;
    } else {
      paragraph = drawn.text;
    }
    if (paragraph.find(text) != std::string::npos) return true;
  }
  return false;
}

bool Driver::marks(std::string_view words) const {
  const auto marked = [&](const RecordedText& drawn) {
    return drawn.place.overlaps(drawn.clip) &&
           std::find(drawn.marked.begin(), drawn.marked.end(), words) != drawn.marked.end();
  };
  return std::any_of(recorder_.texts().begin(), recorder_.texts().end(), marked);
}

void Driver::move_to(const Area& place, Pointer pointer) {
  ImGui::SetCurrentContext(&context_);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(pointer == Pointer::touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent((place.left + place.right) / 2, (place.top + place.bottom) / 2);
  one_frame();
}

void Driver::draw_frames(int count) {
  for (int i = 0; i < count; ++i)
    one_frame();
}

bool Driver::click(std::string_view label, Pointer pointer) {
  if (!press(label, pointer)) return false;
  settle();
  return true;
}

bool Driver::press(std::string_view label, Pointer pointer) {
  const RecordedItem* item = find(label);
  if (item == nullptr || !item->enabled) return false;
  // Area, press and release each want a frame of their own.
  move_to(item->visible, pointer);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  one_frame();
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  one_frame();
  if (pointer == Pointer::touch) ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // a finger leaves
  return true;
}

void Driver::leave() {
  ImGui::SetCurrentContext(&context_);
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  settle();
}

bool Driver::hover(std::string_view label) {
  const RecordedItem* item = find(label);
  if (item == nullptr) return false;
  move_to(item->visible, Pointer::mouse);
  settle();
  return true;
}

void Driver::type(std::string_view text) {
  ImGui::SetCurrentContext(&context_);
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  settle();
}

void Driver::press_key(ImGuiKey key, ImGuiKeyChord modifiers) {
  ImGui::SetCurrentContext(&context_);
  ImGuiIO& io = ImGui::GetIO();
  const auto hold = [&](bool down) {
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) {
      if ((modifiers & modifier) != 0) io.AddKeyEvent(modifier, down);
    }
  };
  hold(true);
  io.AddKeyEvent(key, true);
  one_frame();
  io.AddKeyEvent(key, false);
  hold(false);
  settle();
}

void Driver::scroll(std::string_view over_label, float lines) {
  if (const RecordedItem* item = find(over_label)) move_to(item->visible, Pointer::mouse);
  ImGui::GetIO().AddMouseWheelEvent(0, lines);
  settle();
}

void Driver::drag(const Area& from, float by_x, float by_y, Pointer pointer) {
  move_to(from, pointer);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  one_frame();
  constexpr int steps = 8;
  for (int step = 1; step <= steps; ++step) {
    const float share = static_cast<float>(step) / steps;
    const Area on_the_way{from.left + by_x * share, from.top + by_y * share, from.right + by_x * share,
                          from.bottom + by_y * share};
    move_to(on_the_way, pointer);
  }
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  settle();
}

}  // namespace goodterms
