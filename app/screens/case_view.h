// What a case shows around its stages: who and what, the deadline, the facts, what happened so far.
#pragma once

#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "app/widgets/display.h"
#include "core/actions/today.h"

namespace goodterms {

struct Fact {
  std::string label, value;
};

struct CaseView {
  Case about;
  CaseHistory history;
  CaseAdvice advice;
  std::string title, summary;
  Countdown countdown;  // while nothing was sent
  std::string sent;     // "Sent 2 March, by email"
  std::vector<Fact> facts;
  std::vector<TimelineEntry> timeline;
  bool decided = false;     // some question of the decision was answered, or something settled on
  bool confirming = false;  // a call was filed, and the email that says the same in writing was not
  std::optional<Instant> changes;
};

Result<CaseView> read_case_view(Desk& desk, Id<Application> id);

// The lines of a timeline in words; shared with people's pages.
std::vector<TimelineEntry> timeline_words(const Desk& desk, const std::vector<Interaction>& timeline);

}  // namespace goodterms
