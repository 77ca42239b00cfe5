// What waits for the user today, over all cases.
#pragma once

#include <vector>

#include "core/actions/letters.h"
#include "core/actions/plan.h"
#include "core/store/contacts.h"

namespace goodterms {

// What is later than this, in days, asks for nothing any more, and is let go when a day begins (long_past.h).
inline constexpr int asks_for_days = 60;

struct LetterDue {
  Case about;
  TimingAdvice timing;
  std::optional<Channel> draft;        // of the letter that is kept
  std::optional<Channel> unconfirmed;  // as in CaseRow
  bool long_past = false;              // asks for nothing any more (long_past.h)
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
  DueCounts due;                       // how many those are in all, as far as they were counted
  std::vector<TaskDue> done;           // ticked today, the last one first
  std::vector<TaskDue> week;           // due in the six days after today, the earliest first
  std::vector<PlanProgress> underway;  // sent in the last 30 days with something still open; the latest first
  std::vector<ContactDue> reconnect;   // due within a week, the longest due first
  bool any_case = false;               // in the log
};

// Who is still to be told: the least time left first, those without a clock after them, what is long past
// last.
Result<std::vector<LetterDue>> read_letters_due(Desk& desk);

// How much of it is read: at most so many items, and of those that are more at most so many counted. Where it
// is negative: all.
struct TodayLimits {
  int items = -1, counted = -1;
};
Result<Today> read_today(Desk& desk, const TodayLimits& limits = {});

// How far a case's 30 days are.
PlanProgress progress_of(const CaseRow& row, Instant now);

}  // namespace goodterms
