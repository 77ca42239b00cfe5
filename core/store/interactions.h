// The timeline: what happened with whom, newest first. Whatever changes a line counts the days to be in touch
// again anew (reconnect_days.h).
#pragma once

#include "core/model/message.h"
#include "core/store/connection.h"

namespace goodterms {

class Interactions {
 public:
  explicit Interactions(Connection& connection) : connection_(connection) {}

  Result<Id<Interaction>> insert(const Interaction& interaction);
  Result<void> update(const Interaction& interaction);  // all of it
  Result<void> remove(Id<Interaction> id);

  Result<std::optional<Interaction>> find(Id<Interaction> id);
  // The `most` newest, newest first; all of them where that is negative.
  Result<std::vector<Interaction>> of_application(Id<Application> application, int most);
  // The last of a kind in a case, if there is one.
  Result<std::optional<Interaction>> last_of(Id<Application> application, InteractionKind kind);
  Result<std::vector<Interaction>> of_contact(Id<Contact> contact, int most);
  Result<std::vector<Interaction>> of_company(Id<Company> company, int most);

  // The `most` newest that lie behind, newest first. Looks at what was filed last, however old it says it is.
  Result<std::vector<Interaction>> newest(Instant now, int most);

  // The lines of a case are with those people from now on.
  Result<void> move(Id<Application> application, Id<Contact> contact, Id<Company> company);
  Result<void> set_contact(Id<Application> application, Id<Contact> contact);  // those of a case
  Result<void> give(Id<Interaction> id, Id<Contact> from, Id<Contact> to);     // one of a person's
  Result<void> give_all(Id<Contact> from, Id<Contact> to);  // all of a person's are with another now
  Result<void> remove_of(Id<Application> application);      // all of a case's
  Result<void> remove_of_contact(Id<Contact> contact);      // all of a person's

 private:
  Result<std::vector<Id<Contact>>> contacts_of(Id<Application> application);  // with whom its lines are

  Connection& connection_;
};

}  // namespace goodterms
