// The letters and notes of the log, word for word.
#pragma once

#include "core/model/message.h"
#include "core/model/people.h"
#include "core/store/connection.h"

namespace goodterms {

class Messages {
 public:
  explicit Messages(Connection& connection) : connection_(connection) {}

  Result<Id<Message>> insert(const Message& message);
  Result<void> update(const Message& message);

  Result<std::optional<Message>> find(Id<Message> id);
  // The draft of a case that was not sent yet, the latest if there are several; and the note that was begun.
  Result<std::optional<Message>> draft_of(Id<Application> application);
  Result<std::optional<Message>> note_draft_of(Id<Application> application);
  // Between the user and its contact, oldest first; and what went to others about it, the latest first.
  Result<std::vector<Message>> sent_of(Id<Application> application);
  Result<std::vector<Message>> sent_aside_of(Id<Application> application);
  // What was sent in all cases of one person or one company, answers to what came back too: the `most`
  // latest, the latest first. To a person also what went to them about the cases of others.
  Result<std::vector<Message>> sent_to(Id<Contact> contact, int most);
  Result<std::vector<Message>> sent_to(Id<Company> company, int most);
  // The templates of what was written or drafted in all cases but one of this person or this company.
  Result<std::vector<std::string>> templates_to(Id<Contact> contact, Id<Company> company,
                                                Id<Application> except);

  Result<void> remove_draft_of(Id<Application> application);
  Result<void> remove_of(Id<Application> application);  // all of a case's
  // The notes that were begun in which they have a part, by their address, or by name where one is not known.
  Result<std::vector<Id<Message>>> begun_with(const Contact& contact);
  // What went to them about the cases of others or was begun, and that they had copies of what went to those.
  Result<void> forget_third(const Contact& contact);

 private:
  Connection& connection_;
};

}  // namespace goodterms
