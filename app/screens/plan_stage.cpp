#include "app/screens/plan_stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/screens/moment_field.h"
#include "app/screens/task_commands.h"
#include "app/style/icons.h"
#include "app/widgets/display.h"
#include "app/widgets/menu.h"
#include "app/widgets/scroll_area.h"
#include "core/actions/profile.h"
#include "core/model/plan_action.h"

namespace goodterms {
namespace {

constexpr float least_day_width = 112, line_gap = 16, dot = 7, card_padding = 16, widest = 900;

}  // namespace

Result<void> PlanStage::read(Desk& desk, const CaseView& view) {
  items_.clear();
  TRY(auto plan, read_plan(desk, view.about));
  for (PlanLine& line : plan)
    items_.push_back(
        {std::move(line.task), std::move(line.title), std::move(line.why), std::move(line.action)});
  describe(desk, view);
  return {};
}

// The case is what it was, and so are the words of its items: only one that is new gets them.
Result<void> PlanStage::read_tasks(Desk& desk, const CaseView& view) {
  TRY(auto tasks, goodterms::read_tasks(desk, view.about.application.id));
  std::vector<Item> before = std::exchange(items_, {});
  for (Task& task : tasks) {
    const auto known =
        std::find_if(before.begin(), before.end(), [&](const Item& item) { return item.task.id == task.id; });
    if (known != before.end() && known->task.title == task.title) {
      items_.push_back({std::move(task), known->title, known->why, known->action});
      continue;
    }
    TRY(const Profile profile, read_profile(desk));
    TRY(PlanLine line, plan_line(desk, view.about, profile, std::move(task)));
    items_.push_back(
        {std::move(line.task), std::move(line.title), std::move(line.why), std::move(line.action)});
  }
  describe(desk, view);
  return {};
}

// Days, order and progress, from the items themselves.
void PlanStage::describe(const Desk& desk, const CaseView& view) {
  now_ = desk.now();
  const Date today = local_date(now_);
  for (Item& item : items_) {
    item.done = item.task.done.has_value();
    item.is_due = is_due(item.task, today);
    item.overdue = is_overdue(item.task, today);
    item.day =
        item.task.due == today ? desk.words("ui.plan.today") : name_day(desk.words, item.task.due, today);
    item.exact = spell_day(desk.words, item.task.due);
  }
  std::stable_sort(items_.begin(), items_.end(),
                   [](const Item& left, const Item& right) { return left.task.due < right.task.due; });
  CaseRow row;
  row.about = view.about;
  row.all = static_cast<int>(items_.size());
  row.done = static_cast<int>(
      std::count_if(items_.begin(), items_.end(), [](const Item& item) { return item.done; }));
  const PlanProgress progress = progress_of(row, now_);
  Object values;
  values.set("day", std::to_string(std::clamp(progress.day + 1, 1, plan_days)));
  values.set("done", std::to_string(progress.done));
  values.set("all", std::to_string(progress.all));
  const auto next = std::find_if(items_.begin(), items_.end(), [](const Item& item) { return !item.done; });
  if (next != items_.end()) {
    values.set("next", next->title);
    values.set("when", describe_day(desk.words, next->task.due, today));
  }
  title_ = desk.words("ui.plan.day-of", values);
  summary_ = desk.words("ui.plan.done-next", values);
  share_ = progress.all > 0 ? static_cast<float>(progress.done) / static_cast<float>(progress.all) : 0;
}

void PlanStage::draw_head(const Canvas& canvas, Box& page, const CaseView&) {
  const Ui& ui = canvas.ui();
  const float words = canvas.text_line_height(section_title) + canvas.text_line_height(small_text);
  Box head = page.cut_top(std::max(64.0F, words), 16);
  draw_progress_ring(canvas, head.cut_left(64, 18).middle_row(64), share_, 5);
  const std::string add = ui.words("ui.plan.add");
  const Button button{add, ButtonKind::secondary, icon::add};
  const float width = ui.compact() ? ui.button_height() : button_width(canvas, button);
  const Box at = head.cut_right(width, 12).middle_row(ui.button_height());
  const bool pressed =
      ui.compact() ? draw_icon_button(canvas, at, icon::add, add) : draw_button(canvas, at, button);
  if (pressed) {
    add_open_ = true;
    add_title_.clear();
    add_error_.clear();
    date_ready_ = false;
  }
  Box text = head.middle_row(words);
  canvas.line(text.cut_top(canvas.text_line_height(section_title)), title_, section_title);
  canvas.line(text, summary_, small_text);
}

void PlanStage::act(const Item& item, const CaseView& view, Commands& commands) {
  switch (plan_action(item.action).press) {
    case PlanPress::copy_note:
      return commands.push_back(copy_note(view.about.application.id));
    case PlanPress::set_a_date:
      return ask_for_date(item, true);
    case PlanPress::nothing:
      return;
  }
}

void PlanStage::draw_later_menu(const Canvas& canvas, const Box& anchor, const Item& item,
                                const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  const std::string tomorrow = words("ui.plan.tomorrow"), days = words("ui.plan.in-three-days"),
                    week = words("ui.plan.in-a-week"), pick = words("ui.plan.pick-day");
  const std::array<MenuItem, 4> menu = {
      {{tomorrow, icon::schedule}, {days, icon::schedule}, {week, icon::schedule}, {pick, icon::event}}};
  constexpr std::array ahead = {1, 3, 7};
  const int chosen = draw_menu(canvas, "later", anchor, menu);
  if (chosen >= 0 && chosen < 3) {
    commands.push_back(move(view.about.application.id, item.task.id,
                            local_date(now_) + Days(ahead[static_cast<std::size_t>(chosen)])));
  } else if (chosen == 3) {
    ask_for_date(item, false);
  }
}

void PlanStage::ask_for_date(const Item& item, bool reconnect) {
  date_open_ = true;
  reconnect_ = reconnect;
  dated_ = item.task.id;
  date_ready_ = false;
}

void PlanStage::draw_item_actions(const Canvas& canvas, Box row, const Item& item, const CaseView& view,
                                  Commands& commands) {
  const Words& words = canvas.ui().words;
  const float height = canvas.ui().control(canvas.ui().compact() ? measure::touch_target : 36);
  const PlanAction action = plan_action(item.action);
  const bool acts =
      item.is_due && action.press != PlanPress::nothing && (view.about.contact || !action.needs_contact);
  const std::string later = item.is_due ? words("ui.plan.snooze") : words("ui.plan.move");
  const std::string act_words = acts ? words(fmt::format("ui.plan.act.{}", action.id)) : std::string();
  const char32_t sign = action.press == PlanPress::copy_note ? icon::content_copy : icon::event;
  const Button button{act_words, ButtonKind::secondary, sign, no_icon, true, item.task.id.value};
  const Button snooze{later, ButtonKind::quiet, no_icon, no_icon, true, item.task.id.value};
  Box act_at;
  if (acts) act_at = row.cut_right(std::min(button_width(canvas, button), row.width), 8).middle_row(height);
  const Box at = row.cut_right(std::min(button_width(canvas, snooze), row.width), 4).middle_row(height);
  ImGui::PushID(static_cast<int>(item.task.id.value));
  if (draw_button(canvas, at, snooze)) open_menu("later");
  draw_later_menu(canvas, at, item, view, commands);
  ImGui::PopID();
  if (acts && draw_button(canvas, act_at, button)) act(item, view, commands);
}

float PlanStage::actions_width(const Canvas& canvas, const Item& item) const {
  const Words& words = canvas.ui().words;
  const std::string later = item.is_due ? words("ui.plan.snooze") : words("ui.plan.move");
  float width = button_width(canvas, {later, ButtonKind::quiet}) + 4;
  const PlanAction action = plan_action(item.action);
  const bool acts = item.is_due && action.press != PlanPress::nothing;
  const std::string act_words = acts ? words(fmt::format("ui.plan.act.{}", action.id)) : std::string();
  if (acts) width += button_width(canvas, {act_words, ButtonKind::secondary, icon::event}) + 8;
  return width;
}

// How wide an item's words are, within its padding.
float PlanStage::words_width(const Canvas& canvas, const Item& item, float width) const {
  const bool compact = canvas.ui().compact();
  float room = width - measure::check_box * canvas.ui().text_scale - 14 - 2 * card_padding;
  if (!item.done && !compact) room -= actions_width(canvas, item) + 8;
  if (!item.done && compact && !item.is_due) room -= measure::touch_target;
  return room;
}

float PlanStage::item_height(const Canvas& canvas, const Item& item, float width) const {
  const bool compact = canvas.ui().compact();
  const float room = words_width(canvas, item, width);
  float height = canvas.wrapped_height(item.title, strong_text, room);
  // Its reason stays when it is ticked, so that nothing below moves under the pointer.
  if (!item.why.empty()) height += canvas.wrapped_height(item.why, small_text, room) + 2;
  if (compact) height += canvas.wrapped_height(item.day, small_strong, room);
  if (compact && !item.done && item.is_due) height += canvas.ui().control(measure::touch_target) + 4;
  return height + 2 * 12;
}

void PlanStage::draw_item_words(const Canvas& canvas, const Box& box, const Item& item, const CaseView& view,
                                Commands& commands) {
  const bool compact = canvas.ui().compact();
  Box inside = box.inset(card_padding, 12);
  Box check = inside.cut_left(measure::check_box * canvas.ui().text_scale, 14);
  check.height = canvas.text_line_height(strong_text) + (compact ? canvas.text_line_height(small_text) : 0);
  if (draw_check_box(canvas, check, item.title, item.done, item.task.id.value))
    commands.push_back(tick(view.about.application.id, item.task.id, !item.done));
  const float line_high = canvas.text_line_height(strong_text);
  if (!item.done && compact && item.is_due) {
    draw_item_actions(canvas, inside.cut_bottom(canvas.ui().control(measure::touch_target), 4), item, view,
                      commands);
  } else if (!item.done && compact) {
    const Box side = inside.cut_right(measure::touch_target);
    const Box at{side.x + 8, side.y, measure::touch_target, measure::touch_target};
    ImGui::PushID(static_cast<int>(item.task.id.value));
    if (draw_icon_button(canvas, at, icon::more_vert, canvas.ui().words("ui.plan.move"), ButtonKind::quiet))
      open_menu("later");
    draw_later_menu(canvas, at, item, view, commands);
    ImGui::PopID();
  } else if (!item.done) {
    const Box side = inside.cut_right(actions_width(canvas, item), 8);
    // Beside the title, whatever follows it; in the middle of a card.
    const Box beside{side.x, side.y + line_high / 2 - 20, side.width, 40};
    draw_item_actions(canvas, item.is_due ? side.middle_row(40) : beside, item, view, commands);
  }
  if (compact) {
    TextStyle day = small_strong;
    day.color = item.done      ? ColorToken::ink_2
                : item.overdue ? ColorToken::red
                : item.is_due  ? ColorToken::amber
                               : ColorToken::ink_2;
    const Box line = inside.cut_top(canvas.wrapped_height(item.day, day, inside.width));
    canvas.paragraph(line, item.day, day);
    canvas.hover_text(line, item.exact);
  }
  TextStyle title = strong_text;
  title.struck = item.done;
  if (item.done) title.color = ColorToken::ink_2;
  canvas.paragraph(inside.cut_top(canvas.wrapped_height(item.title, title, inside.width), 2), item.title,
                   title);
  if (!item.why.empty()) canvas.paragraph(inside, item.why, small_text);
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
  Box row = page.cut_top(height, compact ? 4 : 6);
  const bool raised = item.is_due;
  Box content = row;
  if (!compact) {
    Box side = content.cut_left(left);
    const float middle = row.y + 12 + canvas.text_line_height(strong_text) / 2;
    const Box day{side.x, middle - 12, side.width - 2 * line_gap - dot, 24};
    TextStyle style = small_text;
    style.color = raised ? (item.overdue ? ColorToken::red : ColorToken::amber) : ColorToken::ink_2;
    if (raised) style.weight = Weight::medium;
    canvas.line(day, item.day, style, Align::right);
    canvas.hover_text(day, item.exact);
    const float x = side.right() - line_gap - dot / 2;
    if (!last) canvas.vertical_line(x - 0.5F, middle + dot, height + 6 - 2 * dot, ColorToken::line);
    if (item.done) {
      canvas.disc(x, middle, dot, ColorToken::accent);
    } else {
      canvas.ring(x, middle, dot - 1.5F,
                  item.overdue ? ColorToken::red
                  : raised     ? ColorToken::amber
                               : ColorToken::line,
                  3);
    }
  }
  if (raised) canvas.card(content);
  draw_item_words(canvas, content, item, view, commands);
}

void PlanStage::draw(const Canvas& canvas, const Box& box, const CaseView& view, Commands& commands) {
  const Words& words = canvas.ui().words;
  if (items_.empty()) {
    const std::string title = words("ui.plan.before-title"), text = words("ui.plan.before-text"),
                      button = words("ui.plan.before-button");
    if (draw_empty_place(canvas, box, {icon::event, title, text, button}))
      commands.push_back(go_to(case_place(view.about.application.id, Stage::draft)));
    return;
  }
  ScrollArea area(canvas, box, "plan", 14);
  Box page = area.content();
  page.width = std::min(page.width, widest * std::max(1.0F, canvas.ui().text_scale));
  page.cut_top(4);
  draw_head(canvas, page, view);
  for (std::size_t i = 0; i < items_.size(); ++i)
    draw_item(canvas, page, items_[i], i + 1 == items_.size(), view, commands);
  area.end(page.y + 24);
  draw_date_sheet(canvas, view, commands);
  draw_add_sheet(canvas, view, commands);
}

std::unique_ptr<CaseStage> make_plan_stage(const ScreenTools& tools) {
  return std::make_unique<PlanStage>(tools);
}

}  // namespace goodterms
