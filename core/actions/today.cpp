#include "core/actions/today.h"

#include <algorithm>
#include <limits>

#include "core/store/applications.h"
#include "core/store/tasks.h"

namespace goodterms {

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

  TRY(const auto tasks, Tasks(desk.connection()).due_by(local_date(desk.now())));
  for (const Task& task : tasks) {
    TaskDue due;
    TRY(due.about, read_case(desk, task.application));
    TRY(due.line, plan_line(desk, due.about, task));
    today.tasks.push_back(std::move(due));
  }
  return today;
}

}  // namespace goodterms
