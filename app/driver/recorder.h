// What was on the screen in the last frame, in the order it was drawn, which is the order it is read in:
// every item that can be used, every text, and the parts they lie in (a sheet, a list, a message). Tests and
// the tour look here, and what reads the screen aloud or mirrors it in a page (reading.h). It is filled by
// Dear ImGui's test-engine hooks, which are ours (imgui_internal.h declares them), and by our own widgets.
#pragma once

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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

// What a widget says of an item, besides its name.
struct ItemState {
  Role role = Role::unknown;
  bool enabled = true;
  bool checked = false;
  std::int64_t position = 0;  // in the list it lies in, from 1; 0: in none
  // Of a field or an editor; offsets are bytes of the value.
  std::string_view value = {};
  std::string_view error = {};  // what is wrong with it
  std::string_view hint = {};   // what else there is to say: an example, a note
  std::size_t caret = 0;
  std::size_t selection_begin = 0, selection_end = 0;  // the same: nothing is selected
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
  std::int64_t position = 0, count = 0;  // "3 of 7" in its list; 0: in none
  std::string value, error, hint;
  std::size_t caret = 0, selection_begin = 0, selection_end = 0;
};

struct RecordedText {
  std::string text;  // whole, also where it was cut short with "…"
  Area place;
  Area clip;  // the area that may be drawn in
  bool shortened = false;
  int heading = 0;                       // level, from 1; 0: none
  bool goes_on = false;                  // a further line of the text before it
  std::vector<std::string> marked = {};  // the words in it that stand out
  ImGuiID id = 0;                        // the same from frame to frame, as long as the text is
};

enum class PartKind : std::uint8_t {
  sheet,    // lies over the rest, which cannot be used meanwhile
  list,     // `count` says how many are in it, drawn or not
  group,    // belongs together
  message,  // came by itself: said when it appears
};

struct RecordedPart {
  PartKind kind = PartKind::group;
  std::string label;  // may be empty
  std::int64_t count = 0;
};

// One of the three, and the part it lies in.
struct RecordedEntry {
  enum class Kind : std::uint8_t { item, text, part };
  static constexpr std::size_t no_part = static_cast<std::size_t>(-1);
  Kind kind = Kind::item;
  std::size_t index = 0;         // in items(), texts() or parts()
  std::size_t parent = no_part;  // in parts()
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
  void describe(ImGuiID id, std::string_view label, const ItemState& state);
  void add_text(RecordedText text);
  // What is recorded from one to the other lies in that part.
  void open(PartKind kind, std::string_view label, std::int64_t count);
  void close();

  // Everything, in the order it was drawn.
  const std::vector<RecordedEntry>& entries() const { return entries_; }
  const std::vector<RecordedItem>& items() const { return items_; }
  const std::vector<RecordedText>& texts() const { return texts_; }
  const std::vector<RecordedPart>& parts() const { return parts_; }
  // Names of items that were added twice in this frame under one id: pressing one would press both.
  const std::vector<std::string>& conflicts() const { return conflicts_; }

  // Neither goes through all there is.
  const RecordedItem* find(ImGuiID id) const;
  // The item of that name that can be seen; where there are several, the first that is enabled.
  const RecordedItem* find(std::string_view label) const;

  // For the hooks.
  void item_added(ImGuiID id, const Area& place, const Area& visible);
  void item_named(ImGuiID id, const char* label, int status_flags);

 private:
  RecordedItem& find_or_add(ImGuiID id);
  void add_entry(RecordedEntry::Kind kind, std::size_t index);

  ImGuiContext& context_;
  std::vector<RecordedEntry> entries_;
  std::vector<RecordedItem> items_;
  std::vector<RecordedText> texts_;
  std::vector<RecordedPart> parts_;
  std::vector<std::size_t> open_;  // parts, the innermost last
  std::vector<std::string> conflicts_;
  std::unordered_map<ImGuiID, std::size_t> by_id_;
  std::unordered_map<ImGuiID, int> same_texts_;
  // Made when it is first asked for in a frame.
  mutable std::unordered_map<std::string_view, std::vector<std::size_t>> by_label_;
};

// A part, for as long as it lives. Does nothing where nobody records.
class Part {
 public:
  explicit Part(PartKind kind, std::string_view label = {}, std::int64_t count = 0);
  ~Part();
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

 private:
  Recorder* recorder_;
};

}  // namespace goodterms
