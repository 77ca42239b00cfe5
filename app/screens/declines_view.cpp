#include "app/screens/declines_view.h"

#include <algorithm>

#include "core/actions/example.h"
#include "core/actions/profile.h"

namespace goodterms {
namespace {

Result<CaseCard> card_of(const Desk& desk, const CaseRow& row, const Profile& profile) {
  const Case& about = row.about;
  CaseCard card;
  card.application = about.application.id;
  card.company = listed_company(desk.words, about);
  card.role = about.application.role;
  card.summary = case_summary(about);
  const Words& words = desk.words;
  if (!about.application.sent) {
    TRY(const CaseAdvice advice, advise(desk, about, profile));
    if (!about.application.archived) card.deadline = deadline_of(desk, about, advice);
    if (card.deadline.text.empty()) card.state = words("ui.declines.to-send");  // else by when says it
  } else {
    Object values;
    values.set("done", std::to_string(row.done));
    values.set("all", std::to_string(row.all));
    values.set("day", describe_day(words, local_date(*about.application.sent), local_date(desk.now())));
    card.state = words("ui.declines.sent", values);
    if (!about.application.archived) {
      card.done = row.done;
      card.all = row.all;
    }
  }
  return card;
}

}  // namespace

std::int64_t DeclinesView::count(CaseShelf shelf) const {
  switch (shelf) {
    case CaseShelf::to_send:
      return counts.to_send;
    case CaseShelf::underway:
      return counts.underway;
    case CaseShelf::done:
      return counts.done;
    case CaseShelf::archived:
      return counts.archived;
    case CaseShelf::desk:
      break;
  }
  return counts.desk;
}

Result<DeclinesView> read_declines_view(Desk& desk, CaseShelf filter, int most) {
  DeclinesView view;
  view.filter = filter;
  TRY(view.counts, count_cases(desk));
  if (view.count(filter) == 0) view.filter = CaseShelf::desk;
  view.changes = next_midnight(desk.now());
  TRY_DONE(read_more_declines(desk, view, most));
  return view;
}

std::vector<CaseShelf> DeclinesView::shelves() const {
  if (filter != CaseShelf::desk) return {filter};
  return {desk_shelves.begin(), desk_shelves.end()};
}

Result<void> read_more_declines(Desk& desk, DeclinesView& view, int most) {
  TRY(const Profile profile, read_profile(desk));
  const std::vector<CaseShelf> shelves = view.shelves();
  auto shelf = view.cards.empty() ? shelves.begin()
                                  : std::find(shelves.begin(), shelves.end(), view.cards.back().shelf);
  Id<Application> last = view.cards.empty() ? Id<Application>() : view.cards.back().application;
  for (; shelf != shelves.end() && most > 0; ++shelf, last = {}) {
    TRY(const auto rows, read_cases(desk, *shelf, last, most));
    most -= static_cast<int>(rows.size());
    for (const CaseRow& row : rows) {
      TRY(CaseCard card, card_of(desk, row, profile));
      card.shelf = *shelf;
      view.changes = earlier(view.changes, card.deadline.changes);
      view.cards.push_back(std::move(card));
    }
  }
  return {};
}

}  // namespace goodterms
