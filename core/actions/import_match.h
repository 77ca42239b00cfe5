// Telling whether somebody of a file is filed already, and what they say that is not. Internal to
// core/actions.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/actions/import_people.h"
#include "core/model/channel.h"
#include "core/model/message.h"

namespace goodterms {

// Somebody of a file as a contact: what a contact has no room for (further addresses, phones and links) goes
// into the notes, a line each. Errors: invalid_input for what no field can hold.
struct ReadyPerson {
  Contact contact;                 // without a name for a company alone
  std::string company;             // its name; may be empty
  std::string story;               // a line of their story, on the day of the row; may be empty
  std::optional<Channel> channel;  // of that line
  InteractionKind kind = InteractionKind::note;
  std::optional<Date> day;
};
// Why somebody is left out, where the same sentence says of a form that nothing was saved.
Wording of_one_left_out(Wording why);
Result<ReadyPerson> ready_person(const ImportedPerson& person, const Words& words);

// Everybody there is: those who are filed, and those of the rows before.
class PeopleIndex {
 public:
  struct Known {
    Id<Contact> contact = {};
    Id<Company> company = {};
    std::optional<std::size_t> row = {};
  };

  Result<void> load(Connection& connection);
  // The same address; the same phone and a name in common; the same name at the same company; the same name
  // where either has no company and nothing speaks against it. For a company alone: its name.
  const Known* find(const ReadyPerson& person) const;
  void add(const ReadyPerson& person, const Known& known);

 private:
  void add_person(const Contact& contact, const std::string& company, const Known& known);

  std::unordered_map<std::string, Known> by_email_, by_name_, companies_;
  struct Named {
    std::string name;
    Known known;
  };
  std::unordered_map<std::string, std::vector<Named>> by_phone_;
};

// What the row says that the filed contact does not, or otherwise.
Result<std::vector<ImportDifference>> differences_to(Connection& connection, const ReadyPerson& row,
                                                     const PeopleIndex::Known& known);

// The lines of `theirs` that are not among those of `mine`.
std::string missing_lines(const std::string& mine, const std::string& theirs);

}  // namespace goodterms
