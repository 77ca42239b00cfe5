#include "core/actions/plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/coming_calendar.h"
#include "core/actions/fields.h"
#include "core/actions/letters.h"
#include "core/actions/people.h"
#include "core/actions/plan_ahead.h"
#include "core/actions/preferences.h"
#include "core/actions/today.h"
#include "core/exchange/calendar_days.h"
#include "core/store/case_list.h"
#include "core/store/tasks.h"

namespace goodterms {
namespace {

Result<PlanLine> line_of(const Desk& desk, Task task, const Object& values) {
  PlanLine line;
  const Date today = local_date(desk.now());
  line.due = is_due(task, today);
  line.overdue = is_overdue(task, today);
  line.title = task.title;
  if (const PlanEntry* item = desk.catalog().find_plan_entry(task.item)) {
    if (line.title.empty()) {
      TRY(Rendered title, item->title.render(values, letter_options(desk.catalog())));
      line.title = std::move(title.text);
    }
    line.why = item->words.why;
    line.action = item->words.action;
  }
  if (line.title.empty()) line.title = task.item;
  line.task = std::move(task);
  return line;
}

// The one item alone: its title is for the words of the step, and the others are none of its business.
Result<PlanLine> line_to_change(Desk& desk, Id<Application> id, Task task) {
  TRY(const Case about, read_case(desk, id));
  TRY(const Object values, letter_values(desk, about));
  return line_of(desk, std::move(task), values);
}

// To be called where nobody changes it any more, as all of these.
Result<PlanLine> find_line(Desk& desk, Id<Application> id, Id<Task> task) {
  TRY(auto found, Tasks(desk.connection()).find(task));
  if (!found || !(found->application == id)) return failure(ErrorCode::not_found, "error.task.gone");
  return line_to_change(desk, id, std::move(*found));
}

Result<PlanLine> find_line(Desk& desk, Id<Application> id, const std::string& item) {
  TRY(auto tasks, read_tasks(desk, id));
  if (tasks.empty()) {
    return failure(ErrorCode::not_found, "error.task.no-plan", {{"number", id.value}});
  }
  Task* found = nullptr;
  std::string known;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (tasks[i].item == item || std::to_string(i + 1) == item) found = &tasks[i];
    known += (known.empty() ? "" : ", ") + tasks[i].item;
  }
  if (found == nullptr) {
    return failure(ErrorCode::not_found, "error.task.unknown",
                   {{"number", id.value}, {"id", item}, {"known", known}});
  }
  return line_to_change(desk, id, std::move(*found));
}

template <class Which>
Result<Done<PlanLine>> tick_line(Desk& desk, Id<Application> id, const Which& which, Tick tick) {
  TRY(PlanLine line, find_line(desk, id, which));  // for the name of the step
  const Instant now = desk.now();
  const auto work = [&]() -> Result<void> {
    TRY(line, find_line(desk, id, which));
    if (line.task.done.has_value() == (tick == Tick::done)) {
      return failure(ErrorCode::conflict,
                     tick == Tick::done ? "error.task.ticked-already" : "error.task.open-already",
                     {{"title", line.title}});
    }
    line.task.done = tick == Tick::done ? std::optional(now) : std::nullopt;
    line.task.let_go.reset();
    return Tasks(desk.connection()).update(line.task);
  };
  TRY(const Changes changes,
      desk.log.journal().change({tick == Tick::done ? "tick" : "untick", line.title}, now, work));
  if (tick == Tick::done) line.due = line.overdue = false;
  return Done<PlanLine>{std::move(line), changes};
}

}  // namespace

