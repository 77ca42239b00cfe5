#include "app/shell/palette.h"

#include <imgui.h>

#include <algorithm>

#include "app/screens/places.h"
#include "app/style/icons.h"
#include "app/widgets/field.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/preferences.h"
#include "core/base/text.h"
#include "core/model/preferences.h"

namespace goodterms {
namespace {

constexpr std::size_t rows_shown = 7;
constexpr SearchLimits limits{20, 5};

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

void Palette::add_commands(Desk& desk) {
  std::vector<Entry> all;
  for (const Navigation part : {Navigation::none, Navigation::first, Navigation::last}) {
    for (const PlaceEntry& place : place_entries()) {
      if (place.navigation == part)
        all.push_back({desk.words(place.words), "", place.icon, go_to({place.kind})});
    }
  }
  const std::vector<Entry> others = {
      {desk.words("ui.palette.light"), "", icon::light_mode, set_theme(ThemeChoice::light)},
      {desk.words("ui.palette.dark"), "", icon::dark_mode, set_theme(ThemeChoice::dark)},
      {desk.words("ui.undo"), "", icon::undo,
       [](Shell& shell) -> Result<void> {
         shell.undo();
         return {};
       }},
      {desk.words("ui.redo"), "", icon::redo, [](Shell& shell) -> Result<void> {
         shell.redo();
         return {};
       }}};
  all.insert(all.end(), others.begin(), others.end());
  const std::string wanted = fold(trim(words_));
  for (const Entry& entry : all) {
    if (fold(entry.title).find(wanted) != std::string::npos) entries_.push_back(entry);
  }
}

Result<void> Palette::fill(Desk& desk) {
  entries_.clear();
  chosen_ = 0;
  if (!trim(words_).empty()) {
    TRY(const Findings found, find(desk, words_, limits));
    for (const FoundRow& row : found.names) {
      const FoundName& name = row.found;
      switch (name.kind) {
        case FoundKind::contact:
          entries_.push_back({name.name, name.company, icon::person, go_to(contact_place({name.id}))});
          break;
        case FoundKind::company:
          entries_.push_back(
              {name.name, desk.words("ui.people.company"), icon::work, go_to(company_place({name.id}))});
          break;
        default:
          entries_.push_back({name.name, name.company, icon::mail, go_to(case_place({name.id}))});
      }
    }
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

void Palette::draw(const Canvas& canvas, Commands& commands) {
  if (opened_now_) search(commands);
  const Ui& ui = canvas.ui();
  const float row = ui.control(52);
  const float field_high = ui.control(measure::field_height);
  const std::size_t rows = std::clamp<std::size_t>(entries_.size(), 1, rows_shown);
  const float wanted = field_high + 12 + row * static_cast<float>(rows);
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
  field.icon = icon::search;
  field.label_hidden = true;
  field.focus = opened_now_;
  opened_now_ = false;
  const FieldResult typed = draw_field(on, box.cut_top(field_high, 12), field, words_);
  if (typed.changed) search(commands);
  if (!typed.active) take_early_words(commands);
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow) && chosen_ + 1 < entries_.size()) ++chosen_;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) && chosen_ > 0) --chosen_;
  if (typed.submitted) choose(chosen_, commands);
  if (entries_.empty()) {
    canvas.line(box.cut_top(row), ui.words("ui.palette.nothing"),
                {text_size::base, Weight::regular, ColorToken::ink_2}, Align::center);
    return;
  }
  ScrollArea area(on, box, "results");
  Box list = area.content();
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    ListRow shown;
    shown.title = entries_[i].title;
    shown.summary = entries_[i].summary;
    shown.icon = entries_[i].icon;
    shown.selected = i == chosen_;
    shown.key = static_cast<std::int64_t>(i) + 1;
    const Box at = list.cut_top(row);
    if (i == chosen_ && (at.y < box.y || at.bottom() > box.bottom()) &&
        (ImGui::IsKeyPressed(ImGuiKey_DownArrow) || ImGui::IsKeyPressed(ImGuiKey_UpArrow))) {
      ImGui::SetScrollFromPosY(ui.pixels(at.y - box.y), at.y < box.y ? 0.0F : 0.9F);
    }
    if (draw_row(on, at, shown)) choose(i, commands);
  }
  area.end(list.y);
}

}  // namespace goodterms
