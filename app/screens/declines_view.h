// What the place Declines shows: cases as cards, as many as were looked at so far, and how many there are of
// each kind.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/screens/case_view.h"
#include "core/actions/cases.h"

namespace goodterms {

// The filters are the shelves of the list of cases, in this order.
inline constexpr std::array case_filters = {CaseShelf::desk, CaseShelf::to_send, CaseShelf::underway,
                                            CaseShelf::done, CaseShelf::archived};

// Those of the desk stand in this order: to tell first, then in their 30 days, then closed.
inline constexpr std::array desk_shelves = {CaseShelf::to_send, CaseShelf::underway, CaseShelf::done};

// The key of its words.
constexpr std::string_view shelf_title(CaseShelf shelf) {
  return shelf == CaseShelf::to_send    ? "ui.declines.to-send"
         : shelf == CaseShelf::underway ? "ui.declines.underway"
                                        : "ui.declines.done";
}

struct CaseCard {
  Id<Application> application;
  CaseShelf shelf = CaseShelf::desk;  // it was read from
  std::string company, role, summary;
  std::string state;      // "Sent 2 March, by email", "3 of 7 done · day 12 of 30"
  Deadline deadline;      // of a letter that waits
  int done = 0, all = 0;  // of the 30 days, where the letter was sent and the case is not archived
};

struct DeclinesView {
  CaseShelf filter = CaseShelf::desk;  // all of them, where there are none of what was asked for
  std::vector<CaseCard> cards;         // shelf by shelf; see read_more_declines()
  CaseCounts counts;
  std::optional<Instant> changes;

  std::int64_t count(CaseShelf shelf) const;
  // What is listed, in its order: one shelf, or those of the desk.
  std::vector<CaseShelf> shelves() const;
  bool complete() const { return static_cast<std::int64_t>(cards.size()) >= count(filter); }
};

// What stands beside the list in a wide window: one case, with its letter as it is to be sent or went out.
struct CaseBeside {
  CaseView view;
  std::string to, address, subject, words;
};
Result<CaseBeside> read_case_beside(Desk& desk, Id<Application> id);

// The first `most` cases of a filter: whom to tell in the order of Today (all of them, if they are not
// hundreds), all else newest first.
Result<DeclinesView> read_declines_view(Desk& desk, CaseShelf filter, int most);
// Adds the next `most` after the last of them.
Result<void> read_more_declines(Desk& desk, DeclinesView& view, int most);

}  // namespace goodterms
