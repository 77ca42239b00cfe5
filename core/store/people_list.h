// Contacts and companies as one list by name, read a page at a time: a log may hold a hundred thousand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/connection.h"
#include "core/store/search.h"

namespace goodterms {

enum class PeopleFilter : std::uint8_t { all, contacts, companies };

struct PeopleRow {
  FoundKind kind = FoundKind::contact;  // contact or company
  std::int64_t id = 0;
  std::string name;
  std::string title;                // of a contact; may be empty
  std::string company;              // of a contact; may be empty
  std::optional<Instant> last_met;  // the newest line of the timeline with them
};

class PeopleList {
 public:
  explicit PeopleList(Connection& connection) : connection_(connection) {}

  Result<std::int64_t> count(PeopleFilter filter);
  // Rows `first` to `first + most` by name, accents and case aside.
  Result<std::vector<PeopleRow>> page(PeopleFilter filter, std::int64_t first, int most);
  // The row of one of them, if there is such a one.
  Result<std::optional<PeopleRow>> find(FoundKind kind, std::int64_t id);

 private:
  Connection& connection_;
};

}  // namespace goodterms
