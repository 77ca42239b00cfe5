// How the place Settings looks: what is set at the left, row by row, and the data in a card of its own.
#include <algorithm>
#include <array>

#include "app/screens/data_commands.h"
#include "app/screens/language_name.h"
#include "app/screens/parts.h"
#include "app/screens/settings_screen.h"
#include "app/screens/task_commands.h"
#include "app/style/icons.h"
#include "app/widgets/drawing.h"
#include "app/widgets/field.h"
#include "app/widgets/menu.h"
#include "app/widgets/navigation.h"
#include "app/widgets/score_bar.h"
#include "app/widgets/scroll_area.h"
#include "app/widgets/sheet.h"
#include "core/actions/channel_habits.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float widest = 1096, widest_alone = 720, data_width = 304, column_gap = 64, control_width = 264;
constexpr float row_padding = 7, title_padding = 10, card_padding = 24, section_gap = 42, mark_size = 32;
// The handle of the text size: what most leave stands in the middle, so what makes text smaller takes larger
// steps.
constexpr int smaller_steps = (usual_text_percent - least_text_percent) / text_step,
              larger_steps = (most_text_percent - usual_text_percent) / text_step;

int place_of_percent(int percent) {
  const int steps = (percent - usual_text_percent) / text_step;
  return larger_steps + (steps < 0 ? steps * larger_steps / smaller_steps : steps);
}

// `before` is where the handle was: a key moves it by one, and the text by a step.
int percent_of_place(int place, int before) {
  if (place >= larger_steps) return usual_text_percent + (place - larger_steps) * text_step;
  const int wide = larger_steps / smaller_steps;
  const int steps = place == before - 1   ? place / wide
                    : place == before + 1 ? (place + wide - 1) / wide
                                          : (place + wide / 2) / wide;
  return least_text_percent + steps * text_step;
}

// A section's title with its rule, cut off the page.
void draw_section(const Canvas& canvas, Box& page, std::string_view title) {
  canvas.line(page.cut_top(canvas.text_line_height(section_title), title_padding), title, section_title);
}

float row_height(const Canvas& canvas, std::string_view below) {
  const float words =
      canvas.text_line_height(strong_text) + (below.empty() ? 0 : canvas.text_line_height(small_text));
  return std::max(canvas.ui().button_height(), words) + 2 * row_padding;
}

// One row: what it is, and in small words what it does; what is set stands in the box that is returned, at
// its right.
Box draw_row(const Canvas& canvas, Box& page, std::string_view label, std::string_view below, float width) {
  canvas.horizontal_line(page.x, page.y, page.width, ColorToken::line);
  Box row = page.cut_top(row_height(canvas, below)).inset(0, row_padding);
  const Box control = row.cut_right(std::min(width, row.width * 0.7F), 16);
  const float name = canvas.text_line_height(strong_text);
  Box words = row.middle_row(name + (below.empty() ? 0 : canvas.text_line_height(small_text)));
  canvas.line(words.cut_top(name), label, strong_text);
  if (!below.empty()) canvas.line(words, below, small_text);
  return control;
}

// A link at the left of its own row in a card.
bool draw_card_link(const Canvas& canvas, Box& card, std::string_view label) {
  Box row = card.cut_top(canvas.ui().control(canvas.ui().compact() ? measure::touch_target : 36));
  return draw_list_link(canvas, row, label);
}

}  // namespace

