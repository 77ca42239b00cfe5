#include "app/shell/palette.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "app/screens/people_view.h"
#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/controls.h"
#include "app/widgets/field.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/people.h"
#include "core/actions/preferences.h"
#include "core/base/text.h"
#include "core/model/preferences.h"

namespace goodterms {
namespace {

constexpr float row_height = 48, section_height = 34, highest_list = 470, search_height = 44;
constexpr FindLimits limits{{20, 5, 5}, 5};
constexpr TextStyle title_text{text_size::base, Weight::medium, ColorToken::ink};
constexpr float note_inset = 16;  // as the entries below it

Command set_theme(ThemeChoice theme) {
  return [theme](Shell& shell) -> Result<void> {
    TRY(const Changes changes,
        change_preferences(shell.desk(), [theme](Preferences& now) { now.theme = theme; }));
    shell.changed(changes);
    return {};
  };
}

}  // namespace

void Palette::open() {
  open_ = true;
  opened_now_ = true;
  words_.clear();
  entries_.clear();
  chosen_ = 0;
}

void Palette::add_found(const std::string& section, const std::vector<FoundEntry>& found) {
  for (const FoundEntry& one : found) {
    std::string summary = one.summary;
    if (!one.trailing.empty()) summary += (summary.empty() ? "" : " · ") + one.trailing;
    entries_.push_back({&one == &found.front() ? section : std::string(), one.title, std::move(summary),
                        one.icon, one.hits, go_to(one.place)});
  }
}

void Palette::add_commands(Desk& desk) {
  std::vector<Entry> all;
  const auto add = [&](std::string_view words, char32_t icon, Command command) {
    all.push_back({"", desk.words(words), "", icon, {}, std::move(command)});
  };
  for (const Navigation part : {Navigation::none, Navigation::first, Navigation::last}) {
    for (const PlaceEntry& place : place_entries()) {
      if (place.navigation == part) add(place.words, place.icon, go_to({place.kind}));
    }
  }
  add("ui.palette.light", icon::light_mode, set_theme(ThemeChoice::light));
  add("ui.palette.dark", icon::dark_mode, set_theme(ThemeChoice::dark));
  add("ui.undo", icon::undo, [](Shell& shell) -> Result<void> {
    shell.undo();
    return {};
  });
  add("ui.redo", icon::redo, [](Shell& shell) -> Result<void> {
    shell.redo();
    return {};
  });
  const std::string wanted = fold(trim(words_));
  const std::string section = desk.words("ui.found.do");
  bool first = std::none_of(entries_.begin(), entries_.end(),
                            [&](const Entry& entry) { return entry.section == section; });
  for (Entry& entry : all) {
    if (fold(entry.title).find(wanted) == std::string::npos) continue;
    if (std::exchange(first, false)) entry.section = section;
    entries_.push_back(std::move(entry));
  }
}

// What can be done with whoever was found first: to call or write to them, and to write down what was said.
Result<void> Palette::add_acts(Desk& desk, const std::vector<FoundEntry>& names) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [](const FoundEntry& one) { return static_cast<bool>(one.place.contact); });
  if (found == names.end()) return {};
  std::string section = desk.words("ui.found.do");
  const auto add = [&](std::string_view words, std::string summary, char32_t icon, Command command) {
    Object values;
    values.set("name", found->title);
    std::string title = desk.words(words, values);
    std::vector<TextRange> hits;
    const std::size_t at = title.find(found->title);
    for (const TextRange& hit : found->hits)
      if (at != std::string::npos) hits.push_back({at + hit.begin, at + hit.end});
    entries_.push_back({std::exchange(section, {}), std::move(title), std::move(summary), icon,
                        std::move(hits), std::move(command)});
  };
  TRY(const Person person, read_person(desk, found->place.contact));
  if (person.contact) {
    for (const ReachWay& way : ways_to_reach(desk.words, *person.contact)) {
      if (way.icon == icon::link) continue;
      add(way.icon == icon::phone ? "ui.found.call" : "ui.found.write", way.value, way.icon,
          Command::without_change(
              [address = way.address](Shell& shell) { return shell.platform().open_address(address); }));
    }
  }
  Place log = found->place;
  log.log = true;
  add("ui.log.with", "", icon::edit, go_to(log));
  return {};
}

Result<void> Palette::fill(Desk& desk) {
  entries_.clear();
  chosen_ = 0;
  note_.clear();
  if (!trim(words_).empty()) {
    TRY(const FoundView found, find_anything(desk, words_, limits));
    note_ = found.note;
    add_found(desk.words("ui.found.names"), found.names);
    TRY(const auto offers, find_offer_entries(desk, words_));
    add_found(desk.words("ui.place.offers"), offers);
    add_found(desk.words("ui.found.items"), found.items);
    add_found(desk.words("ui.found.said"), found.said);
    add_found(desk.words("ui.found.similar"), found.similar_names);
    add_found(found.similar_names.empty() ? desk.words("ui.found.similar") : std::string(),
              found.similar_said);
    TRY_DONE(add_acts(desk, found.names));
  }
  add_commands(desk);
  return {};
}

void Palette::search(Commands& commands) {
  commands.push_back(Command::without_change([this](Shell& shell) { return fill(shell.desk()); }));
}

void Palette::choose(std::size_t index, Commands& commands) {
  if (index >= entries_.size()) return;
  open_ = false;
  commands.push_back(entries_[index].command);
}

