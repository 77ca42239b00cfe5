// The days to be in touch with somebody who is written to again and again: counted from when the two were
// last in touch, whichever it was and whoever wrote, and kept right while lines of their story come and go.
#pragma once

#include <vector>

#include "core/model/people.h"
#include "core/store/connection.h"
#include "core/store/tags.h"

namespace goodterms {

// When the two were last in touch; nothing where they never were.
Result<std::optional<Instant>> last_in_touch(Connection& connection, Id<Contact> contact);

// Sets the days of somebody who has an interval, of their own or of a tag: counted from when they were last
// in touch, or else from `today`. A day that was promised stays the next one until it is near
// (days_before_that_count).
Result<void> count_reconnect_days(Connection& connection, Contact& contact, Date today);

// After how often they are to be written to may have changed from `before`: the days that follow from it now,
// or none. Part of a transaction; `contact` is not filed by it.
Result<void> follow_how_often(Connection& connection, Contact& contact, const HowOften& before, Date today);

// Stands around a change of lines: whoever was last in touch at another moment after it gets other days. A
// day that was put off stays while nothing new was said.
class ReconnectDays {
 public:
  // Whose lines are about to change; those without an interval are left alone.
  static Result<ReconnectDays> before(Connection& connection, const std::vector<Id<Contact>>& contacts);
  Result<void> after();

 private:
  struct Known {
    Id<Contact> contact;
    std::optional<Instant> last;
  };
  explicit ReconnectDays(Connection& connection) : connection_(&connection) {}

  Connection* connection_;
  std::vector<Known> known_;
};

}  // namespace goodterms
