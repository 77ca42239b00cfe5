#include "app/screens/later_stage.h"

#include <algorithm>

#include "app/screens/places.h"
#include "app/screens/task_commands.h"
#include "app/style/icons.h"
#include "app/widgets/drawing.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/case_changes.h"
#include "core/actions/later.h"
#include "core/actions/notes.h"
#include "core/base/text.h"
#include "core/model/person_name.h"

namespace goodterms {
namespace {

constexpr float widest = 560, drawing_height = 208, least_drawing = 112, least_promises = 108,
                row_padding = 12;
constexpr float most_promise_lines = 2;
// What stands under the drawing where the chapter ends, from its title to its button.
constexpr float rows_below_drawing = 500;
constexpr TextStyle said{text_size::letter, Weight::regular, ColorToken::ink_2, letter_line_height};
constexpr TextStyle written{text_size::base, Weight::regular, ColorToken::ink, 26.0F / 15};

// What is kept for later, and the link to write it.
struct KeptRow {
  char32_t icon = 0;
  std::string title, words, link;
};

// `most_lines` of the words are shown. True when the link was pressed.
bool draw_kept_row(const Canvas& canvas, Box& column, const KeptRow& kept, float most_lines) {
  const Ui& ui = canvas.ui();
  const float icon_wide = 24 * ui.text_scale, link_wide = link_width(canvas, kept.link) + 16;
  const float room = column.width - icon_wide - 16 - link_wide;
  const float words = std::min(canvas.wrapped_height(kept.words, small_text, room),
                               most_lines * canvas.text_line_height(small_text));
  const float lines = canvas.text_line_height(strong_text) + measure::under_title + words;
  Box row = column.cut_top(std::max(lines, ui.control(measure::touch_target)) + 2 * row_padding);
  canvas.horizontal_line(row.x, row.bottom(), row.width, ColorToken::line);
  row = row.inset(0, row_padding);
  canvas.icon(row.cut_left(icon_wide, 16), kept.icon, ColorToken::ink_2, 22);
  Box link = row.cut_right(link_wide);
  const bool pressed = draw_link(canvas, link, kept.link);
  Box text = row.middle_row(lines);
  canvas.line(text.cut_top(canvas.text_line_height(strong_text), measure::under_title), kept.title,
              strong_text);
  canvas.paragraph(text, kept.words, small_text);
  return pressed;
}

}  // namespace

Result<void> LaterStage::read(Desk& desk, const CaseView& view) {
  now_ = desk.now();
  over_ = view.over;
  const Words& words = desk.words;
  const bool named = view.about.contact && has_name(*view.about.contact);
  who_ = named ? familiar_address(*view.about.contact) : view.about.company.name;
  const auto day = view.about.contact ? view.about.contact->reconnect_on : std::nullopt;
  when_ = day ? describe_day(words, *day, local_date(now_)) : std::string();
  Object values;
  values.set("name", who_);
  values.set("open", view.done < view.all);
  if (day) values.set("day", when_);
  title_ = view.over ? words("ui.later.over-title") : words("ui.later.title", values);
  text_ = view.over ? words("ui.later.over-text", values) : words("ui.later.text", values);
  beginning_.clear();
  if (over_ && named) {
    TRY(const std::string beginning, note_beginning(desk, view.about));
    if (!beginning.empty()) beginning_ = quoted(words, beginning);
  }
  if (!loaded_ || (!holds_words() && view.about.application.notes != kept_promises_)) {
    promises_.set_text(view.about.application.notes, {});
    promises_.set_style(written);
    kept_promises_ = view.about.application.notes;
    loaded_ = true;
  }
  return {};
}

Result<void> LaterStage::keep(Shell& shell, const CaseView& view) {
  keep_pause_.kept();
  if (!loaded_ || !holds_words()) return {};
  TRY(const Changes changes,
      keep_promises(shell.desk(), view.about.application.id, promises_.text(), kept_promises_));
  kept_promises_ = promises_.text();
  shell.changed(changes);
  return {};
}

std::optional<double> LaterStage::tend(Shell& shell, const CaseView& view, double now) {
  if (changed_) keep_pause_.written(now);
  changed_ = false;
  if (!keep_pause_.at()) return std::nullopt;
  if (now < *keep_pause_.at()) return *keep_pause_.at() - now;
  if (const auto kept = keep(shell, view); !kept) shell.say(kept.error());
  return std::nullopt;
}

void LaterStage::press_primary(const CaseView& view, Commands& commands) {
  const Id<Application> id = view.about.application.id;
  if (!view.about.application.sent || view.confirming)
    return commands.push_back(go_to(case_place(id, Stage::letter)));
  if (!view.over || view.about.application.archived) return;
  commands.push_back([this, id, about = &view](Shell& shell) -> Result<void> {
    TRY_DONE(keep(shell, *about));
    TRY(const Changes changes, move_case(shell.desk(), id, goodterms::Shelf::archive));
    shell.go({PlaceKind::today});
    shell.changed(changes);
    shell.say_done(shell.desk().words("ui.later.closed"));
    return {};
  });
}

// When, and with one press another day.
void LaterStage::draw_when(const Canvas& canvas, Box& column, const CaseView& view) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const std::string choose = when_.empty() ? words("ui.later.choose-day") : when_;
  const float high = ui.control(ui.compact() ? measure::touch_target : measure::picker_height);
  const float lines =
      canvas.text_line_height(strong_text) + measure::under_title + canvas.text_line_height(small_text);
  Box row = column.cut_top(std::max(high, lines) + 2 * row_padding);
  canvas.horizontal_line(row.x, row.y, row.width, ColorToken::line);
  canvas.horizontal_line(row.x, row.bottom(), row.width, ColorToken::line);
  row = row.inset(0, row_padding);
  canvas.icon(row.cut_left(24 * ui.text_scale, 16), icon::event, ColorToken::ink_2, 22);
  if (view.about.contact) {
    const Box picker =
        row.cut_right(std::min(picker_width(canvas, {choose}), row.width * 0.5F), 12).middle_row(high);
    if (draw_picker(canvas, picker, {choose})) day_.open(words, day_to_write_again(view.about, now_), now_);
  }
  Object values;
  values.set("name", who_);
  Box text = row.middle_row(lines);
  canvas.line(text.cut_top(canvas.text_line_height(strong_text), measure::under_title),
              words("ui.later.write-to", values), strong_text);
  canvas.line(text, view.about.contact ? words("ui.later.write-why") : words("ui.later.nobody"), small_text);
}

