// The companies of the log.
#pragma once

#include <utility>

#include "core/model/application.h"
#include "core/model/people.h"
#include "core/store/connection.h"

namespace goodterms {

class Companies {
 public:
  explicit Companies(Connection& connection) : connection_(connection) {}

  Result<Id<Company>> insert(const Company& company);
  Result<void> update(const Company& company);  // by its id
  Result<void> remove(Id<Company> id);          // refused by the database while anything still refers to it

  // People, cases, promises and what was said, all that is with `from`.
  Result<void> give_all(Id<Company> from, Id<Company> to);

  Result<std::optional<Company>> find(Id<Company> id);
  // The company of that name, whatever its case and accents; the oldest, where two have it.
  Result<std::optional<Company>> find_by_name(std::string_view name);
  Result<std::vector<std::string>> all_names();
  // Each with its name folded (core/base/text.h), the oldest first.
  Result<std::vector<std::pair<Id<Company>, std::string>>> all_folded();
  // Whether a case, a person or a line of the story is with it, or something was noted about it.
  Result<bool> is_used(Id<Company> id);
  // Whether another case or another person than these is with it.
  Result<bool> is_shared(Id<Company> id, Id<Application> but_case, Id<Contact> but_person);

 private:
  Connection& connection_;
};

}  // namespace goodterms
