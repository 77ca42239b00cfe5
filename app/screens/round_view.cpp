#include "app/screens/round_view.h"

namespace goodterms {
namespace {

// Nobody says no to more at one sitting; those come when these were told.
constexpr std::size_t most_rows = 20;

RoundRow row_of(const Desk& desk, const RoundCase& one) {
  RoundRow row;
  row.application = one.about.application.id;
  row.company = one.about.company.name;
  row.role = one.about.application.role;
  row.contact = one.about.contact ? one.about.contact->name : "";
  row.act = one.next.act;
  row.channel = one.next.channel;
  row.deadline = deadline_of(desk, one.about, one.advice);
  if (row.deadline.text.empty()) row.deadline.text = desk.words("ui.round.no-date");
  row.words = quoted(desk.words, after_greeting(one.words));
  return row;
}

}  // namespace

Result<RoundView> read_round_view(Desk& desk) {
  TRY(const Round round, read_round(desk, most_rows));
  RoundView view;
  view.reasons = desk.catalog().plain_reasons();
  view.beyond = round.beyond;
  view.reason = round.reason;
  const Reason* reason = desk.catalog().find_reason(round.reason);
  view.reason_label = reason != nullptr ? reason->label : desk.words("ui.round.reasons-differ");
  view.changes = next_midnight(desk.now());
  for (const RoundCase& one : round.cases) {
    view.rows.push_back(row_of(desk, one));
    // They are in the order of their days, and only the nearest stands out.
    if (view.rows.size() > 1) view.rows.back().deadline.real = false;
    view.changes = earlier(view.changes, view.rows.back().deadline.changes);
  }
  const auto count = static_cast<std::int64_t>(round.cases.size() + round.beyond.size());
  view.accepted = desk.words("ui.round.accepted");
  view.others = desk.words.count("ui.round.others", count);
  view.text = desk.words.count("ui.round.text", count);
  return view;
}

}  // namespace goodterms
