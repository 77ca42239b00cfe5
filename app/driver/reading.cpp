#include "app/driver/reading.h"

#include <fmt/format.h>

namespace goodterms {
namespace {

using Kind = RecordedEntry::Kind;

// How many items back a text is looked for the one it is drawn in: a row, and what else is in the row.
constexpr std::size_t items_looked_back = 4;

bool lies_in(const Area& inner, const Area& outer) {
  const float x = (inner.left + inner.right) / 2, y = (inner.top + inner.bottom) / 2;
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

// What no widget of ours spoke for is a part of Dear ImGui's own: a window, an area that scrolls.
bool is_shown(const RecordedItem& item) {
  return item.role != Role::unknown;
}

class Reading {
 public:
  explicit Reading(const Recorder& recorder) : recorder_(recorder) {}

  std::vector<Heard> read() {
    for (at_ = 0; at_ < recorder_.entries().size(); ++at_) {
      const RecordedEntry& entry = recorder_.entries()[at_];
      if (entry.kind == Kind::part) {
        const RecordedPart& part = recorder_.parts()[entry.index];
        depths_.push_back(depth_of(entry) + 1);
        heard_.push_back({depth_of(entry), nullptr, nullptr, &part, part.label, {}});
      } else if (entry.kind == Kind::item) {
        add_item(entry);
      } else {
        add_text(entry);
      }
    }
    return std::move(heard_);
  }

 private:
  int depth_of(const RecordedEntry& entry) const {
    return entry.parent == RecordedEntry::no_part ? 0 : depths_[entry.parent];
  }

  void add_item(const RecordedEntry& entry) {
    const RecordedItem& item = recorder_.items()[entry.index];
    if (!is_shown(item)) return;
    // The words before a field, or beside a switch, are its name; those in it, what there is to say of it.
    for (std::size_t looked = 0; looked < 2 && !heard_.empty() && heard_.back().text != nullptr; ++looked) {
      const std::string& before = heard_.back().words;
      if (before != item.label && (before != item.hint || before.empty())) break;
      heard_.pop_back();
    }
    heard_.push_back({depth_of(entry), &item, nullptr, nullptr, item.label, {}});
  }

  void add_text(const RecordedEntry& entry) {
    const RecordedText& text = recorder_.texts()[entry.index];
    if (text.goes_on && last_text_ != nullptr) {
      *last_text_ += " " + text.text;
      return;
    }
    last_text_ = nullptr;
    if (Heard* item = item_around(text)) {
      const Role role = item->item->role;
      if (text.text == item->words || role == Role::field || role == Role::editor) return;
      if (!item->description.empty()) item->description += ", ";
      item->description += text.text;
      last_text_ = &item->description;
      return;
    }
    if (repeats_item_before(text) || repeats_group(entry, text)) return;
    heard_.push_back({depth_of(entry), nullptr, &text, nullptr, text.text, {}});
    last_text_ = &heard_.back().words;
  }

  Heard* item_around(const RecordedText& text) {
    std::size_t looked = 0;
    for (auto heard = heard_.rbegin(); heard != heard_.rend() && looked < items_looked_back; ++heard) {
      if (heard->part != nullptr) break;
      if (heard->item == nullptr) continue;
      ++looked;
      if (lies_in(text.place, heard->item->place)) return &*heard;
    }
    return nullptr;
  }

  bool repeats_item_before(const RecordedText& text) const {
    if (heard_.empty() || heard_.back().item == nullptr) return false;
    const RecordedItem& item = *heard_.back().item;
    return text.text == item.label || text.text == item.error || text.text == item.hint;
  }

  // The words of an item that are the name of all that belongs to it.
  bool repeats_group(const RecordedEntry& entry, const RecordedText& text) const {
    if (entry.parent == RecordedEntry::no_part) return false;
    const RecordedPart& part = recorder_.parts()[entry.parent];
    return part.kind == PartKind::group && part.label == text.text;
  }

  const Recorder& recorder_;
  std::size_t at_ = 0;
  std::vector<int> depths_;  // inside each part
  std::vector<Heard> heard_;
  std::string* last_text_ = nullptr;  // that a further line belongs to
};

std::string_view name_of(Role role) {
  switch (role) {
    case Role::button:
      return "button";
    case Role::link:
      return "link";
    case Role::chip:
      return "choice";
    case Role::check_box:
      return "check box";
    case Role::tab:
      return "tab";
    case Role::field:
      return "field";
    case Role::list_row:
      return "row";
    case Role::editor:
      return "editor";
    case Role::slider:
      return "slider";
    case Role::unknown:
      break;
  }
  return "item";
}

std::string_view name_of(PartKind kind) {
  switch (kind) {
    case PartKind::sheet:
      return "sheet";
    case PartKind::list:
      return "list";
    case PartKind::message:
      return "message";
    case PartKind::group:
      break;
  }
  return "group";
}

}  // namespace

std::vector<Heard> reading_of(const Recorder& recorder) {
  return Reading(recorder).read();
}

std::string spelled_out(const Heard& heard) {
  if (heard.text != nullptr) {
    return heard.text->heading > 0 ? fmt::format("heading {} {}", heard.text->heading, heard.words)
                                   : heard.words;
  }
  if (heard.part != nullptr) {
    std::string words(name_of(heard.part->kind));
    if (!heard.words.empty()) words += " " + heard.words;
    return heard.part->count > 0 ? fmt::format("{} of {}", words, heard.part->count) : words;
  }
  const RecordedItem& item = *heard.item;
  std::string words = fmt::format("{} {}", name_of(item.role), heard.words);
  if (item.role == Role::field || item.role == Role::editor || item.role == Role::slider)
    words += " = " + item.value;
  if (item.checked) words += ", on";
  if (!item.enabled) words += ", not to be used";
  if (item.position > 0) words += fmt::format(", {} of {}", item.position, item.count);
  if (!item.error.empty()) words += ", error " + item.error;
  if (!item.hint.empty()) words += ", hint " + item.hint;
  if (!heard.description.empty()) words += ": " + heard.description;
  return words;
}

}  // namespace goodterms
