// What was there before the tour's walk, so that the places are not empty.
#pragma once

#include <vector>

#include "core/actions/cases.h"
#include "core/actions/desk.h"

namespace goodterms {

class TourClock final : public Clock {
 public:
  explicit TourClock(Instant start) : now_(start) {}
  Instant now() const override { return now_; }
  void set(Instant now) { now_ = now; }

 private:
  Instant now_;
};

// Cases of other days, filed through the same actions the app uses; the clock ends at `now`.
Result<void> file_past(Desk& desk, TourClock& clock, Instant now);

// Files the person of a case under two tags, of which one says how often to write.
Result<void> file_tags(Desk& desk, Id<Application> with);

// Two offers as they come to be compared, with one score that is not known.
Result<void> file_offers(Desk& desk);

// Cases with people whose names are written in other scripts than the app's words.
Result<std::vector<Id<Application>>> file_names(Desk& desk);

// Three cases that wait to be told beside those of other days, the first with an interview then.
Result<std::vector<Id<Application>>> file_waiting(Desk& desk, Instant interview);

// Two that were declined by email where a call was advised, and a third that is open.
Result<std::vector<Id<Application>>> file_against_advice(Desk& desk);

// People as a phone exports them: some new, some known, and two who differ from who is known.
std::string cards_of_another_program();
// A mailbox in the mbox format: of three people, and of a machine.
std::string mailbox_of_another_program();

}  // namespace goodterms
