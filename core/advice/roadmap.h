// What somebody's answers say about an opportunity: decline now, ask for time, go to the interview, or keep
// it open. A pure decision; it goes by what the user says an answer means, never by the words they wrote.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/decision.h"

namespace goodterms {

struct RoadmapFacts {
  const Decision& decision;
  bool interview_passed = false;  // there is none left to go to
};

struct RoadmapOutcome {
  std::optional<Outcome> outcome;  // none until an answer leans somewhere or the offer was looked at
  // What led there, the weightiest first, at most three: "goals.partly" (question and meaning),
  // "offer.unsigned". Their words are "ui.decide.ground.<id>".
  std::vector<std::string> grounds;
};

// The rules, the first that applies:
// - The offer is not signed: nothing is turned down for it. Where more speaks for the interview than against
// it,
//   and among that what the interview itself gives, go; where a condition is open, keep it open; else ask for
//   time until it is signed.
// - A condition of the offer is open (a background check, a visa): keep it open, with a time frame, since the
//   offer may fall through; unless at least two answers more speak for the interview: go.
// - At least two answers more for the role than against it: go. A signed offer counts as one against.
// - As many for as against, or one more for: the answers point both ways, so ask for time.
// - Else decline now.
// An interview that has passed cannot be gone to: then it is kept open instead.
// What saying no does to one's name weighs nothing: it says how to say it. Alone it leads nowhere.
RoadmapOutcome decide_by_roadmap(const RoadmapFacts& facts);

// Signed, with a day to start on, and nothing it still hangs on.
bool offer_is_final(const Decision& decision);

}  // namespace goodterms
