#include "app/screens/plan_stage.h"

#include <algorithm>
#include <utility>

#include "app/screens/task_commands.h"
#include "core/actions/hand_over.h"
#include "core/actions/preferences.h"
#include "core/actions/profile.h"
#include "core/base/text.h"
#include "core/model/plan_action.h"

namespace goodterms {
Result<void> PlanStage::read(Desk& desk, const CaseView& view) {
  items_.clear();
  TRY(const Preferences preferences, read_preferences(desk));
  avoid_weekends_ = preferences.avoid_weekends;
  TRY(auto plan, read_plan(desk, view.about));
  for (PlanLine& line : plan)
    items_.push_back(
        {std::move(line.task), std::move(line.title), std::move(line.why), std::move(line.action)});
  why_yes_ = filled_lines(view.about.application.why_yes);
  learned_ = filled_lines(view.about.application.learned);
  describe(desk, view);
  return read_notes(desk, view);
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
  return read_notes(desk, view);
}

// Days, order and progress, from the items themselves.
void PlanStage::describe(const Desk& desk, const CaseView& view) {
  now_ = desk.now();
  const Date today = local_date(now_);
  for (Item& item : items_) {
    item.done = item.task.done.has_value();
    item.let_go = item.task.let_go.has_value();
    item.is_due = is_due(item.task, today);
    item.day =
        item.task.due == today ? desk.words("ui.plan.today") : name_day(desk.words, item.task.due, today);
    item.exact = spell_day(desk.words, item.task.due);
  }
  std::stable_sort(items_.begin(), items_.end(),
                   [](const Item& left, const Item& right) { return left.task.due < right.task.due; });
  choose_card();
  CaseRow row;
  row.about = view.about;
  row.all = static_cast<int>(items_.size());
  row.done = static_cast<int>(
      std::count_if(items_.begin(), items_.end(), [](const Item& item) { return item.done; }));
  const PlanProgress progress = progress_of(row, now_);
  Object values;
  values.set("day", std::to_string(std::clamp(progress.day + 1, 1, view.plan_length)));
  values.set("of", std::to_string(view.plan_length));
  const auto due = std::count_if(items_.begin(), items_.end(), [](const Item& item) { return item.is_due; });
  const auto next = std::find_if(items_.begin(), items_.end(),
                                 [](const Item& item) { return !item.done && !item.let_go && !item.is_due; });
  if (next != items_.end()) values.set("when", describe_day(desk.words, next->task.due, today));
  title_ = desk.words("ui.plan.day-of", values);
  summary_ =
      due > 0 ? desk.words.count("ui.plan.now", due, values) : desk.words("ui.plan.nothing-now", values);
  describe_let_go(desk);
  done_ = progress.done;
  all_ = progress.all;
}

// One card at a time: what has something to press, or else what is due longest.
void PlanStage::choose_card() {
  auto chosen = std::find_if(items_.begin(), items_.end(), [](const Item& item) {
    return item.is_due && plan_action(item.action).press != PlanPress::nothing;
  });
  if (chosen == items_.end())
    chosen = std::find_if(items_.begin(), items_.end(), [](const Item& item) { return item.is_due; });
  for (auto item = items_.begin(); item != items_.end(); ++item) {
    item->in_card = item == chosen;
    item->before_card = item + 1 != items_.end() && item + 1 == chosen;
  }
}

// A day, some days and a week on, none of them a weekend where the user wants it so, and no two the same.
// What is ahead moves on from its own day, what is late from today.
std::vector<Date> PlanStage::days_to_move_to(const Item& item) const {
  const Date from = std::max(local_date(now_), item.task.due);
  std::vector<Date> days;
  for (const int ahead : {1, 3, 7}) {
    Date day = from + Days(ahead);
    if (!days.empty()) day = std::max(day, days.back() + Days(1));
    days.push_back(avoid_weekends_ ? off_rest_days(day) : day);
  }
  return days;
}

void PlanStage::describe_let_go(const Desk& desk) {
  let_go_.clear();
  const Item* last = nullptr;
  for (const Item& item : items_) {
    if (item.let_go && (last == nullptr || last->task.let_go->utc < item.task.let_go->utc)) last = &item;
  }
  if (last == nullptr) return;
  const auto count =
      std::count_if(items_.begin(), items_.end(), [](const Item& item) { return item.let_go; });
  Object values;
  values.set("day", describe_day(desk.words, local_date(*last->task.let_go), local_date(now_)));
  let_go_ = desk.words.count("ui.plan.let-go", count, values);
}

// The words that one press copies, of what is due.
Result<void> PlanStage::read_notes(Desk& desk, const CaseView& view) {
  for (Item& item : items_) {
    item.note.clear();
    if (!item.is_due || plan_action(item.action).press != PlanPress::copy_note) continue;
    TRY(item.note, connection_note(desk, view.about));
  }
  return {};
}

const PlanStage::Item* PlanStage::first_to_do() const {
  const auto found = std::find_if(items_.begin(), items_.end(), [](const Item& item) {
    return item.is_due && plan_action(item.action).press != PlanPress::nothing;
  });
  return found != items_.end() ? &*found : nullptr;
}

bool PlanStage::acts(const Item& item, const CaseView& view) const {
  const PlanAction action = plan_action(item.action);
  return item.is_due && action.press != PlanPress::nothing && (view.about.contact || !action.needs_contact);
}

void PlanStage::act(const Words& words, const Item& item, const CaseView& view, Commands& commands) {
  switch (plan_action(item.action).press) {
    case PlanPress::copy_note:
      return commands.push_back(copy_note(view.about.application.id));
    case PlanPress::set_a_date:
      return ask_for_date(words, item, view, true);
    case PlanPress::nothing:
      return;
  }
}

void PlanStage::ask_for_date(const Words& words, const Item& item, const CaseView& view, bool reconnect) {
  reconnect_ = reconnect;
  dated_ = item.task.id;
  day_sheet_.open(words, reconnect ? day_to_write_again(view.about, now_) : item.task.due, now_);
}

std::unique_ptr<CaseStage> make_plan_stage(const ScreenTools& tools) {
  return std::make_unique<PlanStage>(tools);
}

}  // namespace goodterms
