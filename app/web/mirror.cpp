#include "app/web/mirror.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "app/driver/reading.h"

namespace goodterms {
namespace {

constexpr std::string_view tab_list = "tablist", choices = "radiogroup";

// WAI-ARIA 1.2. A tab has to lie among tabs and a choice among choices; one that does not is a button.
const char* aria_role(Role role, std::string_view inside) {
  switch (role) {
    case Role::link:
      return "link";
    case Role::chip:
      return inside == choices ? "radio" : "button";
    case Role::check_box:
      return "checkbox";
    case Role::tab:
      return inside == tab_list ? "tab" : "button";
    case Role::field:
    case Role::editor:
      return "textbox";
    case Role::slider:
      return "slider";
    case Role::list_row:
    case Role::button:
    case Role::unknown:
      break;
  }
  return "button";
}

nlohmann::json box_of(const Area& area) {
  return {area.left, area.top, area.width(), area.height()};
}

nlohmann::json item_entry(const Heard& heard, std::string_view inside) {
  const RecordedItem& item = *heard.item;
  const bool seen = item.visible.width() > 0 && item.visible.height() > 0;
  nlohmann::json entry = {{"role", aria_role(item.role, inside)},
                          {"name", heard.words},
                          {"id", item.id},
                          {"box", box_of(seen ? item.visible : item.place)}};
  if (!seen) entry["away"] = true;
  const auto add_words = [&](const char* name, const std::string& words) {
    if (!words.empty()) entry[name] = words;
  };
  if (item.role == Role::field || item.role == Role::editor) entry["value"] = item.value;
  if (item.role == Role::editor) entry["lines"] = true;
  if (item.role == Role::slider) add_words("said", item.value);
  add_words("hint", heard.description.empty() ? item.hint : heard.description);
  add_words("error", item.error);
  if (item.checked || item.role == Role::check_box || inside == tab_list || inside == choices)
    entry["checked"] = item.checked;
  if (!item.enabled) entry["disabled"] = true;
  if (item.focused) entry["focused"] = true;
  if (item.position > 0) {
    entry["position"] = item.position;
    entry["count"] = item.count;
  }
  return entry;
}

nlohmann::json text_entry(const Heard& heard) {
  const int level = heard.text->heading;
  nlohmann::json entry = {
      {"role", level > 0 ? "heading" : "text"}, {"name", heard.words}, {"box", box_of(heard.text->place)}};
  if (level > 0) entry["level"] = level;
  return entry;
}

// What was heard is in order, with a depth; here it becomes what lies in what.
class Tree {
 public:
  explicit Tree(std::vector<Heard> heard) : heard_(std::move(heard)) {}

  nlohmann::json entries(int depth, std::string_view inside) {
    nlohmann::json entries = nlohmann::json::array();
    while (at_ < heard_.size() && heard_[at_].depth >= depth) {
      const Heard& heard = heard_[at_++];
      if (heard.part != nullptr) {
        const std::string_view role = role_of_part(heard);
        nlohmann::json entry = {{"role", role}, {"name", heard.words}};
        entry["in"] = this->entries(heard.depth + 1, role);
        if (!entry["in"].empty()) entries.push_back(std::move(entry));
      } else {
        entries.push_back(heard.item != nullptr ? item_entry(heard, inside) : text_entry(heard));
      }
    }
    return entries;
  }

 private:
  // Of the one that was just passed.
  std::string_view role_of_part(const Heard& heard) const {
    switch (heard.part->kind) {
      case PartKind::sheet:
        return "dialog";
      case PartKind::message:
        return "message";
      case PartKind::group:
        return "group";
      case PartKind::list:
        break;
    }
    if (holds_only(Role::tab, heard.depth)) return tab_list;
    return holds_only(Role::chip, heard.depth) ? choices : "list";
  }

  bool holds_only(Role role, int depth) const {
    for (std::size_t i = at_; i < heard_.size() && heard_[i].depth > depth; ++i)
      if (heard_[i].item == nullptr || heard_[i].item->role != role) return false;
    return true;
  }

  std::vector<Heard> heard_;
  std::size_t at_ = 0;
};

}  // namespace

std::string mirror_of(const Recorder& recorder) {
  return Tree(reading_of(recorder))
      .entries(0, {})
      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string written_text(const Recorder& recorder, ImGuiID writes_in) {
  constexpr std::size_t longest = 16'000;  // bytes: ten letters
  for (const RecordedItem& item : recorder.items()) {
    if (item.id != writes_in || (item.role != Role::field && item.role != Role::editor)) continue;
    if (item.value.size() > longest) break;
    const std::string_view text = item.value;
    const std::size_t begin = item.selection_begin, end = item.selection_end;
    return nlohmann::json{{"before", text.substr(0, begin)},
                          {"selected", text.substr(begin, end - begin)},
                          {"after", text.substr(end)},
                          {"lines", item.role == Role::editor}}
        .dump();
  }
  return "null";
}

}  // namespace goodterms