// The words it may begin with, and the way to the whole note.
void LaterStage::draw_beginning(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands) {
  if (beginning_.empty()) return;
  const Words& words = canvas.ui().words;
  constexpr float whole = 1.0e6F;
  if (draw_kept_row(canvas, column,
                    {icon::drafts, words("ui.later.begin-with"), beginning_, words("ui.later.begin-write")},
                    whole))
    commands.push_back(go_to(note_place(view.about.application.contact, view.about.application.id)));
}

// Where the chapter ends, what was promised is a line like the others until somebody wants to write.
void LaterStage::draw_promised_line(const Canvas& canvas, Box& column) {
  const Words& words = canvas.ui().words;
  const bool none = kept_promises_.empty();
  const KeptRow row{icon::edit, words("ui.later.promised-line"),
                    none ? words("ui.later.promised-none") : kept_promises_,
                    words(none ? "ui.later.promised-add" : "ui.later.promised-change")};
  if (!draw_kept_row(canvas, column, row, most_promise_lines)) return;
  writes_promises_ = true;
  promises_.take_focus();
}

void LaterStage::draw_promises(const Canvas& canvas, Box& column) {
  const Ui& ui = canvas.ui();
  const std::string label = ui.words("ui.later.promised"), hint = ui.words("ui.later.promised-hint");
  canvas.line(column.cut_top(canvas.text_line_height(card_title), 8), label, card_title);
  const float width = column.width - 2 * 16;
  const float needed = std::max(least_promises, promises_.content_height(canvas, width) + 32);
  const Box sheet = column.cut_top(needed, 24);
  canvas.sheet(sheet);
  LetterEditorLook look;
  look.label = label;
  look.placeholder = hint;
  if (promises_.draw(canvas, sheet.inset(16, 16), look).changed) changed_ = true;
}

