// What was on the screen in the last frame: every item that can be used, and every text that was drawn, with
// its place and state. Tests, the tour and later screen readers look here; it is filled by Dear ImGui's
// test-engine hooks, which are ours (imgui_internal.h declares them), and by our own widgets.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goodterms {

struct Area {  // pixels, from the top left of the window
  float left = 0, top = 0, right = 0, bottom = 0;
  float width() const { return right - left; }
  float height() const { return bottom - top; }
  bool contains(const Area& other) const {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }
  bool overlaps(const Area& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

enum class Role : std::uint8_t {
  unknown,
  button,
  link,
  chip,
  check_box,
  tab,
  field,
  list_row,
  editor,
  slider
};

struct RecordedItem {
  ImGuiID id = 0;
  std::string label;  // as a person reads it: without what follows "##"
  Role role = Role::unknown;
  Area place;    // whole
  Area visible;  // what clipping leaves of it
  bool enabled = true;
  bool checked = false;
  bool focused = false;
};

struct RecordedText {
  std::string text;  // whole, also where it was cut short with "…"
  Area place;
  Area clip;  // the area that may be drawn in
  bool shortened = false;
};

class Recorder {
 public:
  // Records the given context's frames while alive. One recorder per context; the context must outlive it.
  explicit Recorder(ImGuiContext& context);
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  // The recorder of a context, or null.
  static Recorder* of(ImGuiContext* context);

  void begin_frame();  // forgets the frame before

  // What a widget of ours says of itself; adds to what the hooks say of the same id.
  void describe(ImGuiID id, Role role, std::string_view label, bool checked, bool enabled);
  void add_text(RecordedText text) { texts_.push_back(std::move(text)); }

  const std::vector<RecordedItem>& items() const { return items_; }
  const std::vector<RecordedText>& texts() const { return texts_; }
  // Names of items that were added twice in this frame under one id: pressing one would press both.
  const std::vector<std::string>& conflicts() const { return conflicts_; }

  // For the hooks.
  void item_added(ImGuiID id, const Area& place, const Area& visible);
  void item_named(ImGuiID id, const char* label, int status_flags);
  RecordedItem* find(ImGuiID id);

 private:
  RecordedItem& find_or_add(ImGuiID id);

  ImGuiContext& context_;
  std::vector<RecordedItem> items_;
  std::vector<RecordedText> texts_;
  std::vector<std::string> conflicts_;
};

}  // namespace goodterms
