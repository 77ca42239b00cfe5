#include "app/screens/round_view.h"

#include "core/base/text.h"

namespace goodterms {
namespace {

// Nobody says no to more at one sitting; those come when these were told.
constexpr std::size_t most_rows = 20;
// Two lines hold no more.
constexpr std::size_t most_bytes = 240;

// "“Hi Mira, this is Sam Okafor. I have accepted another position”": the letter as one line.
std::string how_it_begins(const Words& words, std::string_view letter) {
  std::string line = single_line(letter);
  if (line.size() > most_bytes) line.resize(line.rfind(' ', most_bytes) + 1);
  Object values;
  values.set("words", std::string(trim(line)));
  return words("ui.quoted", values);
}

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
  row.words = how_it_begins(desk.words, one.words);
  return row;
}

}  // namespace

Result<RoundView> read_round_view(Desk& desk) {
  TRY(const Round round, read_round(desk, most_rows));
  RoundView view;
  view.reasons = desk.catalog().content().reasons;
  view.reason = round.reason;
  view.changes = next_midnight(desk.now());
  for (const RoundCase& one : round.cases) {
    view.rows.push_back(row_of(desk, one));
    view.changes = earlier(view.changes, view.rows.back().deadline.changes);
  }
  const auto count = static_cast<std::int64_t>(round.cases.size()) + round.more;
  view.accepted = desk.words("ui.round.accepted");
  view.others = desk.words.count("ui.round.others", count);
  view.text = desk.words.count("ui.round.text", count);
  return view;
}

}  // namespace goodterms
