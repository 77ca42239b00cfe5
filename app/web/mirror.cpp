#include "app/web/mirror.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "app/driver/reading.h"

namespace goodterms {
namespace {

// WAI-ARIA 1.2.
const char* aria_role(Role role) {
  switch (role) {
    case Role::link:
      return "link";
    case Role::chip:
      return "radio";
    case Role::check_box:
      return "checkbox";
    case Role::tab:
      return "tab";
    case Role::field:
    case Role::editor:
      return "textbox";
    case Role::list_row:
      return "listitem";
    case Role::slider:
      return "slider";
    case Role::button:
    case Role::unknown:
      break;
  }
  return "button";
}

nlohmann::json box_of(const Area& area) {
  return {area.left, area.top, area.width(), area.height()};
}

nlohmann::json item_entry(const Heard& heard) {
  const RecordedItem& item = *heard.item;
  nlohmann::json entry = {
      {"role", aria_role(item.role)}, {"name", heard.words}, {"id", item.id}, {"box", box_of(item.visible)}};
  const auto add_words = [&](const char* name, const std::string& words) {
    if (!words.empty()) entry[name] = words;
  };
  if (item.role == Role::field || item.role == Role::editor) entry["value"] = item.value;
  if (item.role == Role::editor) entry["lines"] = true;
  if (item.role == Role::slider) add_words("said", item.value);
  add_words("hint", heard.description.empty() ? item.hint : heard.description);
  add_words("error", item.error);
  if (item.role == Role::chip || item.role == Role::check_box || item.role == Role::tab)
    entry["checked"] = item.checked;
  if (!item.enabled) entry["disabled"] = true;
  if (item.focused) entry["focused"] = true;
  if (item.position > 0) {
    entry["position"] = item.position;
    entry["count"] = item.count;
  }
  return entry;
}

// The name of a part stands before what is in it; a sheet's is its title.
nlohmann::json part_entry(const Heard& heard) {
  nlohmann::json entry = {{"role", "text"}, {"name", heard.words}, {"box", box_of({})}};
  if (heard.part->kind == PartKind::sheet) {
    entry["role"] = "heading";
    entry["level"] = 2;
  }
  return entry;
}

}  // namespace

std::string mirror_of(const Recorder& recorder) {
  nlohmann::json entries = nlohmann::json::array();
  std::optional<int> message;  // the depth of the one that what comes lies in
  for (const Heard& heard : reading_of(recorder)) {
    if (message && heard.depth <= *message) message.reset();
    if (heard.part != nullptr) {
      if (heard.part->kind == PartKind::message) message = heard.depth;
      if (!heard.words.empty()) entries.push_back(part_entry(heard));
    } else if (heard.item != nullptr) {
      entries.push_back(item_entry(heard));
    } else {
      const int level = heard.text->heading;
      const char* role = level > 0 ? "heading" : message ? "status" : "text";
      nlohmann::json entry = {{"role", role}, {"name", heard.words}, {"box", box_of(heard.text->place)}};
      if (level > 0) entry["level"] = level;
      entries.push_back(std::move(entry));
    }
  }
  return entries.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace goodterms
