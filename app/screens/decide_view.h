// What deciding shows, in words: the questions with what an answer may mean, what the answers say and why,
// and what should be true before one says no.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/screens/case_view.h"
#include "app/screens/day_sheet.h"
#include "core/actions/decide.h"

namespace goodterms {

struct AskedQuestion {
  std::string title;
  std::vector<std::string> meanings;
  int meaning = -1;  // of them, that was chosen; -1: left open
};

enum class TickKind : std::uint8_t {
  offer,         // pressing it asks about the offer
  answer,        // pressing it answers a question
  kept,          // pressing it ticks it
  of_the_letter  // ticks itself
};

struct DecisionTick {
  TickKind kind = TickKind::of_the_letter;
  std::string label;
  std::string note;  // below it; may be empty
  bool done = false;
};

struct DecideView {
  DecisionState state;
  std::array<AskedQuestion, decision_question_count> questions;
  std::array<DecisionTick, DecisionTicks::all> ticks;
  std::string ticks_done;        // "4 of 5"
  std::vector<Outcome> choices;  // what the user may choose: an interview that has passed cannot be gone to
  bool told = false;             // the decline was sent: there is nothing left to settle
  Outcome next = Outcome::decline_now;  // what the main button settles on
  std::optional<Date> answer_by;        // that its letter names
  std::optional<DayLimit> limit;        // of that day, where time is asked for
  bool waits = false;                   // they were asked to, and the day has its say
  std::string over, title;              // of the card: "What your answers say", "Decline now."
  std::vector<std::string> grounds;     // with the user's own words where they are few
  std::string in_short;                 // the same in a sentence, for where there is little room
};

Result<DecideView> read_decide_view(Desk& desk, const CaseView& view);

// "about six minutes so far"; empty below one.
std::string time_spent(const Words& words, Seconds spent);

}  // namespace goodterms