// Where a frame takes long, the first words come before the field has its caret.
void Palette::take_early_words(Commands& commands) {
  std::string early;
  for (const ImWchar c : ImGui::GetIO().InputQueueCharacters) {
    if (c >= ' ' && c != 0x7F) append_code_point(early, c);
  }
  if (early.empty()) return;
  words_ += early;
  search(commands);
}

float Palette::list_height(const Canvas& canvas) const {
  const Ui& ui = canvas.ui();
  float height = ui.control(row_height) * static_cast<float>(std::max<std::size_t>(1, entries_.size()));
  for (const Entry& entry : entries_) {
    if (!entry.section.empty()) height += ui.control(section_height);
  }
  return height;
}

// One line: what it is, and beside it where. True when it was pressed.
bool Palette::draw_entry(const Canvas& canvas, const Box& row, std::size_t index) const {
  const Entry& entry = entries_[index];
  const bool chosen = index == chosen_;
  PressOptions options;
  options.role = Role::list_row;
  options.checked = chosen;
  options.key = static_cast<std::int64_t>(index) + 1;
  const Press pressed = press(canvas, row, entry.title, options);
  if (chosen) {
    canvas.fill(row, ColorToken::soft, measure::button_corner);
    canvas.outline(row, ColorToken::accent, measure::button_corner);
  } else if (pressed.warmth > 0) {
    canvas.fill(row, faded(canvas.ui().theme[ColorToken::line], 0.4F * pressed.warmth),
                measure::button_corner);
  }
  Box inside = row.inset(16, 0);
  canvas.icon(inside.cut_left(measure::small_icon * canvas.ui().text_scale, 12), entry.icon,
              ColorToken::ink_2, measure::small_icon);
  const std::string enter = canvas.ui().words("ui.found.enter");
  if (chosen && !canvas.ui().compact()) draw_key(canvas, inside, enter);
  const float wanted = canvas.text_width(entry.title, title_text) + 1;
  constexpr float least_summary = 90, gap = 10;
  const float summary = std::max(
      least_summary, std::min(canvas.text_width(entry.summary, small_text) + 1, inside.width * 0.5F));
  // On a phone what was said comes before where.
  const bool both =
      !entry.summary.empty() && (!canvas.ui().compact() || wanted + least_summary <= inside.width);
  const float title = both ? std::min(wanted, inside.width - gap - summary) : inside.width;
  canvas.line(inside.cut_left(title, gap), entry.title, title_text, Align::left, entry.hits);
  if (both) canvas.line(inside, entry.summary, small_text);
  return pressed.clicked;
}

void Palette::draw(const Canvas& canvas, Commands& commands) {
  if (opened_now_) search(commands);
  const Ui& ui = canvas.ui();
  const float field_high = ui.control(search_height);
  const float note_high =
      note_.empty() ? 0
                    : canvas.wrapped_height(note_, small_text, Sheet::content_width(ui) - 2 * note_inset) + 8;
  const float wanted = field_high + 8 + note_high + std::min(list_height(canvas), highest_list);
  const Sheet sheet(canvas, "palette", "", wanted, open_, SheetPlace::top);
  if (!sheet) {
    if (open_) take_early_words(commands);
    return;
  }
  const Canvas& on = sheet.canvas();
  Box box = sheet.content();
  Field field;
  const std::string label = ui.words("ui.palette.label");
  field.label = label;
  const std::string placeholder = ui.words("ui.palette.placeholder");
  field.placeholder = placeholder;
  field.bare = true;
  field.style = {text_size::section, Weight::regular, ColorToken::ink};
  field.focus = opened_now_;
  opened_now_ = false;
  Box row = box.cut_top(field_high, 8);
  on.horizontal_line(row.x, row.bottom() - 1, row.width, ColorToken::line);
  row = row.inset(note_inset, 0);
  on.icon(row.cut_left(measure::small_icon * ui.text_scale, 12), icon::search, ColorToken::ink_2,
          measure::small_icon);
  const std::string escape = ui.words("ui.found.escape");
  if (!ui.compact()) draw_key(on, row, escape);
  const FieldResult typed = draw_field(on, row, field, words_);
  if (words_.empty()) on.line(row, placeholder, {text_size::section, Weight::regular, ColorToken::ink_2});
  if (typed.changed) search(commands);
  if (!typed.active) take_early_words(commands);
  if (!note_.empty()) on.paragraph(box.cut_top(note_high).inset(note_inset, 0), note_, small_text);
  const bool moved = ImGui::IsKeyPressed(ImGuiKey_DownArrow) || ImGui::IsKeyPressed(ImGuiKey_UpArrow);
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow) && chosen_ + 1 < entries_.size()) ++chosen_;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) && chosen_ > 0) --chosen_;
  if (typed.submitted) choose(chosen_, commands);
  if (entries_.empty()) {
    canvas.line(box.cut_top(ui.control(row_height)), ui.words("ui.palette.nothing"),
                {text_size::base, Weight::regular, ColorToken::ink_2}, Align::center);
    return;
  }
  ScrollArea area(on, box, "results");
  Box list = area.content();
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!entries_[i].section.empty()) {
      Box caption = list.cut_top(ui.control(section_height));
      caption.cut_top(6);
      on.line(caption.inset(16, 0), entries_[i].section, small_text);
    }
    const Box at = list.cut_top(ui.control(row_height));
    if (i == chosen_ && moved && (at.y < box.y || at.bottom() > box.bottom()))
      ImGui::SetScrollFromPosY(ui.pixels(at.y - box.y), at.y < box.y ? 0.0F : 0.9F);
    if (draw_entry(on, at.inset(0, 1), i)) choose(i, commands);
  }
  area.end(list.y);
}

}  // namespace goodterms
