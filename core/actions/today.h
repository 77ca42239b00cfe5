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

struct Today {
  std::vector<LetterDue> letters;  // not sent yet; the least time left first, those without a clock last
  std::vector<TaskDue> tasks;      // due today or overdue; longest overdue first
};

Result<Today> read_today(Desk& desk);

}  // namespace goodterms