void SettingsScreen::draw_details(const Canvas& canvas, Box& page, Commands& commands) {
  const Words& words = canvas.ui().words;
  draw_section(canvas, page, words("ui.settings.details"));
  struct Detail {
    std::string label;
    std::string* value;
    std::string error = {};
    std::string placeholder = {};
    std::string below = {};  // what it is for
  };
  const std::array<Detail, profile_details.size()> details = {
      Detail{words("ui.settings.name"), &profile_.name},
      Detail{words("field.email.label"), &profile_.email,
             email_error_.key.empty() ? std::string() : words(email_error_)},
      Detail{words("field.phone.label"), &profile_.phone},
      Detail{words("field.linkedin.label"), &profile_.linkedin},
      Detail{words("field.looking_for.label"), &profile_.looking_for, "",
             words("field.looking_for.placeholder"), words("ui.settings.looking-for-why")}};
  const float scale = std::max(1.0F, canvas.ui().text_scale);
  const bool beside = page.width > (control_width + 200) * scale;
  for (const Detail& detail : details) {
    const std::string whole = detail.below.empty() ? detail.label : detail.label + " · " + detail.below;
    Field field;
    field.label = beside ? detail.label : whole;
    field.error = detail.error;
    field.placeholder = detail.placeholder;
    field.label_hidden = beside;
    const float high = field_height(canvas, field, beside ? control_width * scale : page.width);
    Box at;
    if (beside) {
      canvas.horizontal_line(page.x, page.y, page.width, ColorToken::line);
      Box row = page.cut_top(high + 2 * row_padding).inset(0, row_padding);
      at = row.cut_right(control_width * scale, 16);
      const float name = canvas.text_line_height(strong_text);
      const float both = name + (detail.below.empty() ? 0 : canvas.text_line_height(small_text));
      Box said = Box{row.x, row.y, row.width, canvas.ui().control(measure::field_height)}.middle_row(both);
      canvas.line(said.cut_top(name), detail.label, strong_text);
      if (!detail.below.empty()) canvas.line(said, detail.below, small_text);
    } else {
      at = page.cut_top(high, title_padding);
    }
    if (draw_field(canvas, at, field, *detail.value).changed) {
      changed_ = true;
      email_error_ = {};
    }
  }
  draw_letter_language(canvas, page, commands);
  draw_usual_channels(canvas, page, commands);
  page.cut_top(section_gap - row_padding);
}

int SettingsScreen::draw_languages(const Canvas& canvas, Box& page, const char* id, const char* key,
                                   const std::vector<std::string>& names, std::size_t present) {
  const Words& words = canvas.ui().words;
  std::vector<MenuItem> items;
  for (std::size_t i = 0; i < names.size(); ++i)
    items.push_back({names[i], no_icon, i == present});
  const bool as_field = !canvas.ui().compact();
  const Picker picker{names[present], 0, as_field};
  // As wide as the fields, so that all begins and ends at one line.
  const float field_wide = control_width * std::max(1.0F, canvas.ui().text_scale);
  const float wide = as_field ? field_wide : picker_width(canvas, picker);
  const std::string what = words(std::string("ui.settings.") + key);
  Box box = draw_row(canvas, page, what, words(std::string("ui.settings.") + key + "-why"), wide);
  box = box.middle_row(canvas.ui().control(as_field ? measure::button_height : measure::touch_target));
  if (draw_picker(canvas, box, picker)) open_menu(id);
  return draw_menu(canvas, id, box, items);
}

// In which of the languages there are letters in new ones are written.
void SettingsScreen::draw_letter_language(const Canvas& canvas, Box& page, Commands& commands) {
  if (languages_.size() < 2) return;
  std::vector<std::string> names;
  for (const std::string& tag : languages_)
    names.push_back(language_name(canvas.ui().words, tag));
  const auto present = std::find(languages_.begin(), languages_.end(), preferences_.letter_language);
  const auto at = static_cast<std::size_t>(present == languages_.end() ? 0 : present - languages_.begin());
  const int chosen = draw_languages(canvas, page, "letters-in", "letters-in", names, at);
  if (chosen < 0) return;
  const std::string tag = languages_[static_cast<std::size_t>(chosen)];
  set([tag](Preferences& now) { now.letter_language = tag; }, commands);
}