void LaterStage::draw_over(const Canvas& canvas, Box& column, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  const std::string close = words("ui.later.close"), again = words("ui.later.read-again");
  const Button main{close, ButtonKind::primary}, link{again, ButtonKind::quiet};
  const float link_wide = button_width(canvas, link), main_wide = button_width(canvas, main) + 12;
  Box row = column.cut_top(ui.control(measure::main_action_height), 24);
  if (!view.about.application.archived) {
    // What is seen lies in the middle: the words begin a margin after their button does.
    const float wide = link_wide + main_wide;
    row = {row.middle_x() - (wide + button_margin) / 2, row.y, wide, row.height};
  } else {
    row = {row.middle_x() - link_wide / 2, row.y, link_wide, row.height};
  }
  const bool open = !view.about.application.archived;
  Box link_at = row.cut_left(link_wide), main_at = row;
  if (ui.compact()) {  // one below the other, as wide as the page
    main_at = {column.x, link_at.y, column.width, link_at.height};
    if (open) link_at.y += link_at.height + 8;
    link_at = {column.x, link_at.y, column.width, link_at.height};
    column.cut_top(open ? link_at.height + 8 : 0);
  }
  if (draw_button(canvas, link_at, link))
    commands.push_back(go_to(case_place(view.about.application.id, Stage::letter)));
  if (open && draw_button(canvas, main_at, main)) press_primary(view, commands);
}

void LaterStage::draw_date_sheet(const Canvas& canvas, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const auto day =
      day_.draw(canvas, "write again", words("ui.plan.act.reconnect"), words("ui.plan.reconnect-on"));
  if (day) commands.push_back(write_again(view.about.application.id, *day));
}

void LaterStage::draw(const Canvas& canvas, const CasePage& page, const CaseView& view, Commands& commands) {
  const Ui& ui = canvas.ui();
  const Words& words = ui.words;
  if (!view.about.application.sent || view.confirming) {
    const std::string title = words("ui.later.before-title"), text = words("ui.later.before-text"),
                      button = words("ui.reply.to-letter");
    if (draw_empty_place(canvas, page.column, {icon::event, title, text, button}) == EmptyPress::button)
      press_primary(view, commands);
    return;
  }
  const bool over = view.over;
  const Box whole = over || ui.compact() ? page.whole : page.column;
  ScrollArea area(canvas, whole, "later");
  Box column = area.content();
  const float margin = ui.compact() ? measure::phone_margin : 0;
  const float wide = std::min(widest * std::max(1.0F, ui.text_scale), column.width - 2 * margin);
  column = {over || ui.compact() ? column.middle_x() - wide / 2 : column.x + margin, column.y, wide, 100000};
  column.cut_top(ui.compact() ? 24 : 40);
  const Align align = over ? Align::center : Align::left;
  TextStyle title = page_title;
  if (over) {
    // What there is to do goes before the drawing in a low window.
    const float high =
        std::clamp(whole.height - rows_below_drawing * ui.text_scale, least_drawing, drawing_height);
    draw_drawing(canvas, column.cut_top(high, 24), Drawing::door);
    if (!ui.compact()) title.size = text_size::display;
  }
  canvas.paragraph(column.cut_top(canvas.wrapped_height(title_, title, wide), 8), title_, title, align);
  const std::string text = over ? by_sentences(canvas, text_, said, wide) : text_;
  canvas.paragraph(column.cut_top(canvas.wrapped_height(text, said, wide), 24), text, said, align);
  draw_when(canvas, column, view);
  draw_beginning(canvas, column, view, commands);
  if (over && !writes_promises_) {
    draw_promised_line(canvas, column);
    column.cut_top(24);
  } else {
    column.cut_top(28);
    draw_promises(canvas, column);
  }
  if (over) draw_over(canvas, column, view, commands);
  area.end(column.y);
  draw_date_sheet(canvas, view, commands);
}

std::unique_ptr<CaseStage> make_later_stage(const ScreenTools& tools) {
  return std::make_unique<LaterStage>(tools);
}

}  // namespace goodterms
