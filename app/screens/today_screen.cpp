#include "app/screens/today_screen.h"

#include "app/screens/stay_in_touch.h"

#include <imgui.h>

#include <algorithm>

#include "app/screens/data_commands.h"
#include "app/screens/letter_commands.h"
#include "app/screens/place_head.h"
#include "app/screens/places.h"
#include "app/screens/task_commands.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/plan.h"

namespace goodterms {
namespace {

constexpr float beside_width = 304, column_gap = 48, widest = 1096;
constexpr float widest_of_wide = 1960;  // of the window as drawn at 2560: page 2147 at type of 110 %
constexpr float row_padding = 12, icon_column = 24;

// A phone's section titles are as high as what is pressed in them, which is room enough by itself.
float section_gap(const Ui& ui) {
  return ui.compact() ? 18 : 28;
}
float below_title(const Ui& ui) {
  return ui.compact() ? 4 : 12;
}

float row_margin(const Ui& ui) {
  return ui.compact() ? measure::phone_margin : 20;
}

Command move_late() {
  return [](Shell& shell) -> Result<void> {
    TRY(const auto moved, move_late_to_today(shell.desk()));
    shell.changed(moved.changes);
    shell.say_done(shell.desk().words.count("ui.today.moved-late", moved.value));
    return {};
  };
}

// A card of rows with lines between them, cut off the column; the first may be taller than the others.
struct RowHeights {
  float first, others;
};

template <class DrawRow>
void draw_list_card(const Canvas& canvas, Box& column, std::size_t count, RowHeights high, DrawRow draw_row) {
  const Box card =
      column.cut_top(high.first + high.others * static_cast<float>(count - 1), section_gap(canvas.ui()));
  canvas.card(card);
  Box rows = card;
  for (std::size_t i = 0; i < count; ++i) {
    const Box row = rows.cut_top(i == 0 ? high.first : high.others);
    if (i > 0) canvas.horizontal_line(row.x, row.y, row.width, ColorToken::line);
    draw_row(i, row);
  }
}

float two_lines(const Canvas& canvas) {
  return canvas.text_line_height(strong_text) + measure::under_title + canvas.text_line_height(small_text);
}

// --- whom to tell

// On a phone the nearest deadline has its button, and the rows after it are pressed as a whole.
RowHeights letter_heights(const Canvas& canvas) {
  const float row = two_lines(canvas) + 2 * 16;
  return {canvas.ui().compact() ? row + canvas.ui().button_height() + 12 : row, row};
}

// The role, what there is already, until when, and why so: what has no room is left out whole.
void draw_letter_words(const Canvas& canvas, Box line, const TodayLetter& letter) {
  const TextStyle until = deadline_style(letter.deadline);
  const float dot = canvas.text_width(" · ", small_text) + 2;
  const float deadline =
      letter.deadline.text.empty() ? 0 : canvas.text_width(letter.deadline.text, until) + dot;
  std::string words = letter.summary;
  if (!letter.ready.empty()) {
    const std::string longer = words + " · " + letter.ready;
    if (canvas.text_width(longer, small_text) + deadline <= line.width) words = longer;
  }
  const std::string why = deadline > 0 && !letter.why.empty() ? ", " + letter.why : letter.why;
  const float told = canvas.text_width(words, small_text) + deadline;
  Box after = line;
  after.cut_left(told);
  const bool room = !why.empty() && canvas.text_width(why, small_text) <= after.width;
  if (room) line.width = told;
  draw_with_deadline(canvas, line, words, letter.deadline);
  if (room) canvas.line(after, why, small_text);
}

// `first`: the nearest deadline has the primary button, and only that one.
void draw_letter(const Canvas& canvas, const Box& box, const TodayLetter& letter, bool first,
                 Commands& commands) {
  const Part part(PartKind::group, letter.company);
  const Ui& ui = canvas.ui();
  const std::string label = act_words(ui.words, letter.act);
  Button button{label, first ? ButtonKind::primary : ButtonKind::secondary};
  button.key = letter.application.value;
  if (first) button.icon = act_icon(letter.act, letter.channel);
  Box inside = box.inset(row_margin(ui), 16);
  Box at;
  const bool whole = ui.compact() && !first;
  if (whole) {
    canvas.icon(inside.cut_right(24, 8), icon::chevron_right, ColorToken::ink_2, 20);
  } else if (ui.compact()) {
    at = inside.cut_bottom(ui.button_height(), 12);
    at.width = std::min(at.width, button_width(canvas, button));
  } else {
    canvas.icon(inside.cut_left(icon_column * ui.text_scale, 16), act_icon(letter.act, letter.channel),
                ColorToken::ink_2, 22);
    at = inside.cut_right(std::min(button_width(canvas, button), inside.width * 0.5F), 16)
             .middle_row(ui.button_height());
  }
  Box words = inside.middle_row(two_lines(canvas));
  canvas.line(words.cut_top(canvas.text_line_height(strong_text), measure::under_title), letter.company,
              {text_size::base, Weight::semibold, ColorToken::ink});
  draw_letter_words(canvas, words, letter);
  PressOptions options;
  options.key = button.key;
  const bool pressed = whole ? press(canvas, box, label, options).clicked : draw_button(canvas, at, button);
  if (pressed) commands.push_back(go_to(case_place(letter.application)));
}

// --- an item of the 30 days

float item_height(const Canvas& canvas) {
  return two_lines(canvas) + 2 * row_padding;
}

void draw_item(const Canvas& canvas, const Box& box, const TodayItem& item, Commands& commands) {
  const Part part(PartKind::group, item.title);
  const Words& words = canvas.ui().words;
  const bool compact = canvas.ui().compact();
  Box row = box.inset(row_margin(canvas.ui()), row_padding);
  const Box check = row.cut_left(measure::check_box * canvas.ui().text_scale, 16);
  if (draw_check_box(canvas, check, item.title, item.done, item.task.value))
    commands.push_back(tick(item.application, item.task, !item.done));
  if (!compact && !item.due.empty()) {
    const Box due = row.cut_right(canvas.text_width(item.due, small_text) + 1, 16);
    canvas.line(due, item.due, small_text, Align::right);
    canvas.hover_text(due, item.exact);
  }
  const std::string note = words("ui.plan.act.note");
  if (item.has_note && !compact && draw_link(canvas, row, note, item.task.value, text_size::small))
    commands.push_back(copy_note(item.application));
  PressOptions options;
  options.role = Role::list_row;
  options.key = item.task.value;
  if (press(canvas, row, words("ui.plan.open-item"), options).clicked)
    commands.push_back(go_to(case_place(item.application, Stage::plan)));
  TextStyle title = strong_text;
  title.struck = item.done;
  if (item.done) title.color = ColorToken::ink_2;
  Box text = row.middle_row(two_lines(canvas));
  canvas.line(text.cut_top(canvas.text_line_height(strong_text), measure::under_title), item.title, title);
  const std::string below = compact && !item.due.empty() ? item.company + " · " + item.due : item.company;
  canvas.line(text, below, small_text);
}

// --- beside

void draw_rings(const Canvas& canvas, Box& column, const std::vector<TodayRing>& rings, Commands& commands) {
  if (rings.empty()) return;
  canvas.line(column.cut_top(canvas.text_line_height(section_title), 8), canvas.ui().words("ui.today.thirty"),
              section_title);
  const float size = 44 * std::max(1.0F, canvas.ui().text_scale);
  const Part list(PartKind::list, {}, static_cast<std::int64_t>(rings.size()));
  for (std::size_t i = 0; i < rings.size(); ++i) {
    const TodayRing& ring = rings[i];
    Box row = column.cut_top(std::max(size, two_lines(canvas)) + 12);
    PressOptions options;
    options.role = Role::list_row;
    options.key = ring.application.value;
    options.position = static_cast<std::int64_t>(i) + 1;
    if (press(canvas, row.inset(-8, 0), ring.company, options).clicked)
      commands.push_back(go_to(case_place(ring.application, Stage::plan)));
    draw_count_ring(canvas, row.cut_left(size, 16).middle_row(size), ring.done, ring.all);
    Box text = row.middle_row(two_lines(canvas));
    canvas.line(text.cut_top(canvas.text_line_height(strong_text), measure::under_title), ring.company,
                strong_text);
    canvas.line(text, ring.summary, small_text);
  }
  column.cut_top(16);
}

void draw_people(const Canvas& canvas, Box& column, const std::vector<TodayPerson>& people, bool after_rings,
                 Commands& commands) {
  if (people.empty()) return;
  if (after_rings) {
    canvas.horizontal_line(column.x, column.y, column.width, ColorToken::line);
    column.cut_top(28);
  }
  draw_stay_in_touch(canvas, column, people, commands);
}

}  // namespace

// --- nothing to do

void TodayScreen::draw_nothing_due(const Canvas& canvas, Box& column) {
  const std::string title = canvas.ui().words("ui.today.free-title"),
                    text = canvas.ui().words("ui.today.free-text");
  const float words = canvas.text_line_height(card_title) +
                      canvas.wrapped_height(text, small_text, column.width - 2 * 20 - 40 - 14);
  const Box card = column.cut_top(std::max(86.0F, words + 36), 20);
  canvas.card(card);
  Box inside = card.inset(20, 0);
  const Box disc = inside.cut_left(40, 14).middle_row(40);
  canvas.disc(disc.middle_x(), disc.middle_y(), 20, ColorToken::soft);
  canvas.icon(disc, icon::check, ColorToken::soft_ink, 22);
  Box lines = inside.middle_row(words);
  canvas.line(lines.cut_top(canvas.text_line_height(card_title)), title, card_title);
  canvas.paragraph(lines, text, small_text);
}

Result<void> TodayScreen::read(Desk& desk) {
  view_.first_use = false;  // so that what cannot be read does not look like nothing
  TRY(view_, read_today_view(desk));
  wide_stale_ = true;
  return {};
}

void TodayScreen::press_primary(Commands& commands) {
  if (!view_.full_backup.empty()) return commands.push_back(restore_backup(view_.full_backup));
  if (shows_first_use()) return press_paste(commands);
  if (!view_.letters.empty()) return commands.push_back(go_to(case_place(view_.letters.front().application)));
  commands.push_back(go_to({PlaceKind::new_decline}));
}

void TodayScreen::press_paste(Commands& commands) {
  Place paste{PlaceKind::new_decline};
  paste.paste = true;
  commands.push_back(go_to(paste));
}

void TodayScreen::press_keys(Commands& commands) {
  // What is on the clipboard is an invitation, or can be made one.
  if (!ImGui::GetIO().WantTextInput && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_V))
    press_paste(commands);
}

