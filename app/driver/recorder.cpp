#include "app/driver/recorder.h"

#include <imgui_internal.h>

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
  entries_.clear();
  items_.clear();
  texts_.clear();
  parts_.clear();
  open_.clear();
  conflicts_.clear();
  by_id_.clear();
  same_texts_.clear();
  by_label_.clear();
}

void Recorder::add_entry(RecordedEntry::Kind kind, std::size_t index) {
  entries_.push_back({kind, index, open_.empty() ? RecordedEntry::no_part : open_.back()});
}

const RecordedItem* Recorder::find(ImGuiID id) const {
  const auto found = by_id_.find(id);
  return found != by_id_.end() ? &items_[found->second] : nullptr;
}

const RecordedItem* Recorder::find(std::string_view label) const {
  if (by_label_.empty()) {
    for (std::size_t i = 0; i < items_.size(); ++i)
      by_label_[items_[i].label].push_back(i);
  }
  const auto named = by_label_.find(label);
  if (named == by_label_.end()) return nullptr;
  const RecordedItem* found = nullptr;
  for (const std::size_t i : named->second) {
    const RecordedItem& item = items_[i];
    if (item.visible.width() <= 0 || item.visible.height() <= 0) continue;
    if (item.enabled) return &item;
    found = &item;
  }
  return found;
}

RecordedItem& Recorder::find_or_add(ImGuiID id) {
  const auto [at, is_new] = by_id_.try_emplace(id, items_.size());
  if (!is_new) return items_[at->second];
  by_label_.clear();
  add_entry(RecordedEntry::Kind::item, items_.size());
  items_.emplace_back();
  items_.back().id = id;
  return items_.back();
}

void Recorder::describe(ImGuiID id, std::string_view label, const ItemState& state) {
  RecordedItem& item = find_or_add(id);
  by_label_.clear();
  item.label = label;
  item.role = state.role;
  item.enabled = state.enabled;
  item.checked = state.checked;
  item.value = state.value;
  item.error = state.error;
  item.hint = state.hint;
  item.caret = state.caret;
  item.selection_begin = state.selection_begin;
  item.selection_end = state.selection_end;
  if (state.position == 0 || open_.empty() || parts_[open_.back()].count == 0) return;
  item.position = state.position;
  item.count = parts_[open_.back()].count;
}

void Recorder::add_text(RecordedText text) {
  const ImGuiID words = ImHashStr(text.text.c_str(), text.text.size());
  const int before = same_texts_[words]++;  // of the same words: told apart by their order
  text.id = ImHashData(&before, sizeof before, words);
  add_entry(RecordedEntry::Kind::text, texts_.size());
  texts_.push_back(std::move(text));
}

void Recorder::open(PartKind kind, std::string_view label, std::int64_t count) {
  add_entry(RecordedEntry::Kind::part, parts_.size());
  open_.push_back(parts_.size());
  parts_.push_back({kind, std::string(label), count});
}

void Recorder::close() {
  if (!open_.empty()) open_.pop_back();  // a frame may begin anew inside a part
}

Part::Part(PartKind kind, std::string_view label, std::int64_t count)
    : recorder_(Recorder::of(ImGui::GetCurrentContext())) {
  if (recorder_ != nullptr) recorder_->open(kind, label, count);
}

Part::~Part() {
  if (recorder_ != nullptr) recorder_->close();
}

void Recorder::item_added(ImGuiID id, const Area& place, const Area& visible) {
  RecordedItem& item = find_or_add(id);
  const bool added_before = item.place.width() > 0;
  const bool elsewhere = item.place.left != place.left || item.place.top != place.top;
  if (added_before && elsewhere) conflicts_.push_back(item.label);
  item.place = place;
  item.visible = visible;
  // Whoever is written in has the keyboard, wherever a window that opened beside it has left the mark for
  // Tab.
  item.focused = (context_.ActiveId != 0 ? context_.ActiveId : context_.NavId) == id;
}

void Recorder::item_named(ImGuiID id, const char* label, int status_flags) {
  RecordedItem& item = find_or_add(id);  // a tab is named before it is added
  if (item.role == Role::unknown && label != nullptr) {
    const std::string_view whole(label);
    item.label = whole.substr(0, whole.find("##"));
    by_label_.clear();
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
