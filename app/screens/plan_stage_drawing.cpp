// How the 30 days look: the ring, and every item beside its day.
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/screens/plan_stage.h"
#include "app/screens/task_commands.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/menu.h"
#include "app/widgets/scroll_area.h"
#include "core/model/plan_action.h"

namespace goodterms {
namespace {

constexpr float least_day_width = 104, line_gap = 20, dot = 6, card_padding = 16, item_gap = 8;
constexpr float phone_gap = 4, phone_card_gap = 8;  // a phone shows more of the list at once
constexpr float ring = 56, more_width = 36, note_gap = 12, button_gap = 12;

float gap_of(const Ui& ui, bool card) {
  if (!ui.compact()) return item_gap;
  return card ? phone_card_gap : phone_gap;
}
// Above and below an item's words.
float item_padding(const Ui& ui, bool card) {
  if (!ui.compact()) return 12;
  return card ? 10 : 6;
}
// On a phone only the card of what is due is inset: the other boxes stand at the edge of the page.
float side_padding(const Ui& ui, bool card) {
  return ui.compact() && !card ? 0 : card_padding;
}

// The sign of the menu; what is done needs none.
bool has_sign(const Ui& ui, bool done) {
  return !ui.compact() && !done;
}

}  // namespace

void PlanStage::draw_head(const Canvas& canvas, Box& page) {
  const Ui& ui = canvas.ui();
  const std::string add = ui.words("ui.plan.add");
  const Button button{add, ButtonKind::secondary, icon::add};
  const float size = ring * std::max(1.0F, ui.text_scale);
  const float width = ui.compact() ? 0 : button_width(canvas, button);  // on a phone it ends the list
  const float words_wide = page.width - size - 16 - width - 12;
  const float text = canvas.wrapped_height(summary_, quiet_text, words_wide);
  const float words = canvas.text_line_height(section_title) + text;
  Box head = page.cut_top(std::max(size, words), 20);
  draw_count_ring(canvas, head.cut_left(size, 16).middle_row(size), done_, all_);
  const Box at = head.cut_right(width, 12).middle_row(ui.button_height());
  Box lines = head.middle_row(words);
  canvas.line(lines.cut_top(canvas.text_line_height(section_title)), title_, section_title);
  canvas.paragraph(lines, summary_, quiet_text);
  if (!ui.compact() && draw_button(canvas, at, button)) open_add();
}

void PlanStage::open_add() {
  add_open_ = true;
  add_title_.clear();
  add_error_.clear();
  date_ready_ = false;
}

// What was let go, and the one press that brings it back.
void PlanStage::draw_let_go(const Canvas& canvas, Box& page, const CaseView& view, Commands& commands) {
  if (let_go_.empty()) return;
  const std::string words = canvas.ui().words("ui.plan.bring-back");
  canvas.paragraph(page.cut_top(canvas.wrapped_height(let_go_, quiet_text, page.width)), let_go_, quiet_text);
  Box row = page.cut_top(canvas.ui().control(measure::touch_target), 12);
  if (draw_left_link(canvas, row, words)) commands.push_back(bring_back(view.about.application.id));
}

// The days it may move to are said. On a phone the words themselves are pressed for it.
void PlanStage::draw_more(const Canvas& canvas, const Box& at, const Item& item, const CaseView& view,
                          Commands& commands) {
  const Words& words = canvas.ui().words;
  ImGui::PushID(static_cast<int>(item.task.id.value));
  const std::string label = words("ui.plan.more");
  const bool pressed = canvas.ui().compact()
                           ? press(canvas, at, label).clicked
                           : draw_icon_button(canvas, at, icon::more_vert, label, ButtonKind::plain);
  if (pressed) open_menu("more");
  const std::vector<Date> days = days_to_move_to(item);
  std::vector<std::string> names;
  for (const Date day : days) {
    Object values;
    values.set("day", name_day(words, day, local_date(now_)));
    names.push_back(words("ui.plan.to-day", values));
  }
  std::vector<MenuItem> menu;
  for (const std::string& name : names)
    menu.push_back({name, icon::schedule});
  const std::string pick = words("ui.plan.pick-day"), change = words("ui.plan.change-words"),
                    remove = words("ui.plan.take-out");
  menu.push_back({pick, icon::event});
  menu.push_back({change, icon::edit});
  menu.push_back({remove, icon::delete_outline});
  const int chosen = draw_menu(canvas, "more", at, menu);
  ImGui::PopID();
  const Id<Application> id = view.about.application.id;
  if (chosen < 0) return;
  if (chosen < static_cast<int>(days.size()))
    return commands.push_back(move(id, item.task.id, days[static_cast<std::size_t>(chosen)]));
  switch (chosen - static_cast<int>(days.size())) {
    case 0:
      return ask_for_date(words, item, view, false);
    case 1:
      words_open_ = true;
      worded_ = item.task.id;
      words_ = item.title;
      return;
    default:
      return commands.push_back(take_out(id, item.task.id));
  }
}

std::string PlanStage::act_words(const Words& words, const Item& item, const CaseView& view) const {
  const PlanAction action = plan_action(item.action);
  const bool opens_page =
      action.press == PlanPress::copy_note && view.about.contact && !view.about.contact->linkedin.empty();
  return opens_page ? words("way.linkedin.do") : words(fmt::format("ui.plan.act.{}", action.id));
}

// How wide an item's words are, within its padding.
float PlanStage::words_width(const Canvas& canvas, const Item& item, float width) const {
  const Ui& ui = canvas.ui();
  const float room = width - measure::check_box * ui.text_scale - 16 - 2 * side_padding(ui, item.in_card);
  return has_sign(ui, item.done) ? room - more_width : room;
}

float PlanStage::item_height(const Canvas& canvas, const Item& item, float width) const {
  const float room = words_width(canvas, item, width);
  float height = canvas.wrapped_height(item.title, strong_text, room);
  // Its reason stays when it is ticked, so that nothing below moves under the pointer.
  if (!item.why.empty()) height += measure::under_title + canvas.wrapped_height(item.why, small_text, room);
  // Below the sign of the menu there is room to the edge.
  const float whole = has_sign(canvas.ui(), item.done) ? room + more_width : room;
  if (!item.note.empty()) height += note_gap + canvas.wrapped_height("“" + item.note + "”", body_text, whole);
  if (item.is_due && plan_action(item.action).press != PlanPress::nothing)
    height += button_gap + canvas.ui().control(canvas.ui().compact() ? measure::touch_target : 36);
  if (canvas.ui().compact()) height += canvas.text_line_height(small_strong);
  return height + 2 * item_padding(canvas.ui(), item.in_card);
}

void PlanStage::draw_item_words(const Canvas& canvas, const Box& box, const Item& item, const CaseView& view,
                                Commands& commands) {
  const Ui& ui = canvas.ui();
  const bool compact = ui.compact();
  Box inside = box.inset(side_padding(ui, item.in_card), item_padding(ui, item.in_card));
  Box check = inside.cut_left(measure::check_box * ui.text_scale, 16);
  check.height = canvas.text_line_height(strong_text);
  if (draw_check_box(canvas, check, item.title, item.done, item.task.id.value))
    commands.push_back(tick(view.about.application.id, item.task.id, !item.done));
  if (has_sign(ui, item.done)) {
    const Box side = inside.cut_right(more_width);
    constexpr float size = 32;
    const float middle = side.y + canvas.text_line_height(strong_text) / 2;
    draw_more(canvas, {side.right() - size + 8, middle - size / 2, size, size}, item, view, commands);
  } else if (!item.done) {
    const float button = acts(item, view) ? ui.control(measure::touch_target) + button_gap : 0;
    draw_more(canvas, {inside.x, inside.y, inside.width, inside.height - button}, item, view, commands);
  }
  if (compact) {
    TextStyle day = item.is_due ? small_strong : small_text;
    const Box line = inside.cut_top(canvas.text_line_height(small_strong));
    canvas.line(line, item.day, day);
    canvas.hover_text(line, item.exact);
  }
  TextStyle title = strong_text;
  if (item.done || item.let_go) title = quiet_text;
  canvas.paragraph(inside.cut_top(canvas.wrapped_height(item.title, title, inside.width)), item.title, title);
  if (!item.why.empty()) inside.cut_top(measure::under_title);
  if (!item.why.empty())
    canvas.paragraph(inside.cut_top(canvas.wrapped_height(item.why, small_text, inside.width)), item.why,
                     small_text);
  if (has_sign(ui, item.done)) inside.width += more_width;
  if (!item.note.empty()) {
    inside.cut_top(note_gap);
    const std::string note = "“" + item.note + "”";
    canvas.paragraph(inside.cut_top(canvas.wrapped_height(note, body_text, inside.width)), note, body_text);
  }
  if (!acts(item, view)) return;
  inside.cut_top(button_gap);
  const std::string words = act_words(ui.words, item, view);
  Button button{words, &item == first_to_do() ? ButtonKind::primary : ButtonKind::secondary};
  button.icon = plan_action(item.action).press == PlanPress::copy_note ? icon::content_copy : icon::event;
  button.key = item.task.id.value;
  Box row = inside.cut_top(ui.control(compact ? measure::touch_target : 36));
  if (draw_button(canvas, row.cut_left(std::min(button_width(canvas, button), row.width)), button))
    act(ui.words, item, view, commands);
  const std::string later = ui.words("ui.plan.later");
  if (!compact || link_width(canvas, later) > row.width) return;
  if (!draw_link(canvas, row, later, item.task.id.value)) return;
  ImGui::PushID(static_cast<int>(item.task.id.value));
  open_menu("more");
  ImGui::PopID();
}

// Of the column with the days, as wide as the longest of them, and the line beside it.
float PlanStage::side_width(const Canvas& canvas) const {
  float widest_day = least_day_width;
  for (const Item& item : items_)
    widest_day = std::max(widest_day, canvas.text_width(item.day, small_strong) + 1);
  return widest_day + line_gap * 2 + dot;
}

void PlanStage::draw_item(const Canvas& canvas, Box& page, const Item& item, bool last, const CaseView& view,
                          Commands& commands) {
  const Part part(PartKind::group, item.title);
  const bool compact = canvas.ui().compact();
  const float left = compact ? 0 : side_width(canvas);
  const float height = item_height(canvas, item, page.width - left);
  Box content = page.cut_top(height, gap_of(canvas.ui(), item.in_card || item.before_card));
  if (!compact) {
    Box side = content.cut_left(left);
    const float middle =
        side.y + item_padding(canvas.ui(), item.in_card) + canvas.text_line_height(strong_text) / 2;
    const Box day{side.x, middle - 12, side.width - 2 * line_gap - dot, 24};
    canvas.line(day, item.day, item.is_due ? small_strong : small_text, Align::right);
    canvas.hover_text(day, item.exact);
    const float x = side.right() - line_gap - dot / 2;
    if (!last) canvas.vertical_line(x - 0.5F, middle + dot, height + item_gap - 2 * dot, ColorToken::line);
    if (item.done) {
      canvas.disc(x, middle, dot, ColorToken::accent);
    } else if (item.is_due) {
      canvas.disc(x, middle, dot + 3, ColorToken::soft);
      canvas.ring(x, middle, dot - 1, ColorToken::accent, 2);
    } else {
      canvas.ring(x, middle, dot - 1, ColorToken::line_strong, 2);
    }
  }
  if (item.in_card) {
    canvas.card(content);
  } else if (compact && !last && !item.before_card) {
    const float text = content.x + measure::check_box * canvas.ui().text_scale + 16;
    canvas.horizontal_line(text, content.bottom() + phone_gap / 2, content.right() - text, ColorToken::line);
  }
  draw_item_words(canvas, content, item, view, commands);
}

void PlanStage::draw(const Canvas& canvas, const CasePage& on, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const bool compact = canvas.ui().compact();
  const Box box = compact ? on.column.inset(measure::phone_margin, 0) : on.column;
  if (items_.empty()) {
    const std::string title = words("ui.plan.before-title"), text = words("ui.plan.before-text"),
                      button = words("ui.reply.to-letter");
    if (draw_empty_place(canvas, box, {icon::event, title, text, button}) == EmptyPress::button)
      commands.push_back(go_to(case_place(view.about.application.id, Stage::letter)));
    return;
  }
  ScrollArea area(canvas, box, "plan", 14);
  Box page = area.content();
  page.cut_top(compact ? 16 : 24);
  draw_head(canvas, page);
  draw_let_go(canvas, page, view, commands);
  for (std::size_t i = 0; i < items_.size(); ++i)
    draw_item(canvas, page, items_[i], i + 1 == items_.size(), view, commands);
  if (canvas.ui().compact()) {
    const std::string add = canvas.ui().words("ui.plan.add");
    page.cut_top(12);
    if (draw_button(canvas, page.cut_top(canvas.ui().button_height()),
                    {add, ButtonKind::secondary, icon::add}))
      open_add();
  }
  if (on.side.width <= 0) {
    page.cut_top(24);
    page.cut_top(draw_aside(canvas, page, view, commands));
  }
  area.end(page.y + 24);
  draw_kept_sheets(canvas, view, commands);
  draw_date_sheet(canvas, view, commands);
  draw_add_sheet(canvas, view, commands);
  draw_words_sheet(canvas, view, commands);
}

}  // namespace goodterms
