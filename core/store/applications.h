// The cases of the log.
#pragma once

#include "core/model/application.h"
#include "core/store/connection.h"

namespace goodterms {

class Applications {
 public:
  explicit Applications(Connection& connection) : connection_(connection) {}

  Result<Id<Application>> insert(const Application& application);
  Result<void> update(const Application& application);
  Result<void> remove(Id<Application> id);  // refused by the database while anything still refers to it

  Result<std::optional<Application>> find(Id<Application> id);
  Result<std::vector<Application>> all();      // newest first, archived ones last
  Result<std::vector<Application>> to_send();  // not sent, not archived; oldest first
  // Sent at that moment or later, not archived; the latest first.
  Result<std::vector<Application>> sent_since(Instant moment);
  Result<std::int64_t> count();
  // Of one person or one company, newest first.
  Result<std::vector<Application>> of_contact(Id<Contact> contact);
  Result<std::vector<Application>> of_company(Id<Company> company);

 private:
  Connection& connection_;
};

}  // namespace goodterms