namespace {

// The items for which `belongs` says so, from `position` on; the sending itself is done.
template <class Belongs>
Result<std::vector<Task>> planned_items(Desk& desk, const Application& application, Instant sent,
                                        int position, Belongs belongs) {
  TRY(const Preferences preferences, read_preferences(desk));
  std::vector<Task> items;
  for (const PlanEntry& item : desk.catalog().content().plan) {
    if (!belongs(item.words)) continue;
    Task task;
    task.application = application.id;
    task.item = item.words.id;
    task.due = local_date(sent) + Days(item.words.due_day);
    // The sending itself was when it was, also on a Sunday.
    if (preferences.avoid_weekends && item.words.due_day > 0) task.due = off_rest_days(task.due);
    task.position = position++;
    if (item.words.action == "draft") task.done = sent;
    items.push_back(std::move(task));
  }
  return items;
}

Result<void> file_items(Desk& desk, const std::vector<Task>& items) {
  Tasks tasks(desk.connection());
  for (const Task& task : items)
    TRY_DONE(tasks.insert(task));
  return {};
}

Result<std::vector<Task>> first_items(Desk& desk, const Application& application, Instant sent) {
  return planned_items(desk, application, sent, 0, [&](const PlanItem& item) {
    if (item.only_if == only_if_international) return application.international;
    return item.only_if != only_if_continued;
  });
}

}  // namespace

Result<void> file_plan(Desk& desk, const Application& application, Instant sent) {
  TRY(const auto items, first_items(desk, application, sent));
  return file_items(desk, items);
}

Result<std::vector<PlanLine>> plan_ahead(Desk& desk, const Case& about, const Profile& profile) {
  std::vector<PlanLine> lines;
  if (about.application.sent) return lines;
  TRY(auto items, first_items(desk, about.application, desk.now()));
  for (Task& item : items) {
    if (item.done) continue;
    TRY(PlanLine line, plan_line(desk, about, profile, std::move(item)));
    lines.push_back(std::move(line));
  }
  return lines;
}

bool is_continued(const Desk& desk, const std::vector<Task>& tasks) {
  return std::any_of(tasks.begin(), tasks.end(), [&](const Task& task) {
    const PlanEntry* const item = desk.catalog().find_plan_entry(task.item);
    return item != nullptr && item->words.only_if == only_if_continued;
  });
}

Result<Changes> continue_plan(Desk& desk, Id<Application> id) {
  TRY(const Case named, read_case(desk, id));
  return desk.log.journal().change({"continue-plan", named.company.name}, desk.now(), [&]() -> Result<void> {
    TRY(const Case about, read_case(desk, id));
    if (!about.application.sent) return failure(ErrorCode::conflict, "error.task.not-begun");
    TRY(const auto tasks, read_tasks(desk, id));
    if (is_continued(desk, tasks)) return failure(ErrorCode::conflict, "error.task.continued-already");
    TRY(const auto items,
        planned_items(desk, about.application, *about.application.sent,
                      tasks.empty() ? 0 : tasks.back().position + 1,
                      [](const PlanItem& item) { return item.only_if == only_if_continued; }));
    return file_items(desk, items);
  });
}

Result<std::string> plan_calendar(Desk& desk, const Case& about) {
  TRY(const auto plan, read_plan(desk, about));
  std::vector<CalendarDay> days;
  for (const PlanLine& line : plan) {
    if (line.task.done || line.task.let_go || !about.application.sent) continue;
    const std::string uid = calendar_uid(about, line.task);
    Object values;
    values.set("title", line.title);
    values.set("company", about.company.name);
    days.push_back({uid, line.task.due, desk.words("calendar.item", values), line.why});
  }
  if (days.empty()) return failure(ErrorCode::conflict, "error.task.nothing-to-do");
  return write_calendar_days(days, desk.now());
}

Result<std::vector<PlanLine>> read_plan(Desk& desk, const Case& about) {
  TRY(auto tasks, Tasks(desk.connection()).of_application(about.application.id));
  TRY(const Object values, letter_values(desk, about));
  std::vector<PlanLine> plan;
  for (Task& task : tasks) {
    TRY(PlanLine line, line_of(desk, std::move(task), values));
    plan.push_back(std::move(line));
  }
  return plan;
}

Result<PlanLine> plan_line(const Desk& desk, const Case& about, const Profile& profile, Task task) {
  return line_of(desk, std::move(task), letter_values(desk, about, profile));
}

