// Who is meant: a person or a company, told by a name or a number.
#pragma once

#include <string>
#include <string_view>

#include "core/actions/desk.h"
#include "core/model/people.h"

namespace goodterms {

struct Whom {
  Id<Contact> contact = {};  // one of the two
  Id<Company> company = {};
};

// Who may be meant.
enum class WhomKind : std::uint8_t {
  people,
  people_by_name,  // their own name or number and nothing else: for what is not easily taken back
  people_and_companies
};

// A number is a person's. A name is theirs as it is written, case and accents aside; or else what only one of
// those who are found by these words is called. Errors: not_found for nobody; conflict where it may be
// several, with their numbers in the sentence.
Result<Whom> find_whom(Desk& desk, std::string_view text, WhomKind kind);

}  // namespace goodterms
