// What a case shows around its tabs: who and what, the deadline, how far each tab is, the facts, what
// happened so far.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "app/widgets/display.h"
#include "app/widgets/tabs.h"
#include "core/actions/next_step.h"
#include "core/actions/today.h"

namespace goodterms {

struct Fact {
  std::string label, value;
  bool in_head = false;  // the head of the case says it, too
};

// Who comes next where several are told one after the other.
struct NextInRound {
  Place place;
  std::string company;
};

// An item of the 30 days that are to come.
struct ComingItem {
  std::string day, title, why;
};

struct CaseView {
  Case about;
  CaseHistory history;
  CaseAdvice advice;
  NextStep next;
  std::string title, summary;
  Deadline deadline;                // while nothing was sent
  std::string rests;                // that it was let go, where its decline never went out
  std::string sent, sent_in_short;  // "declined 2 March, by email"; without the channel
  std::vector<Fact> facts;
  std::vector<TimelineEntry> timeline;
  std::vector<ComingItem> coming;  // what follows once it is sent; empty after that
  std::string invitation;          // as they wrote it; may be empty
  bool decided = false;            // some question of the decision was answered, or something settled on
  bool confirming = false;         // a call was filed, and the email that says the same in writing was not
  bool answered = false;           // they wrote back
  bool awaits_answer = false;      // and nothing was written to that since
  int done = 0, all = 0;           // items of the 30 days
  int day = 0;                     // since it was sent; the day of sending is 0
  int plan_length = plan_days;
  bool over = false;  // the 30 days are
  std::array<TabMark, stage_count> marks = {};
  Stage now = Stage::letter;  // the tab that matters now
  bool in_round = false;
  std::optional<NextInRound> next_in_round;
  std::optional<Instant> changes;
};

// The marks as they are shown at one of the tabs. Only one is where it is now: the tab one is at, while it is
// not done, else the one that matters next.
std::array<TabMark, stage_count> marks_at(const CaseView& view, Stage current);

Result<CaseView> read_case_view(Desk& desk, Id<Application> id);
// The same where only items of the 30 days have changed since.
Result<void> read_case_tasks(Desk& desk, CaseView& view);

// The first of those after it in its round that still waits to be told.
Result<std::optional<NextInRound>> next_in_round(Desk& desk, const Place& place);

// The lines of a timeline in words; shared with people's pages.
std::vector<TimelineEntry> timeline_words(const Desk& desk, const std::vector<Interaction>& timeline);

}  // namespace goodterms