void TodayScreen::draw_letters(const Canvas& canvas, Box& column, Commands& commands) {
  if (view_.letters.empty()) return;
  const Words& words = canvas.ui().words;
  Box head = column.cut_top(canvas.text_line_height(section_title), 12);
  if (!view_.more_letters.empty() && draw_link(canvas, head, view_.more_letters, 1))
    commands.push_back(go_to({PlaceKind::declines}));
  if (view_.letters.size() > 1 && draw_link(canvas, head, words("ui.round.open")))
    commands.push_back(go_to({PlaceKind::round}));
  canvas.line(head, words("ui.today.to-tell"), section_title);
  draw_list_card(
      canvas, column, view_.letters.size(), letter_heights(canvas),
      [&](std::size_t i, const Box& row) { draw_letter(canvas, row, view_.letters[i], i == 0, commands); });
}

void TodayScreen::draw_items(const Canvas& canvas, Box& column, Commands& commands) {
  if (view_.items.empty()) return;
  const Ui& ui = canvas.ui();
  const std::string move = ui.words("ui.today.move-late");
  Box head = column.cut_top(std::max(canvas.text_line_height(section_title),
                                     view_.late.empty() ? 0 : ui.control(ui.compact() ? 44 : 32)),
                            view_.late.empty() ? 12 : below_title(ui));
  if (!view_.late.empty()) {
    if (ui.compact()) {
      if (draw_link(canvas, head, move)) commands.push_back(move_late());
    } else {
      Button button{move, ButtonKind::secondary};
      button.size = text_size::small;
      const Box at = head.cut_right(std::min(button_width(canvas, button), head.width * 0.4F), 12);
      canvas.line(head.cut_right(canvas.text_width(view_.late, small_text) + 1, 12), view_.late, small_text);
      if (draw_button(canvas, at, button)) commands.push_back(move_late());
    }
  }
  canvas.line(head, ui.words("ui.today.week"), section_title);
  const float item = item_height(canvas);
  draw_list_card(canvas, column, view_.items.size(), {item, item},
                 [&](std::size_t i, const Box& row) { draw_item(canvas, row, view_.items[i], commands); });
  Box below = column.cut_top(ui.control(ui.compact() ? measure::touch_target : 28), 12);
  if (!view_.more_items.empty()) {
    if (draw_left_link(canvas, below, view_.more_items)) commands.push_back(go_to({PlaceKind::declines}));
    return;
  }
  // The program is silent while it is closed: a calendar is what reminds.
  below.y -= ui.compact() ? 24.0F : 16.0F;
  const std::string no_more = ui.words("ui.today.no-more"), calendar = ui.words("ui.today.calendar");
  canvas.line(below.cut_left(canvas.text_width(no_more, small_text) + 1, 10), no_more, small_text);
  if (draw_left_link(canvas, below, calendar, 0, text_size::small))
    commands.push_back(save_coming_calendar());
}

