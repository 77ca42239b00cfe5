// People who were deleted: each a row with all that belonged to them, taken out of every other table and
// index until somebody brings them back, or their time is over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/people.h"
#include "core/store/connection.h"

namespace goodterms {

inline constexpr Days days_in_bin{30};

struct Binned {
  Id<Contact> id;             // as before, and again when they are back
  std::string name, company;  // the company may be empty
  Instant deleted;
  std::int64_t cases = 0, lines = 0;  // that went with them
};

class Bin {
 public:
  explicit Bin(Connection& connection) : connection_(connection) {}

  // Writes down somebody with their cases, letters and story, and the companies and tags these name. Inside
  // the transaction that then removes them.
  Result<void> keep(const Contact& contact, const std::string& company, Instant now);
  // Files all of it again, and takes them out of the bin. A company that is gone is there again; one that
  // came to be under the same name meanwhile is the one it is filed at. Inside a transaction. Errors:
  // not_found; bad_data where what was kept is damaged.
  Result<void> bring_back(Id<Contact> id);

  Result<std::vector<Binned>> newest(int most);  // deleted last, first
  Result<std::int64_t> count();
  Result<std::optional<Binned>> find(Id<Contact> id);
  Result<std::vector<Binned>> named(std::string_view name, int most);

  // Those whose days are over.
  Result<std::vector<Id<Contact>>> over(Instant now);
  // Removes them for good, and the steps of undo that know of them. Inside a transaction; see
  // core/store/forget.h.
  Result<void> forget(const std::vector<Id<Contact>>& ids);

 private:
  Connection& connection_;
};

}  // namespace goodterms
