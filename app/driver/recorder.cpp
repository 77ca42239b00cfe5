#include "app/driver/recorder.h"

#include <imgui_internal.h>

#include <algorithm>

namespace goodterms {
namespace {

Area place_of(const ImRect& rect) {
  return {rect.Min.x, rect.Min.y, rect.Max.x, rect.Max.y};
}

}  // namespace

Recorder::Recorder(ImGuiContext& context) : context_(context) {
  // The context has a place for exactly this, so no variable of our own is needed to find the way back.
  context_.TestEngine = this;
  context_.TestEngineHookItems = true;
}

Recorder::~Recorder() {
  context_.TestEngine = nullptr;
  context_.TestEngineHookItems = false;
}

Recorder* Recorder::of(ImGuiContext* context) {
  return context != nullptr ? static_cast<Recorder*>(context->TestEngine) : nullptr;
}

void Recorder::begin_frame() {
  items_.clear();
  texts_.clear();
  conflicts_.clear();
}

RecordedItem* Recorder::find(ImGuiID id) {
  const auto found =
      std::find_if(items_.rbegin(), items_.rend(), [id](const RecordedItem& item) { return item.id == id; });
  return found != items_.rend() ? &*found : nullptr;
}

RecordedItem& Recorder::find_or_add(ImGuiID id) {
  if (RecordedItem* found = find(id)) return *found;
  items_.emplace_back();
  items_.back().id = id;
  return items_.back();
}

void Recorder::describe(ImGuiID id, Role role, std::string_view label, bool checked, bool enabled) {
  RecordedItem& item = find_or_add(id);
  item.role = role;
  item.label = label;
  item.checked = checked;
  item.enabled = enabled;
}

void Recorder::item_added(ImGuiID id, const Area& place, const Area& visible) {
  RecordedItem& item = find_or_add(id);
  const bool added_before = item.place.width() > 0;
  const bool elsewhere = item.place.left != place.left || item.place.top != place.top;
  if (added_before && elsewhere) conflicts_.push_back(item.label);
  item.place = place;
  item.visible = visible;
  item.focused = context_.NavId == id;
}

void Recorder::item_named(ImGuiID id, const char* label, int status_flags) {
  RecordedItem& item = find_or_add(id);  // a tab is named before it is added
  if (item.role == Role::unknown && label != nullptr) {
    const std::string_view whole(label);
    item.label = whole.substr(0, whole.find("##"));
  }
  item.checked = item.checked || (status_flags & ImGuiItemStatusFlags_Checked) != 0;
}

}  // namespace goodterms

// The hooks, in the global namespace as imgui_internal.h declares them.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData*) {
  goodterms::Recorder* recorder = goodterms::Recorder::of(context);
  if (recorder == nullptr || id == 0) return;
  const ImGuiWindow* window = context->CurrentWindow;
  // Dear ImGui keeps a hidden window for what is drawn outside any other; nobody sees it.
  if (window != nullptr && (window->IsFallbackWindow || window->Hidden)) return;
  ImRect visible = box;
  if (window != nullptr) visible.ClipWithFull(window->ClipRect);
  recorder->item_added(id, goodterms::place_of(box), goodterms::place_of(visible));
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags flags) {
  goodterms::Recorder* recorder = goodterms::Recorder::of(context);
  if (recorder == nullptr || id == 0) return;
  if (context->CurrentWindow != nullptr && context->CurrentWindow->IsFallbackWindow) return;
  recorder->item_named(id, label, flags);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* context, ImGuiID id) {
  goodterms::Recorder* recorder = goodterms::Recorder::of(context);
  const goodterms::RecordedItem* item = recorder != nullptr ? recorder->find(id) : nullptr;
  return item != nullptr ? item->label.c_str() : nullptr;
}
