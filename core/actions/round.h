// An offer was accepted, and everybody else is told: all cases that wait, one after the other.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/actions/next_step.h"

namespace goodterms {

// One who is to be told, with what they would hear.
struct RoundCase {
  Case about;
  CaseAdvice advice;
  NextStep next;
  std::string words;  // the letter or script as it is now
};

// Who waits, the least time left first and those without a clock last; at most so many are composed.
struct Round {
  std::vector<RoundCase> cases;
  std::vector<Id<Application>> beyond;  // who waits besides
  // The reason all of them state; empty where they do not state the same.
  std::string reason;
};
Result<Round> read_round(Desk& desk, std::size_t most);

// Gives these cases one reason, and writes anew what nobody has written on. Where the words are the user's
// own, the case stays as it is and is counted. Errors: invalid_input for an unknown reason.
struct ReasonGiven {
  int kept_own_words = 0;
};
Result<Done<ReasonGiven>> give_reason(Desk& desk, std::span<const Id<Application>> cases,
                                      const std::string& reason);

}  // namespace goodterms