// What the window speaks: as the system does, or one of those there are.
void SettingsScreen::draw_interface_language(const Canvas& canvas, Box& page, Commands& commands) {
  if (interface_.size() < 2) return;
  const Words& words = canvas.ui().words;
  std::vector<std::string> names = {words("ui.settings.interface-as-system")};
  for (const std::string& tag : interface_)
    names.push_back(language_name(words, tag));
  const auto present = std::find(interface_.begin(), interface_.end(), preferences_.interface_language);
  const auto at =
      present == interface_.end() ? 0 : 1 + static_cast<std::size_t>(present - interface_.begin());
  const int chosen = draw_languages(canvas, page, "interface-in", "interface-in", names, at);
  if (chosen < 0) return;
  const std::string tag = chosen == 0 ? std::string() : interface_[static_cast<std::size_t>(chosen) - 1];
  set([tag](Preferences& now) { now.interface_language = tag; }, commands);
}

// Where the user's own way is advised by now, the way back.
void SettingsScreen::draw_usual_channels(const Canvas& canvas, Box& page, Commands& commands) {
  const auto usual = [](const auto& habit) { return habit.second.usual; };
  if (std::none_of(profile_.habits.begin(), profile_.habits.end(), usual)) return;
  const Words& words = canvas.ui().words;
  const std::string forget = words("ui.settings.usual-forget");
  Box box = draw_row(canvas, page, words("ui.settings.usual"), words("ui.settings.usual-why"),
                     link_width(canvas, forget));
  if (!draw_link(canvas, box, forget)) return;
  commands.push_back([](Shell& shell) -> Result<void> {
    TRY(const Changes changes, forget_usual_channels(shell.desk()));
    shell.changed(changes);
    return {};
  });
}

// The goals that stand beside the first question of every decision.
void SettingsScreen::draw_roadmap(const Canvas& canvas, Box& page) {
  const Words& words = canvas.ui().words;
  draw_section(canvas, page, words("ui.decide.roadmap.title"));
  canvas.horizontal_line(page.x, page.y, page.width, ColorToken::line);
  page.cut_top(row_padding);
  const std::string text = roadmap_.empty() ? words("ui.settings.roadmap-empty") : roadmap_;
  const TextStyle& style = roadmap_.empty() ? quiet_text : body_text;
  canvas.paragraph(page.cut_top(canvas.wrapped_height(text, style, page.width), 4), text, style);
  if (draw_card_link(canvas, page,
                     words(roadmap_.empty() ? "ui.decide.roadmap.add" : "ui.decide.roadmap.change")))
    roadmap_sheet_.open(roadmap_);
  page.cut_top(section_gap - row_padding);
}

void SettingsScreen::draw_own_words(const Canvas& canvas, Box& page, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string title = words("ui.own.title"), why = words("ui.own.settings-why"),
                    open = words("ui.own.open");
  draw_section(canvas, page, title);
  canvas.paragraph(page.cut_top(canvas.wrapped_height(why, small_text, page.width), 4), why, small_text);
  if (draw_card_link(canvas, page, open)) commands.push_back(go_to({PlaceKind::own_words}));
  page.cut_top(section_gap - row_padding);
}

// Everything grows with it, this control as well: so it is done when the handle is let go of.
void SettingsScreen::draw_text_size(const Canvas& canvas, Box row, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const float scale = std::max(1.0F, ui.text_scale);
  const int now = held_percent_.value_or(preferences_.text_percent);
  Object percent;
  percent.set("count", std::to_string(now));
  const std::string said = words("ui.settings.percent", percent), letter = words("ui.settings.text-sample");
  constexpr TextStyle small_letter{text_size::small, Weight::regular, ColorToken::ink_2},
      large_letter{text_size::title, Weight::regular, ColorToken::ink};
  canvas.line(row.cut_right(52 * scale, 4), said, small_text, Align::right);
  canvas.line(row.cut_right(canvas.text_width(letter, large_letter) + 1, 8), letter, large_letter);
  canvas.line(row.cut_left(canvas.text_width(letter, small_letter) + 1, 8), letter, small_letter);
  ScoreBar bar;
  const std::string label = words("ui.settings.text-size");
  bar.label = label;
  bar.said = said;
  bar.value = place_of_percent(now);
  bar.most = 2 * larger_steps;
  bar.look = ScoreLook::handle;
  bar.may_be_unknown = false;
  const auto set_to = draw_score_bar(canvas, row, bar);
  if (!set_to || !set_to->value) return;
  const int next = percent_of_place(*set_to->value, set_to->by_key ? *bar.value : -2);
  held_percent_ = next;
  if (set_to->held) return;
  held_percent_.reset();
  if (next != preferences_.text_percent)
    set([next](Preferences& kept) { kept.text_percent = next; }, commands);
}

