// Deciding on an opportunity before a letter is written: the answers, what they say, and what the user
// settles on. All of it can be left out: a case that nobody decided on is declined.
#pragma once

#include <optional>
#include <string>

#include "core/actions/cases.h"
#include "core/advice/roadmap.h"

namespace goodterms {

// What should be true before somebody says no. The last two come from the case's letter by themselves.
struct DecisionTicks {
  bool offer_final = false;      // offer_is_final()
  bool nothing_to_gain = false;  // the answer to "value" is "no"
  bool knows_obligations = false;
  bool channel_chosen = false;
  bool message_drafted = false;  // with nothing left to fill in

  static constexpr int all = 5;
  int done() const {
    return int{offer_final} + int{nothing_to_gain} + int{knows_obligations} + int{channel_chosen} +
           int{message_drafted};
  }
};

struct DecisionState {
  Decision decision;
  bool begun = false;              // something is kept
  RoadmapOutcome says;             // the answers
  std::optional<Outcome> outcome;  // what the user put in its place, else what the answers say
  DecisionTicks ticks;
  std::string roadmap;  // the user's own goals
};
Result<DecisionState> read_decision(Desk& desk, const Case& about);

// One of the grounds of an outcome, in words.
std::string ground_words(const Desk& desk, const Decision& decision, const std::string& ground);

// Whether something was answered for a case.
Result<bool> has_decision(Desk& desk, Id<Application> id);

// How long writing answers counts as one step to undo, like writing a letter.
inline constexpr Seconds one_deciding = 5 * seconds_per_minute;
// The most that an answer, a reason or the roadmap may hold, in bytes: pages, not books.
inline constexpr std::size_t longest_answer = 20'000;

// Errors: invalid_input for text that is not UTF-8 or longer than that.
Result<void> check_answer(const std::string& text);

// Keeps what a page shows, which was opened as `seen`: what was not touched there stays as it is by now, and
// the time spent since is added. Words written on are one step to undo; whatever was pressed is one each.
// Where both changed the same, mine is kept as a step of its own, so that undo has the other's. Errors:
// not_found; invalid_input for text that is not UTF-8 or too long, or a meaning that its question does not
// have.
struct KeptDecision {
  Decision decision;  // as it is kept now
  Changes changes;
  bool replaced_others = false;
};
Result<KeptDecision> keep_decision(Desk& desk, Id<Application> id, const Decision& mine,
                                   const Decision& seen);

// The user's goals for the next 12 to 24 months, kept once for all cases.
Result<std::string> read_roadmap(Desk& desk);
// Errors: invalid_input for text that is not UTF-8 or too long.
Result<Changes> save_roadmap(Desk& desk, const std::string& roadmap);

// The day to answer by where none was chosen: a week on for time that is asked for, which is what a recruiter
// can wait for, four weeks for what is kept open, and never on a weekend; none for the others. Time that is
// asked for ends before an interview that lies ahead, if a working day is left until then.
std::optional<Date> usual_answer_day(Outcome outcome, Date today, const std::optional<Instant>& interview);

// The last working day between today and an interview that lies ahead; none where there is none.
std::optional<Date> last_day_before(const std::optional<Instant>& interview, Date today);

// Makes the outcome what the case's next letter says; a draft that says another is dropped. Asking for time
// and keeping it open name a day to answer by, the usual one where none is given. Errors: not_found; conflict
// where the decline was sent already.
Result<Changes> settle_outcome(Desk& desk, Id<Application> id, Outcome outcome,
                               std::optional<Date> answer_by = std::nullopt);

// Going to the interview without a word to anybody: nobody was told otherwise. The case is closed. Errors:
// those of settle_outcome().
Result<Changes> close_as_going(Desk& desk, Id<Application> id);

}  // namespace goodterms
