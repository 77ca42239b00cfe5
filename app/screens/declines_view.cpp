#include "app/screens/declines_view.h"

#include <algorithm>

#include "core/actions/example.h"
#include "core/actions/profile.h"
#include "core/actions/today.h"

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

// What is said line by line, with room between the lines.
std::string spaced_lines(const std::string& script) {
  std::string spaced;
  for (const char c : script) {
    if (c != '\n') {
      spaced += c;
    } else if (!spaced.ends_with('\n')) {
      spaced += "\n\n";
    }
  }
  return spaced;
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

namespace {

// More than anybody has to tell at once: what is beyond is read by the page, as all else.
constexpr int most_in_order = 200;

bool is_read_whole(const DeclinesView& view, CaseShelf shelf) {
  return shelf == CaseShelf::to_send && view.counts.to_send <= most_in_order;
}

// Who is still to be told in the order of Today, all of them; others newest first, by the page.
Result<std::vector<CaseRow>> read_shelf(Desk& desk, const DeclinesView& view, CaseShelf shelf,
                                        Id<Application> last, int most) {
  if (!is_read_whole(view, shelf)) return read_cases(desk, shelf, last, most);
  TRY(auto letters, read_letters_due(desk));
  std::vector<CaseRow> rows(letters.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i].about = std::move(letters[i].about);
  return rows;
}

}  // namespace

Result<void> read_more_declines(Desk& desk, DeclinesView& view, int most) {
  TRY(const Profile profile, read_profile(desk));
  const std::vector<CaseShelf> shelves = view.shelves();
  auto shelf = view.cards.empty() ? shelves.begin()
                                  : std::find(shelves.begin(), shelves.end(), view.cards.back().shelf);
  Id<Application> last = view.cards.empty() ? Id<Application>() : view.cards.back().application;
  if (last && is_read_whole(view, *shelf)) {
    ++shelf;
    last = {};
  }
  for (; shelf != shelves.end() && most > 0; ++shelf, last = {}) {
    TRY(const auto rows, read_shelf(desk, view, *shelf, last, most));
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

Result<CaseBeside> read_case_beside(Desk& desk, Id<Application> id) {
  CaseBeside beside;
  TRY(beside.view, read_case_view(desk, id));
  const Case& about = beside.view.about;
  const auto& sent = beside.view.history.sent;
  Channel channel = Channel::email;
  if (!sent.empty()) {
    beside.subject = sent.back().subject;
    beside.words = sent.back().body;
    channel = sent.back().channel;
  } else {
    TRY(const Draft draft, compose_letter(desk, about, {}));
    if (!draft.subjects.empty()) beside.subject = draft.subjects.front();
    beside.words = draft.body.text;
    channel = draft.channel;
  }
  if (channel != Channel::email) beside.subject.clear();
  if (channel == Channel::phone || channel == Channel::voicemail) beside.words = spaced_lines(beside.words);
  beside.to = about.contact && has_name(*about.contact) ? about.contact->name : about.company.name;
  if (about.contact)
    beside.address = channel == Channel::email      ? about.contact->email
                     : channel == Channel::linkedin ? about.contact->linkedin
                                                    : about.contact->phone;
  return beside;
}

}  // namespace goodterms
