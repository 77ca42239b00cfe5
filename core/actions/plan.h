// The 30 days after a decline.
#pragma once

#include <string>
#include <vector>

#include "core/actions/cases.h"
#include "core/model/profile.h"
#include "core/model/task.h"

namespace goodterms {

struct PlanLine {
  Task task;
  std::string title;
  std::string why;
  std::string action;    // what one tap opens (core/model/content.h); empty for items of the user's own
  bool due = false;      // today or earlier, open, and not let go
  bool overdue = false;  // before today, the same
};

// Files the items of the catalog for a case whose decline went out on `sent`, with the first one ticked,
// since it is the sending itself. Items that would fall on a weekend wait for the Monday where the user wants
// it so. Part of mark_sent's transaction.
Result<void> file_plan(Desk& desk, const Application& application, Instant sent);

// The list of a case, in order; empty until its decline was marked as sent.
Result<std::vector<PlanLine>> read_plan(Desk& desk, const Case& about);

// One item as it is shown. The title and the reason come from the case and the user's details; of the rest
// only the item and the day are asked.
Result<PlanLine> plan_line(const Desk& desk, const Case& about, const Profile& profile, Task task);

// The items alone, in order, for whoever knows their titles already.
Result<std::vector<Task>> read_tasks(Desk& desk, Id<Application> id);
// Whether an item is due on `today`, or was before.
inline bool is_due(const Task& task, Date today) {
  return !task.done && !task.let_go && task.due <= today;
}
inline bool is_overdue(const Task& task, Date today) {
  return !task.done && !task.let_go && task.due < today;
}

enum class Tick : std::uint8_t { done, open };

// Ticks an item, named by its id ("connect") or its place in the list ("3"), or opens it again.
// Errors: not_found, with the ids that exist; conflict when it is so already.
Result<Done<PlanLine>> tick_task(Desk& desk, Id<Application> id, const std::string& item, Tick tick);
// The same, named by its record.
Result<Done<PlanLine>> tick_task(Desk& desk, Id<Application> id, Id<Task> task, Tick tick);

// Gives an item another day: snoozed, or brought forward. Errors: not_found; conflict for an item that is
// ticked, or due on that day already.
Result<Changes> move_task(Desk& desk, Id<Application> id, Id<Task> task, Date due);

// Gives everything that is late the day it is now, in one step; see asks_for_days. Errors: conflict where
// nothing is late.
Result<Done<int>> move_late_to_today(Desk& desk);

// Takes an item out of the list. Errors: not_found.
Result<Done<PlanLine>> remove_task(Desk& desk, Id<Application> id, Id<Task> task);
// Other words for an item. Errors: not_found; invalid_input for a title that is empty or too long.
Result<Changes> rename_task(Desk& desk, Id<Application> id, Id<Task> task, const std::string& title);

// Adds an item of the user's own. Errors: not_found; invalid_input for a title that is empty or too long;
// conflict before the decline was marked as sent.
Result<Done<Id<Task>>> add_task(Desk& desk, Id<Application> id, const std::string& title, Date due);

// A calendar file with the items that are still to do, each on its day, named with the company. A calendar
// that is given it again changes what it has. Errors: conflict where nothing is to do.
Result<std::string> plan_calendar(Desk& desk, const Case& about);

// Goes on to 90 days: files the items of the catalog for the two months after. Errors: not_found; conflict
// before the decline was marked as sent, and where they are there already.
Result<Changes> continue_plan(Desk& desk, Id<Application> id);
// Whether it was done: a list goes on for longer than 30 days.
bool is_continued(const Desk& desk, const std::vector<Task>& tasks);

}  // namespace goodterms