void SettingsScreen::draw_look(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  draw_section(canvas, page, words("ui.settings.look"));
  const std::array<std::string, 4> names = {words("ui.settings.as-system"), words("ui.settings.light"),
                                            words("ui.settings.dark"), words("ui.settings.high-contrast")};
  const std::array<std::string_view, 4> labels = {names[0], names[1], names[2], names[3]};
  const float wanted = segments_width(canvas, labels);
  const bool beside = page.width > wanted + 120 * ui.text_scale;
  Box segments;
  if (beside) {
    segments = draw_row(canvas, page, words("ui.settings.theme"), "", wanted);
  } else {
    canvas.horizontal_line(page.x, page.y, page.width, ColorToken::line);
    page.cut_top(row_padding);
    canvas.line(page.cut_top(canvas.text_line_height(strong_text), 8), words("ui.settings.theme"),
                strong_text);
    segments = page.cut_top(ui.button_height(), row_padding);
  }
  const int pressed = draw_segments(canvas, segments.middle_row(ui.control(36)), labels,
                                    static_cast<int>(preferences_.theme));
  if (pressed >= 0)
    set([pressed](Preferences& now) { now.theme = static_cast<ThemeChoice>(pressed); }, commands);
  draw_text_size(canvas,
                 draw_row(canvas, page, words("ui.settings.text-size"), words("ui.settings.text-size-why"),
                          (ui.compact() ? 212 : 280) * std::max(1.0F, ui.text_scale)),
                 commands);
  draw_interface_language(canvas, page, commands);
  bool less_motion = preferences_.less_motion;
  const std::string less = words("ui.settings.less-motion");
  if (draw_switch(canvas, draw_row(canvas, page, less, words("ui.settings.less-motion-why"), 60), less,
                  less_motion)) {
    less_motion = !less_motion;
    set([less_motion](Preferences& now) { now.less_motion = less_motion; }, commands);
  }
  page.cut_top(section_gap - row_padding);
}

void SettingsScreen::draw_days(const Canvas& canvas, Box& page, Commands& commands) {
  const Words& words = canvas.ui().words;
  draw_section(canvas, page, words("ui.settings.reminds"));
  bool avoid = preferences_.avoid_weekends;
  const std::string label = words("ui.settings.weekends");
  if (draw_switch(canvas, draw_row(canvas, page, label, words("ui.settings.weekends-why"), 60), label,
                  avoid)) {
    avoid = !avoid;
    set([avoid](Preferences& now) { now.avoid_weekends = avoid; }, commands);
  }
  const std::string save = words("ui.settings.calendar-save");
  const Button button{save, ButtonKind::secondary};
  const float wide = button_width(canvas, button);
  const Box at =
      draw_row(canvas, page, words("ui.settings.calendar"), words("ui.settings.calendar-why"), wide);
  if (draw_button(canvas, at.middle_row(card_button_height(canvas)), button))
    commands.push_back(save_coming_calendar());
  page.cut_top(section_gap - row_padding);
}

