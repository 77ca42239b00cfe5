// The items of the 30 days after each decline.
#pragma once

#include "core/model/task.h"
#include "core/store/connection.h"

namespace goodterms {

// A case with items that wait for long.
struct LatePlan {
  Id<Application> application;
  Id<Contact> contact;  // may be none
  Id<Company> company;
  std::int64_t items = 0;
};

class Tasks {
 public:
  explicit Tasks(Connection& connection) : connection_(connection) {}

  Result<Id<Task>> insert(const Task& task);
  Result<void> update(const Task& task);

  Result<std::vector<Task>> of_application(Id<Application> application);  // in their order
  Result<std::optional<Task>> find(Id<Task> id);

  // Gives every open item due from `first` to before `today`, of cases that are not archived, the day `to`.
  Result<void> move_late(Date first, Date today, Date to);

  // Open items due before `first`, of cases that are not archived, but for those that were brought back
  // (Applications::keep_waiting): how many in each, and letting go of them.
  Result<std::vector<LatePlan>> late_before(Date first);
  Result<void> let_go_before(Date first, Instant now);

  Result<void> remove(Id<Task> id);
  Result<void> remove_of(Id<Application> application);  // all of a case's

 private:
  Connection& connection_;
};

}  // namespace goodterms
