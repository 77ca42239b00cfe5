// What the place "I accepted an offer" shows: everybody who waits to be told, with the way, the moment and
// the first words of each.
#pragma once

#include <string>
#include <vector>

#include "app/screens/parts.h"
#include "core/actions/round.h"

namespace goodterms {

struct RoundRow {
  Id<Application> application;
  std::string company, role, contact;
  NextAct act = NextAct::write;
  Channel channel = Channel::email;
  Deadline deadline;  // says so where there is none
  std::string words;  // how the letter goes on, in quotes
};

struct RoundView {
  std::vector<RoundRow> rows;
  std::vector<Id<Application>> beyond;  // who comes after those
  std::vector<Reason> reasons;
  std::string reason;  // of all; empty where they state different ones
  std::string reason_label;
  std::string accepted, others, text;  // the two sentences of the title, and what is said below
  std::optional<Instant> changes;
};

Result<RoundView> read_round_view(Desk& desk);

}  // namespace goodterms