Result<std::vector<Task>> read_tasks(Desk& desk, Id<Application> id) {
  return Tasks(desk.connection()).of_application(id);
}

Result<Done<PlanLine>> tick_task(Desk& desk, Id<Application> id, const std::string& item, Tick tick) {
  TRY_DONE(read_case(desk, id));
  return tick_line(desk, id, item, tick);
}

Result<Done<PlanLine>> tick_task(Desk& desk, Id<Application> id, Id<Task> task, Tick tick) {
  return tick_line(desk, id, task, tick);
}

Result<Changes> move_task(Desk& desk, Id<Application> id, Id<Task> task, Date due) {
  TRY(const PlanLine named, find_line(desk, id, task));
  const auto work = [&]() -> Result<void> {
    TRY(PlanLine line, find_line(desk, id, task));
    if (line.task.done) {
      return failure(ErrorCode::conflict, "error.task.move-done", {{"title", line.title}});
    }
    if (line.task.due == due && !line.task.let_go) {
      return failure(ErrorCode::conflict, "error.task.due-already",
                     {{"title", line.title}, {"day", format_date(due)}});
    }
    line.task.due = due;
    line.task.let_go.reset();
    return Tasks(desk.connection()).update(line.task);
  };
  return desk.log.journal().change({"move-task", named.title}, desk.now(), work);
}

Result<Done<int>> move_late_to_today(Desk& desk) {
  const Date today = local_date(desk.now()), first = today - Days(asks_for_days);
  int moved = 0;
  const auto work = [&]() -> Result<void> {
    constexpr int all = -1;
    TRY(const DueCounts late, CaseList(desk.connection()).count_due(first, today, all));
    if (late.overdue == 0) return failure(ErrorCode::conflict, "error.task.none-late");
    moved = static_cast<int>(late.overdue);
    return Tasks(desk.connection()).move_late(first, today, today);
  };
  TRY(const Changes changes, desk.log.journal().change({"move-late", ""}, desk.now(), work));
  return Done<int>{moved, changes};
}

Result<Done<PlanLine>> remove_task(Desk& desk, Id<Application> id, Id<Task> task) {
  TRY(PlanLine line, find_line(desk, id, task));
  TRY(const Changes changes, desk.log.journal().change({"remove-task", line.title}, desk.now(), [&] {
    return Tasks(desk.connection()).remove(task);
  }));
  return Done<PlanLine>{std::move(line), changes};
}

Result<Changes> rename_task(Desk& desk, Id<Application> id, Id<Task> task, const std::string& title) {
  std::string words;
  TRY(words, clean_field(title, "item"));
  if (words.empty()) return failure(ErrorCode::invalid_input, "error.task.no-words");
  TRY(const PlanLine before, find_line(desk, id, task));
  return desk.log.journal().change({"rename-task", before.title}, desk.now(), [&]() -> Result<void> {
    TRY(PlanLine line, find_line(desk, id, task));
    line.task.title = words;
    return Tasks(desk.connection()).update(line.task);
  });
}

Result<Done<Id<Task>>> add_task(Desk& desk, Id<Application> id, const std::string& title, Date due) {
  TRY_DONE(read_case(desk, id));
  Task task;
  TRY(task.title, clean_field(title, "item"));
  if (task.title.empty()) return failure(ErrorCode::invalid_input, "error.task.no-words");
  task.application = id;
  task.due = due;
  Id<Task> added;
  TRY(const Changes changes,
      desk.log.journal().change({"add-task", task.title}, desk.now(), [&]() -> Result<void> {
        TRY(const Case about, read_case(desk, id));
        if (!about.application.sent) return failure(ErrorCode::conflict, "error.task.not-begun");
        TRY(const auto plan, read_tasks(desk, id));
        task.position = plan.empty() ? 0 : plan.back().position + 1;
        TRY(added, Tasks(desk.connection()).insert(task));
        return {};
      }));
  return Done<Id<Task>>{added, changes};
}

}  // namespace goodterms
