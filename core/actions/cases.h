// Starting and reading cases.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/actions/desk.h"
#include "core/model/application.h"
#include "core/model/message.h"
#include "core/model/people.h"

namespace goodterms {

// What is known when a case begins. Names and other one-line fields are cleaned of line breaks and doubled
// blanks.
struct NewCase {
  std::string company;  // required
  std::string role;     // required
  std::string contact;
  std::string email;
  std::string phone;
  std::string linkedin;
  std::string title;
  Channel approached = Channel::email;
  std::optional<Relation>
      relation;  // left out: told from the title ("Talent Partner" recruits, "Head of Data" hires)
  bool reads_messages = false;
  int touchpoints = 1;
  bool spoken_before = false;
  std::string conversation;
  std::optional<Instant> interview;
  std::optional<Instant> decided;  // left out: now
  std::string reason;              // id of a reason; may be empty
  bool international = false;
  std::string private_words;  // one term a line
};

// A case with whom it is about.
struct Case {
  Application application;
  Company company;
  std::optional<Contact> contact;
};

// Files a new case; the company and the contact are found again by name or made. Errors: invalid_input,
// naming the field, for a missing company or role, text that is not UTF-8, an address without "@", an unknown
// reason, a field that is too long.
Result<Done<Id<Application>>> start_case(Desk& desk, const NewCase& facts);

// Errors: not_found.
Result<Case> read_case(Desk& desk, Id<Application> id);

Result<std::vector<Case>> list_cases(Desk& desk);  // newest first, archived ones last

// What happened in a case, newest first, and the letters that were sent, word for word.
struct CaseHistory {
  std::vector<Interaction> timeline;
  std::vector<Message> sent;
};
Result<CaseHistory> read_history(Desk& desk, Id<Application> id);

// Whether the contact is filed under a name, and not under an address for want of one.
bool has_name(const Contact& contact);

// Who a person is to the user, from their title; a recruiter where nothing else is said.
Relation relation_from_title(std::string_view title);

}  // namespace goodterms
