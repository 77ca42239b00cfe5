#include "core/actions/today.h"

#include <algorithm>
#include <limits>

#include "core/store/applications.h"
#include "core/store/contacts.h"
#include "core/store/tasks.h"

namespace goodterms {
namespace {

constexpr int days_ahead = 6;  // with today, a week
constexpr int most_to_reconnect = 5;

Result<TaskDue> with_case(Desk& desk, const Task& task) {
  TaskDue due;
  TRY(due.about, read_case(desk, task.application));
  TRY(due.line, plan_line(desk, due.about, task));
  return due;
}

// Midnight, on the clocks of the instant's own offset.
Instant start_of_day(Instant now) {
  const Seconds local = now.utc + now.offset_minutes * seconds_per_minute;
  return after(now, -(((local % seconds_per_day) + seconds_per_day) % seconds_per_day));
}

}  // namespace

Result<Today> read_today(Desk& desk) {
  Today today;
  TRY(const auto to_send, Applications(desk.connection()).to_send());
  for (const Application& application : to_send) {
    LetterDue due;
    TRY(due.about, read_case(desk, application.id));
    TRY(const CaseAdvice advice, advise(desk, due.about));
    due.timing = advice.timing;
    today.letters.push_back(std::move(due));
  }
  std::stable_sort(today.letters.begin(), today.letters.end(),
                   [](const LetterDue& left, const LetterDue& right) {
                     constexpr Seconds never = std::numeric_limits<Seconds>::max();
                     return left.timing.left.value_or(never) < right.timing.left.value_or(never);
                   });

  const Date day = local_date(desk.now());
  TRY(const auto tasks, Tasks(desk.connection()).due_by(day + Days(days_ahead)));
  for (const Task& task : tasks) {
    if (task.due > day) {
      today.coming.push_back(task);
      continue;
    }
    TRY(TaskDue due, with_case(desk, task));
    today.tasks.push_back(std::move(due));
  }
  TRY(const auto done, Tasks(desk.connection()).done_since(start_of_day(desk.now())));
  for (const Task& task : done) {
    TRY(TaskDue ticked, with_case(desk, task));
    today.done.push_back(std::move(ticked));
  }
  TRY(const auto sent,
      Applications(desk.connection()).sent_since(after(desk.now(), -plan_days * seconds_per_day)));
  for (const Application& application : sent) {
    TRY(const Case about, read_case(desk, application.id));
    TRY(PlanProgress progress, plan_progress(desk, about));
    TRY(const CaseHistory history, read_history(desk, application.id));
    progress.call_unconfirmed = unconfirmed_call(history.sent).has_value();
    if (progress.done < progress.all) today.underway.push_back(std::move(progress));
  }
  TRY(today.reconnect, Contacts(desk.connection()).to_reconnect(day + Days(days_ahead), most_to_reconnect));
  TRY(today.cases, Applications(desk.connection()).count());
  return today;
}

Result<PlanProgress> plan_progress(Desk& desk, const Case& about) {
  PlanProgress progress;
  TRY(const auto tasks, Tasks(desk.connection()).of_application(about.application.id));
  progress.all = static_cast<int>(tasks.size());
  progress.done = static_cast<int>(
      std::count_if(tasks.begin(), tasks.end(), [](const Task& task) { return task.done.has_value(); }));
  if (about.application.sent) {
    progress.day = static_cast<int>((local_date(desk.now()) - local_date(*about.application.sent)).count());
  }
  progress.about = about;
  return progress;
}

}  // namespace goodterms