// Returns where it ends.
float SettingsScreen::draw_data(const Canvas& canvas, const Box& column, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const float inner = column.width - 2 * card_padding;
  const float scale = std::max(1.0F, ui.text_scale);
  const float head =
      std::max(mark_size, canvas.text_line_height(strong_text) + canvas.text_line_height(small_text));
  const float amount = canvas.wrapped_height(data_.amount, small_text, inner);
  const float last = canvas.text_line_height(small_text);
  const float link = ui.control(ui.compact() ? measure::touch_target : 36);
  Box rest = column;
  const Box card = rest.cut_top(
      2 * card_padding + head + 12 + amount + 12 + ui.button_height() + 8 + last + 12 + 8 + 4 * link, 8);
  canvas.card(card);
  Box inside = card.inset(card_padding);
  Box row = inside.cut_top(head, 12);
  draw_mark(canvas, row.cut_left(mark_size * scale, 12));
  canvas.line(row.cut_top(canvas.text_line_height(strong_text)), words("ui.settings.data"), card_title);
  canvas.line(row, words("ui.settings.data-why"), small_text);
  canvas.paragraph(inside.cut_top(amount, 12), data_.amount, small_text);
  const std::string back_up = words("ui.settings.backup-do");
  if (draw_button(canvas, inside.cut_top(ui.button_height(), 8), {back_up, ButtonKind::secondary}))
    commands.push_back(back_up_log());
  canvas.line(inside.cut_top(last, 12), data_.last_backup, small_text);
  canvas.horizontal_line(inside.x, inside.y, inside.width, ColorToken::line);
  inside.cut_top(8);
  if (draw_card_link(canvas, inside, words("ui.settings.show-folder")))
    commands.push_back(Command::without_change(
        [path = data_.log_path](Shell& shell) { return shell.platform().show_in_file_manager(path); }));
  if (draw_card_link(canvas, inside, words("ui.settings.restore-do"))) restore_open_ = true;
  if (draw_card_link(canvas, inside, words("ui.settings.export-do"))) commands.push_back(export_everything());
  if (draw_card_link(canvas, inside, words("ui.import.title")))
    commands.push_back(go_to({PlaceKind::import_people}));
  Box last_row = rest.cut_top(link);
  last_row.x += card_padding;
  const std::string remove = words("ui.settings.delete-do");
  constexpr TextStyle lost{text_size::base, Weight::medium, ColorToken::red};
  const Box at{last_row.x, last_row.y, std::min(canvas.text_width(remove, lost) + 1, inner), last_row.height};
  if (press(canvas, at, remove).clicked) {
    delete_open_ = true;
    typed_.clear();
  }
  canvas.line(at, remove, lost);
  return rest.y;
}

void SettingsScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  ScrollArea area(canvas, box, "settings");
  const float scale = std::max(1.0F, ui.text_scale);
  const bool two = box.width > (data_width + column_gap + 560) * scale + 2 * 48;
  Box page = page_box(ui, area.content(), two ? widest : widest_alone);
  draw_page_title(canvas, page, ui.words("ui.place.settings"), ui.words("ui.settings.subtitle"), 0);
  float end = 0;
  if (two) {
    const Box side = page.cut_right(data_width * scale, column_gap);
    end = draw_data(canvas, side, commands);
  }
  draw_details(canvas, page, commands);
  draw_look(canvas, page, commands);
  draw_days(canvas, page, commands);
  draw_roadmap(canvas, page);
  draw_own_words(canvas, page, commands);
  if (!two) page.cut_top(draw_data(canvas, page, commands) - page.y, 16);
  Object values;
  values.set("version", version_);
  const std::string about = ui.words("ui.settings.about", values);
  canvas.paragraph(page.cut_top(canvas.wrapped_height(about, small_text, page.width), 16), about, small_text);
  area.end(std::max(end, page.y));
  roadmap_sheet_.draw(canvas, commands);
  draw_restore_sheet(canvas, commands);
  draw_delete_sheet(canvas, commands);
}

}  // namespace goodterms
