// What was promised, kept, let go or refused as no promise.
#pragma once

#include "core/model/promise.h"
#include "core/store/connection.h"

namespace goodterms {

class Promises {
 public:
  explicit Promises(Connection& connection) : connection_(connection) {}

  Result<Id<Promise>> insert(const Promise& promise);
  Result<void> update(const Promise& promise);
  Result<std::optional<Promise>> find(Id<Promise> id);

  // In the order in which they were said.
  Result<std::vector<Promise>> of(Id<Contact> contact);
  Result<std::vector<Promise>> of(Id<Company> company);
  // Open ones of the user's, of people and of cases that are not archived, the longest due first, those
  // without a day last.
  Result<std::vector<Promise>> open(int most);

  // As of class Interactions.
  Result<void> move(Id<Application> application, Id<Contact> contact, Id<Company> company);
  Result<void> set_contact(Id<Application> application, Id<Contact> contact);
  Result<void> give_all(Id<Contact> from, Id<Contact> to);
  Result<void> remove_of(Id<Application> application);
  Result<void> remove_of_contact(Id<Contact> contact);

 private:
  Connection& connection_;
};

}  // namespace goodterms
