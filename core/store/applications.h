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
  // How many others than this are with that person.
  Result<std::int64_t> count_others_of(Id<Contact> contact, Id<Application> but);

  // The one filed last that says why the user said yes elsewhere.
  Result<std::optional<Application>> latest_with_why_yes();

  // The user wants it to wait: neither it nor what was due by that day is let go by itself from now on. No
  // part of undo.
  Result<void> keep_waiting(Id<Application> id, Date day);

  Result<void> set_contact(Id<Application> id, Id<Contact> contact);
  Result<void> give_all(Id<Contact> from, Id<Contact> to);  // all of a person's are with another now

 private:
  Connection& connection_;
};

}  // namespace goodterms