void TodayScreen::draw_beside(const Canvas& canvas, Box& column, Commands& commands) {
  draw_rings(canvas, column, view_.rings, commands);
  draw_people(canvas, column, view_.people, !view_.rings.empty(), commands);
}

void TodayScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (!view_.full_backup.empty()) return draw_lost(canvas, box, commands);
  if (shows_first_use()) return draw_first_use(canvas, box, commands);
  ScrollArea area(canvas, box, "today");
  Box page = page_box(ui, area.content(), ui.wide() ? widest_of_wide * ui.text_scale : widest);
  draw_place_head(canvas, page, {view_.greeting, view_.subtitle, true}, commands);
  draw_unfinished(canvas, page, commands);
  if (ui.wide()) {
    draw_wide(canvas, page, commands);
  } else {
    draw_page(canvas, page, commands);
  }
  draw_copy_missing(canvas, page, commands);
  area.end(page.y + 24);
}

void TodayScreen::draw_page(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool nothing = view_.letters.empty() && view_.items.empty() && view_.unfinished.empty();
  const float side = beside_width * std::max(1.0F, ui.text_scale * 0.8F);
  const bool two = page.width > side + column_gap + 460;
  Box beside = two ? page.cut_right(side, column_gap) : Box();
  if (nothing) draw_nothing_due(canvas, page);
  draw_letters(canvas, page, commands);
  draw_items(canvas, page, commands);
  draw_beside(canvas, two ? beside : page, commands);
  page.y = std::max(page.y, beside.y);
}

std::unique_ptr<Screen> make_today_screen(const Place&, const ScreenTools&) {
  return std::make_unique<TodayScreen>();
}

}  // namespace goodterms
