#include "app/screens/today_screen.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/screens/data_commands.h"
#include "app/screens/letter_commands.h"
#include "app/screens/places.h"
#include "app/screens/task_commands.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/menu.h"
#include "app/widgets/navigation.h"
#include "app/widgets/scroll_area.h"

namespace goodterms {
namespace {

constexpr float beside_width = 340, column_gap = 24, card_gap = 16, least_card = 300;
constexpr float find_width = 230;

Command find_anything() {
  return [](Shell& shell) -> Result<void> {
    shell.open_palette();
    return {};
  };
}

// A section's title, with the way to what is left out of it.
void draw_section(const Canvas& canvas, Box& column, std::string_view title, std::string_view more,
                  Commands& commands) {
  Box row = column.cut_top(canvas.text_line_height(section_title), 14);
  if (!more.empty() && draw_link(canvas, row, more, static_cast<std::int64_t>(title.size())))
    commands.push_back(go_to({PlaceKind::declines}));
  canvas.line(row, title, section_title);
}

// --- a letter that waits

float letter_height(const Canvas& canvas, const TodayLetter& letter, float width) {
  const float pill = countdown_width(canvas, letter.countdown);
  const float words = width - 2 * measure::card_padding - (pill > 0 ? pill + 12 : 0);
  return 2 * measure::card_padding + canvas.text_line_height(card_title) +
         canvas.wrapped_height(letter.summary, small_text, words) + 14 + card_button_height(canvas);
}

void draw_letter(const Canvas& canvas, const Box& box, const TodayLetter& letter, Commands& commands) {
  const Part part(PartKind::group, letter.company);
  const Words& words = canvas.ui().words;
  canvas.card(box);
  Box inside = box.inset(measure::card_padding);
  Box buttons = inside.cut_bottom(card_button_height(canvas), 14);
  const float pill = countdown_width(canvas, letter.countdown);
  if (pill > 0)
    draw_countdown(canvas, inside.cut_right(pill, 12).middle_row(pill_height(canvas)), letter.countdown);
  canvas.line(inside.cut_top(canvas.text_line_height(card_title)), letter.company, card_title);
  canvas.paragraph(inside, letter.summary, small_text);
  const std::int64_t key = letter.application.value;
  const std::string label = letter.confirm ? words("ui.today.confirm")
                            : letter.call  ? words("ui.today.call")
                                           : words("ui.today.finish");
  const Button main{label, ButtonKind::primary, letter.call ? icon::phone : no_icon, no_icon, true, key};
  if (draw_button(canvas, buttons.cut_left(std::min(button_width(canvas, main), buttons.width * 0.6F), 8),
                  main))
    commands.push_back(go_to(case_place(letter.application, letter.call ? Stage::send : Stage::draft)));
  if (letter.confirm) return;
  const std::string sent = words("ui.today.already-sent");
  const Button other{sent, ButtonKind::quiet, no_icon, no_icon, true, key};
  const Box at = buttons.cut_left(std::min(button_width(canvas, other), buttons.width));
  ImGui::PushID(static_cast<int>(key));
  if (draw_button(canvas, at, other)) open_menu("sent by");
  const std::array<std::string, 4> names = {words("ui.today.by-email"), words("ui.today.by-phone"),
                                            words("ui.today.by-linkedin"), words("ui.today.by-text")};
  const std::array<MenuItem, 4> ways = {
      {{names[0], icon::mail}, {names[1], icon::phone}, {names[2], icon::link}, {names[3], icon::chat}}};
  constexpr std::array channels = {Channel::email, Channel::phone, Channel::linkedin, Channel::text};
  const int chosen = draw_menu(canvas, "sent by", at, ways);
  ImGui::PopID();
  if (chosen >= 0)
    commands.push_back(write_by(letter.application, channels[static_cast<std::size_t>(chosen)], Stage::send));
}

// --- an item of the 30 days

float item_height(const Canvas& canvas, const TodayItem& item) {
  const float words = canvas.text_line_height(strong_text) + canvas.text_line_height(small_text);
  const bool second_row = canvas.ui().compact() && (!item.due.empty() || item.has_note);
  return words + 24 + (second_row ? canvas.ui().control(36) + 4 : 0);
}

void draw_item_end(const Canvas& canvas, Box row, const TodayItem& item, Commands& commands) {
  const Words& words = canvas.ui().words;
  const Pill pill{item.due, item.overdue ? PillKind::overdue : PillKind::due};
  const bool compact = canvas.ui().compact();
  if (!item.due.empty()) {
    const float width = pill_width(canvas, pill);
    const Box place = compact ? row.cut_left(width, 8) : row.cut_right(width, 12);
    draw_pill(canvas, place.middle_row(pill_height(canvas)), pill);
  }
  if (!item.has_note) return;
  const std::string label = words("ui.plan.act.note");
  const bool pressed = compact ? draw_left_link(canvas, row, label, item.task.value)
                               : draw_link(canvas, row, label, item.task.value);
  if (pressed) commands.push_back(copy_note(item.application));
}

void draw_item(const Canvas& canvas, const Box& box, const TodayItem& item, Commands& commands) {
  const Part part(PartKind::group, item.title);
  Box row = box.inset(measure::card_padding, 12);
  Box check = row.cut_left(measure::check_box * canvas.ui().text_scale, 12);
  const float words = canvas.text_line_height(strong_text) + canvas.text_line_height(small_text);
  check.height = words;
  if (draw_check_box(canvas, check, item.title, item.done, item.task.value))
    commands.push_back(tick(item.application, item.task, !item.done));
  if (canvas.ui().compact()) {
    if (!item.due.empty() || item.has_note)
      draw_item_end(canvas, row.cut_bottom(canvas.ui().control(36), 4), item, commands);
  } else {
    Box end = row;
    const float pill = item.due.empty() ? 0 : pill_width(canvas, {item.due}) + 12;
    const float note = item.has_note ? link_width(canvas, canvas.ui().words("ui.plan.act.note")) + 20 : 0;
    if (pill + note > 0) draw_item_end(canvas, end.cut_right(pill + note), item, commands);
    row.width -= pill + note;
  }
  PressOptions options;
  options.role = Role::list_row;
  options.key = item.task.value;
  const Box open{row.x, row.y, row.width, words};
  if (press(canvas, open, canvas.ui().words("ui.plan.open-item"), options).clicked)
    commands.push_back(go_to(case_place(item.application, Stage::plan)));
  TextStyle title = strong_text;
  title.struck = item.done;
  if (item.done) title.color = ColorToken::ink_2;
  canvas.line(row.cut_top(canvas.text_line_height(strong_text)), item.title, title);
  canvas.line(row.cut_top(canvas.text_line_height(small_text)), item.company, small_text);
}

// --- beside

void draw_week(const Canvas& canvas, Box& column, const std::array<WeekDay, 7>& week) {
  const TextStyle day{text_size::base, Weight::regular, ColorToken::ink};
  const TextStyle present{text_size::base, Weight::semibold, ColorToken::on_accent};
  const float disc = 34 * std::max(1.0F, canvas.ui().text_scale);
  const Box card = column.cut_top(16 + canvas.text_line_height(small_text) + 4 + disc + 22, 18);
  canvas.card(card);
  Box inside = card.inset(10, 14);
  const float share = inside.width / static_cast<float>(week.size());
  TextStyle weekday = small_text;
  for (const WeekDay& shown : week)
    weekday = canvas.fitting(shown.weekday, weekday, share - 4);
  for (const WeekDay& shown : week) {
    Box cell = inside.cut_left(share);
    canvas.hover_text(cell, shown.date);
    canvas.line(cell.cut_top(canvas.text_line_height(small_text), 4), shown.weekday, weekday, Align::center);
    const Box number = cell.cut_top(disc, 6);
    if (shown.today)
      canvas.disc(number.middle_x(), number.middle_y(), std::min(disc, share) / 2, ColorToken::accent);
    canvas.line(number, shown.day, shown.today ? present : day, Align::center);
    if (shown.overdue || shown.interview || shown.due) {
      const ColorToken color = shown.overdue || shown.interview ? ColorToken::red
                               : shown.today                    ? ColorToken::amber
                                                                : ColorToken::accent;
      canvas.disc(cell.middle_x(), cell.y + 3, 3, color);
    }
  }
}

void draw_ring(const Canvas& canvas, Box& column, const TodayRing& ring, Commands& commands) {
  const float words = canvas.text_line_height(card_title) + canvas.text_line_height(small_text);
  const Box card = column.cut_top(std::max(86.0F, words + 36), 18);
  PressOptions options;
  options.role = Role::list_row;
  options.corner = measure::card_corner;
  canvas.card(card);
  options.key = ring.application.value;
  if (press(canvas, card, ring.company, options).clicked)
    commands.push_back(go_to(case_place(ring.application, Stage::plan)));
  Box inside = card.inset(20, 0);
  draw_progress_ring(canvas, inside.cut_left(50, 14).middle_row(50), ring.share, 4.5F);
  Box text = inside.middle_row(words);
  canvas.line(text.cut_top(canvas.text_line_height(card_title)), ring.company, card_title);
  canvas.line(text, ring.summary, small_text);
}

void draw_people(const Canvas& canvas, Box& column, const std::vector<TodayPerson>& people,
                 Commands& commands) {
  const float row = row_height(canvas);
  const float title = canvas.text_line_height(card_title);
  const Box card = column.cut_top(16 + title + 6 + row * static_cast<float>(people.size()) + 8, 18);
  canvas.card(card);
  Box inside = card;
  inside.cut_top(16);
  canvas.line(inside.cut_top(title, 6).inset(18, 0), canvas.ui().words("ui.today.stay-in-touch"), card_title);
  for (const TodayPerson& person : people) {
    ListRow shown;
    shown.title = person.name;
    shown.key = person.contact.value;
    shown.summary = person.summary;
    shown.trailing = person.due;
    shown.initials = person.initials;
    shown.chevron = true;
    if (draw_row(canvas, inside.cut_top(row).inset(4, 0), shown))
      commands.push_back(go_to(contact_place(person.contact)));
  }
}

void draw_nothing_due(const Canvas& canvas, Box& column) {
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

}  // namespace

Result<void> TodayScreen::read(Desk& desk) {
  TRY(view_, read_today_view(desk));
  return {};
}

void TodayScreen::press_primary(Commands& commands) {
  commands.push_back(view_.full_backup.empty() ? go_to({PlaceKind::new_decline})
                                               : restore_backup(view_.full_backup));
}

void TodayScreen::draw_head(const Canvas& canvas, Box& page, Commands& commands) {
  const Ui& ui = canvas.ui();
  const std::string new_words = ui.words("ui.new.title");
  const Button add{new_words, ButtonKind::primary, icon::content_paste};
  if (ui.compact()) {
    const Box right = draw_page_title(canvas, page, view_.greeting, view_.subtitle, measure::touch_target);
    if (draw_icon_button(canvas, right, icon::search, ui.words("ui.palette.label"), ButtonKind::quiet))
      commands.push_back(find_anything());
    return;
  }
  const float add_width = button_width(canvas, add);
  const float find = find_width * std::max(1.0F, ui.text_scale);
  const bool room = page.width > find + add_width + 380 * ui.text_scale;
  Box right = draw_page_title(canvas, page, view_.greeting, view_.subtitle,
                              add_width + 8 + (room ? find : ui.button_height()));
  const Box add_at = right.cut_right(add_width, 8);  // drawn last: Tab goes as one reads
  if (room) {
    if (draw_search_button(canvas, right, ui.words("ui.palette.label"), ui.words("ui.key.find.keys")))
      commands.push_back(find_anything());
  } else if (draw_icon_button(canvas, right, icon::search, ui.words("ui.palette.label"))) {
    commands.push_back(find_anything());
  }
  if (draw_button(canvas, add_at, add)) commands.push_back(go_to({PlaceKind::new_decline}));
}

void TodayScreen::draw_letters(const Canvas& canvas, Box& column, Commands& commands) {
  if (view_.letters.empty()) return;
  draw_section(canvas, column, canvas.ui().words("ui.today.say-no"), view_.more_letters, commands);
  const bool two = column.width >= 2 * least_card * std::max(1.0F, canvas.ui().text_scale) + card_gap;
  const std::size_t per_row = two && view_.letters.size() > 1 ? 2 : 1;
  const float width =
      (column.width - static_cast<float>(per_row - 1) * card_gap) / static_cast<float>(per_row);
  for (std::size_t i = 0; i < view_.letters.size(); i += per_row) {
    const std::size_t end = std::min(view_.letters.size(), i + per_row);
    float height = 0;
    for (std::size_t k = i; k < end; ++k)
      height = std::max(height, letter_height(canvas, view_.letters[k], width));
    Box row = column.cut_top(height, card_gap);
    for (std::size_t k = i; k < end; ++k)
      draw_letter(canvas, row.cut_left(width, card_gap), view_.letters[k], commands);
  }
  column.cut_top(12);
}

void TodayScreen::draw_items(const Canvas& canvas, Box& column, Commands& commands) {
  if (view_.items.empty()) return;
  draw_section(canvas, column, canvas.ui().words("ui.stage.plan-long"), view_.more_items, commands);
  float height = 0;
  for (const TodayItem& item : view_.items)
    height += item_height(canvas, item);
  const Box card = column.cut_top(height, 20);
  canvas.card(card);
  Box rows = card;
  for (std::size_t i = 0; i < view_.items.size(); ++i) {
    const Box row = rows.cut_top(item_height(canvas, view_.items[i]));
    if (i > 0) canvas.horizontal_line(row.x, row.y, row.width, ColorToken::line);
    draw_item(canvas, row, view_.items[i], commands);
  }
}

void TodayScreen::draw_beside(const Canvas& canvas, Box& column, Commands& commands) {
  draw_week(canvas, column, view_.week);
  for (const TodayRing& ring : view_.rings)
    draw_ring(canvas, column, ring, commands);
  if (!view_.people.empty()) draw_people(canvas, column, view_.people, commands);
}

void TodayScreen::draw(const Canvas& canvas, const Box& box, Commands& commands) {
  const Ui& ui = canvas.ui();
  if (view_.first_use && (view_.unfinished.empty() || !view_.full_backup.empty())) {
    if (!view_.full_backup.empty()) return draw_lost(canvas, box, commands);
    const std::string title = ui.words("ui.today.first-title"), text = ui.words("ui.today.first-text"),
                      button = ui.words("ui.today.first-button");
    Place paste{PlaceKind::new_decline};
    paste.paste = true;
    if (draw_empty_place(canvas, box.inset(24, 24), {icon::mail, title, text, button}))
      commands.push_back(go_to(paste));
    return;
  }
  ScrollArea area(canvas, box, "today");
  Box page = page_box(ui, area.content(), 1180);
  draw_head(canvas, page, commands);
  draw_unfinished(canvas, page, commands);
  float bottom = 0;
  const bool nothing = view_.letters.empty() && view_.items.empty() && view_.unfinished.empty();
  if (page.width > 860) {
    Box beside = page.cut_right(beside_width + (page.width - 860) * 0.2F, column_gap);
    if (nothing) draw_nothing_due(canvas, page);
    draw_letters(canvas, page, commands);
    draw_items(canvas, page, commands);
    draw_beside(canvas, beside, commands);
    bottom = std::max(page.y, beside.y);
  } else {
    if (nothing) draw_nothing_due(canvas, page);
    draw_letters(canvas, page, commands);
    draw_items(canvas, page, commands);
    draw_beside(canvas, page, commands);
    bottom = page.y;
  }
  area.end(bottom + (ui.compact() ? 84 : 16));
  if (ui.compact()) draw_floating_new(canvas, box, commands);
}

std::unique_ptr<Screen> make_today_screen(const Place&, const ScreenTools&) {
  return std::make_unique<TodayScreen>();
}

}  // namespace goodterms
