// Cases with whom they are about and how far their 30 days are: one statement for as many as are asked for,
// and a page at a time where there may be many.
#pragma once

#include <optional>
#include <vector>

#include "core/model/case.h"
#include "core/model/task.h"
#include "core/store/connection.h"

namespace goodterms {

struct CaseRow {
  Case about;
  int done = 0, all = 0;         // items of its 30 days
  std::optional<Channel> draft;  // the channel of the letter that is kept and not sent
  // The call or voicemail that said what stands now, and that no letter has put in writing.
  std::optional<Channel> unconfirmed;
};

struct TaskRow {
  Task task;
  Case about;
};

// Where cases stand. `underway`: sent at most 30 days ago, with something still open; `done`: sent, and not
// that. Both leave archived ones out, as do the first two.
enum class CaseShelf : std::uint8_t { desk, to_send, underway, done, archived };

// What holds of a row of `applications` on it; ?1 is the first second of the earliest day a case may have
// been sent on to be underway.
std::string_view shelf_condition(CaseShelf shelf);

struct CaseCounts {
  std::int64_t desk = 0, to_send = 0, underway = 0, done = 0, archived = 0;
};

struct DueCounts {
  std::int64_t overdue = 0, due = 0;  // before that day, on that day
};

class CaseList {
 public:
  explicit CaseList(Connection& connection) : connection_(connection) {}

  Result<std::optional<Case>> find(Id<Application> id);
  Result<std::vector<Case>> all();  // newest first, archived ones last
  Result<std::optional<CaseRow>> find_row(Id<Application> id);
  Result<std::vector<CaseRow>> to_send();  // not sent, not archived; oldest first
  // Of those, the ones whose interview was before that moment (where there is none, the decision), and in
  // which nothing was written, said or begun since.
  Result<std::vector<Id<Application>>> unsent_and_quiet_since(Instant moment);
  // Of one person or one company, newest first.
  Result<std::vector<Case>> of_contact(Id<Contact> contact);
  Result<std::vector<Case>> of_company(Id<Company> company);
  // How many cases of the same person or the same company came before that one, are to be told the same for
  // the same reason, and have no letter yet. `usual`: the
  // reason of those that state none.
  Result<std::int64_t> count_unwritten_before(const Application& application, std::string_view usual);
  // Sent at that moment or later, not archived; the latest first.
  Result<std::vector<CaseRow>> sent_since(Instant moment);

  // The next `most` cases of a shelf, newest first, after the case `after`; the first ones where that is
  // none. `first_day` is the earliest day a case may have been sent on to be underway.
  Result<std::vector<CaseRow>> page(CaseShelf shelf, Id<Application> after, int most, Date first_day);
  Result<CaseCounts> count(Date first_day);

  // Open items, none that were let go, due from `first` to `last`, over all cases that are not archived: the
  // `most` earliest.
  Result<std::vector<TaskRow>> due_between(Date first, Date last, int most);
  // How many there are from `first` to `today`, of which at most `most` are counted, the earliest first.
  Result<DueCounts> count_due(Date first, Date today, int most);
  // Items ticked at that moment or later, over all cases that are not archived; the last ticked first.
  Result<std::vector<TaskRow>> ticked_since(Instant moment);

 private:
  Connection& connection_;
};

}  // namespace goodterms
