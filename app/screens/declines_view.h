// What the place Declines shows: every case as a card, and how many there are of each kind.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/screens/parts.h"

namespace goodterms {

enum class CaseFilter : std::uint8_t { all, to_send, underway, done, archived };
inline constexpr std::size_t case_filter_count = 5;

struct CaseCard {
  Id<Application> application;
  CaseFilter kind = CaseFilter::to_send;  // which filter besides `all` shows it
  std::string company, summary;
  std::string state;    // "Sent 2 March, by email", "3 of 7 done · day 12 of 30"
  Countdown countdown;  // of a letter that waits
  float share = 0;      // of the 30 days, where they run
  Stage opens = Stage::draft;
};

struct DeclinesView {
  std::vector<CaseCard> cards;  // newest first; archived ones last
  std::array<int, case_filter_count> counts = {};
  std::optional<Instant> changes;
};

Result<DeclinesView> read_declines_view(Desk& desk);

}  // namespace goodterms
