// The companies of the log.
#pragma once

#include "core/model/people.h"
#include "core/store/connection.h"

namespace goodterms {

class Companies {
 public:
  explicit Companies(Connection& connection) : connection_(connection) {}

  Result<Id<Company>> insert(const Company& company);
  Result<void> update(const Company& company);  // by its id
  Result<void> remove(Id<Company> id);          // refused by the database while anything still refers to it

  Result<std::optional<Company>> find(Id<Company> id);
  // The company of that name, whatever its case and accents; the oldest, where two have it.
  Result<std::optional<Company>> find_by_name(std::string_view name);
  Result<std::vector<std::string>> all_names();

 private:
  Connection& connection_;
};

}  // namespace goodterms
