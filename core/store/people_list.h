// Contacts and companies as one list by name, read a page at a time: a log may hold a hundred thousand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/connection.h"
#include "core/store/search.h"

namespace goodterms {

// `archived` are people; the others hold none of them.
enum class PeopleFilter : std::uint8_t { all, contacts, companies, archived };

struct PeopleRow {
  FoundKind kind = FoundKind::contact;  // contact or company
  std::int64_t id = 0;
  std::string name;
  std::string title;                 // of a contact; may be empty
  std::string company;               // of a contact; may be empty
  std::optional<Date> reconnect_on;  // of a contact: the next day to be in touch
  std::optional<Instant> last_met;   // when they were last in touch
  bool archived = false;             // of a contact
};

class PeopleList {
 public:
  explicit PeopleList(Connection& connection) : connection_(connection) {}

  // How many there are, told from counts that are kept (migrations/0006_counts.sql).
  Result<std::int64_t> count(PeopleFilter filter);
  // Rows `first` to `first + most` by name, accents and case aside. What is before them is not read, but for
  // names of the same first three characters.
  Result<std::vector<PeopleRow>> page(PeopleFilter filter, std::int64_t first, int most);
  // The rows of some of them, in the order asked for; those that are not there are left out.
  struct Which {
    FoundKind kind;
    std::int64_t id;
  };
  Result<std::vector<PeopleRow>> find(const std::vector<Which>& some);

 private:
  Connection& connection_;
};

}  // namespace goodterms
