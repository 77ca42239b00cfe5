// How a person is called and addressed, told from their name as it is written. The rules are those of the
// names themselves, not of a language: "Reyes, Dana" is Dana Reyes, initials are no given name, a team is no
// person, and nobody's gender is guessed.
#pragma once

#include <string>
#include <string_view>

#include "core/model/people.h"

namespace goodterms {

struct PersonName {
  std::string honorific;  // "Ms", "Frau Dr."; as written, without what follows
  std::string given;      // empty where it is not known: "Ms Rivera", "J. R. Hale"
  std::string family;     // empty where it is not known: "Dana"
  std::string suffix;     // "Jr.", "PhD"
  bool is_team = false;   // "Talent Team": nobody in particular
  std::string whole;      // on one line, a name written family first put in order: "Dana Reyes"
};

// Empty parts where the text does not tell. Names in Chinese, Japanese and Korean stay whole: which part
// comes first is not written down.
PersonName read_name(std::string_view written);

// The given name, or the whole name where that is not known: for finding a name in a text.
std::string first_name(std::string_view written);

// What stands after "Dear": the title and family name where a title is known, else the full name; a team's
// name where it is a team. What the user says in Contact::address_as comes before all of it.
std::string formal_address(const Contact& contact);

// What stands after "Hi": the given name; the title and family name where the person is written with a title;
// the full name where neither is known. Contact::address_as comes first here, too.
std::string familiar_address(const Contact& contact);

// Up to two letters that stand for the name in a small disc: "DR"; the first character for names in other
// scripts.
std::string initials(std::string_view full_name);

}  // namespace goodterms
