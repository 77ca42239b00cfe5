// What waits for the user today, over all cases.
#pragma once

#include <vector>

#include "core/actions/letters.h"
#include "core/actions/plan.h"

namespace goodterms {

struct LetterDue {
  Case about;
  TimingAdvice timing;
};

struct TaskDue {
  Case about;
  PlanLine line;
};

// A case in its 30 days.
struct PlanProgress {
  Case about;
  int done = 0, all = 0;          // items
  int day = 0;                    // since it was sent; the day of sending is 0
  bool call_unconfirmed = false;  // said by phone, and not in writing yet
};

struct Today {
  std::vector<LetterDue> letters;      // not sent yet; the least time left first, those without a clock last
  std::vector<TaskDue> tasks;          // due today or overdue; longest overdue first
  std::vector<TaskDue> done;           // ticked today, the last one first
  std::vector<Task> coming;            // open, due in the six days after today
  std::vector<PlanProgress> underway;  // sent in the last 30 days with something still open; the latest first
  std::vector<Contact> reconnect;      // due within a week, the longest due first
  std::int64_t cases = 0;              // in all
};

Result<Today> read_today(Desk& desk);

// How far a case's 30 days are.
Result<PlanProgress> plan_progress(Desk& desk, const Case& about);

inline constexpr int plan_days = 30;  // CONTENT 6

}  // namespace goodterms
