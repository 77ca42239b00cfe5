// The note beside the story of whom it goes to: the question what has changed since, the words on paper, with
// what was typed tinted where it lands, and what is done with it.
#include <algorithm>
#include <array>

#include "app/screens/letter_commands.h"
#include "app/screens/note_screen.h"
#include "app/style/icons.h"
#include "app/widgets/field.h"
#include "app/widgets/menu.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/promises.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr float field_gap = 16, title_gap = 10, head_high = 44, text_top = 16, margin = 32, gap = 12,
                least_lines = 5;

// Not now: so many days later, or never (none).
struct Later {
  const char* words;
  int days;
};
constexpr std::array later_choices = {Later{"ui.write-later.month", 30}, Later{"ui.write-later.season", 91},
                                      Later{"ui.write-later.half-year", 182},
                                      Later{"ui.write-later.never", 0}};

Command put_off(Id<Contact> contact, std::string name, int days) {
  return [=](Shell& shell) -> Result<void> {
    Desk& desk = shell.desk();
    const Date today = local_date(desk.now());
    const std::optional<Date> day = days > 0 ? std::optional(today + Days(days)) : std::nullopt;
    TRY(const Changes changes, write_later(desk, contact, day));
    shell.changed(changes);
    Object values;
    values.set("name", name);
    if (day) values.set("day", describe_day(desk.words, *day, today));
    shell.say_done(desk.words(day ? "ui.write-later.moved" : "ui.write-later.stopped", values));
    return {};
  };
}

}  // namespace

// The question that the page is for has its title above it; what else is asked says so in its field.
Field NoteScreen::field_of(const Canvas& canvas, const Gap& one) {
  Field field;
  field.label = one.label;
  field.label_hidden = true;
  if (!one.asks_change) field.placeholder = one.label;
  if (canvas.ui().compact()) field.grows_with = std::string_view(one.value.c_str(), one.value.size());
  return field;
}

float NoteScreen::gap_height(const Canvas& canvas, const Gap& one, float width) {
  const float title = one.asks_change ? canvas.text_line_height(card_title) + title_gap : 0;
  return title + field_height(canvas, field_of(canvas, one), width);
}

// The question that the page is for stands over its field like the other titles of the page.
void NoteScreen::draw_placed_gap(const Canvas& canvas, Box& page, Gap& one, bool focus) {
  Box box = page.cut_top(gap_height(canvas, one, page.width), field_gap);
  Field field = field_of(canvas, one);
  field.focus = focus;
  if (one.asks_change)
    canvas.line(box.cut_top(canvas.text_line_height(card_title), title_gap), one.label, card_title);
  const FieldResult typed = draw_field(canvas, box, field, one.value);
  one.active = typed.active;
  if (typed.changed) place(one);
}

void NoteScreen::draw_placed_gaps(const Canvas& canvas, Box& page) {
  for (Gap& one : gaps_) {
    const bool focus = focus_gap_ && one.placed.empty();
    if (focus) focus_gap_ = false;
    draw_placed_gap(canvas, page, one, focus);
  }
}

void NoteScreen::draw_change(const Canvas& canvas, Box& page) {
  const auto asks = std::find_if(gaps_.begin(), gaps_.end(), [](const Gap& one) { return one.asks_change; });
  if (asks == gaps_.end()) return;
  draw_placed_gap(canvas, page, *asks, false);
  page.cut_top(8);
}

// What it is for stands in the sentence over its words, and how long it is.
void NoteScreen::draw_beside_sheet(const Canvas& canvas, const Box& sheet, Commands& commands) {
  const Ui& ui = canvas.ui();
  canvas.sheet(sheet);
  Box inside = sheet.inset(margin, 0);
  inside.cut_top(8);
  Box head = inside.cut_top(ui.control(head_high));
  canvas.horizontal_line(inside.x, inside.y, inside.width, ColorToken::line);
  const std::string count =
      ui.words.count("ui.letter.words", static_cast<std::int64_t>(count_words(kept_.editor.text())));
  canvas.line(head.cut_right(canvas.text_width(count, small_text) + 1, gap), count, small_text, Align::right);
  const std::string purpose = ui.words("ui.note.purpose");
  canvas.line(head.cut_left(canvas.text_width(purpose, small_text) + 1, 8), purpose, small_text);
  std::vector<std::string> names;
  for (const std::string_view one : note_kinds)
    names.push_back(ui.words("ui.note.kind." + std::string(one)));
  const auto now =
      static_cast<std::size_t>(std::find(note_kinds.begin(), note_kinds.end(), kind_) - note_kinds.begin());
  std::vector<MenuItem> items;
  for (std::size_t i = 0; i < names.size(); ++i)
    items.push_back({names[i], no_icon, i == now});
  const Box at = head.cut_left(std::min(picker_width(canvas, {names[now]}), head.width))
                     .middle_row(ui.control(measure::picker_height));
  if (draw_picker(canvas, at, {names[now]})) open_menu("note beside");
  const int chosen = draw_menu(canvas, "note beside", at, items);
  if (chosen >= 0 && static_cast<std::size_t>(chosen) != now) {
    Choice other = choice();
    other.kind = note_kinds[static_cast<std::size_t>(chosen)];
    choose(other, commands);
  }
  inside.cut_top(text_top);
  inside.cut_bottom(8);
  kept_.editor.set_style(letter_style(ui, inside.width));
  LetterEditorLook look;
  const std::string label = ui.words("ui.note.label");
  look.label = label;
  const LetterEditorResult result =
      kept_.editor.draw(canvas, {inside.x, inside.y, inside.width + 10, inside.height}, look);
  if (result.goes_on) fade_below(canvas, inside, ColorToken::sheet);
  if (result.changed) {
    kept_.touch();
    asked_.reset();
  }
  if (result.clicked_missing) kept_.editor.select(*result.clicked_missing);
}

void NoteScreen::draw_beside_foot(const Canvas& canvas, const Box& box, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string aside = words("ui.write-later.not-now");
  std::vector<std::string> labels;
  for (const Later& later : later_choices)
    labels.push_back(words(later.words));
  std::vector<MenuItem> items;
  for (const std::string& label : labels)
    items.push_back({label});
  const LetterPress pressed =
      draw_letter_foot(canvas, box, draft_.channel, addressed_, aside, asked_, fill_words(words));
  if (pressed == LetterPress::aside) open_menu("not now");
  const int chosen = draw_menu(canvas, "not now", {box.x, box.y, 140, box.height - 24}, items);
  const std::string name = about_.contact && has_name(*about_.contact) ? about_.contact->name : std::string();
  if (chosen >= 0)
    commands.push_back(
        put_off(about_.application.contact, name, later_choices[static_cast<std::size_t>(chosen)].days));
  take_foot_press(pressed, commands);
}

void NoteScreen::draw_beside(const Canvas& canvas, Box box, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Box foot = box.cut_bottom(goodterms::foot_height(ui, {false, true}));
  const float line = canvas.text_line_height(letter_style(ui, box.width - 2 * margin));
  draw_third(canvas, box, commands);
  float fields = 0;
  for (const Gap& one : gaps_)
    fields += gap_height(canvas, one, box.width) + field_gap;
  shows_gaps_ = box.height - fields > head_high + least_lines * line;
  if (shows_gaps_) draw_placed_gaps(canvas, box);
  if (is_call()) {
    draw_teleprompter_sheet(canvas, box, to_, address_, script_);
    return draw_call_foot(canvas, foot, commands);
  }
  draw_beside_sheet(canvas, box, commands);
  draw_beside_foot(canvas, foot, commands);
}

}  // namespace goodterms
