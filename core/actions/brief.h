// What to know before writing to a person or a company again, together: for the command line, and as a page
// to print.
#pragma once

#include <optional>
#include <string>

#include "core/actions/letters.h"
#include "core/actions/people.h"
#include "core/actions/promises.h"
#include "core/store/contacts.h"

namespace goodterms {

// The last case they were told no in; null where there is none.
const Case* last_told_no(const Person& person);

struct Brief {
  Person person;
  std::string standing;  // how it stands, in a sentence or two
  PersonPromises promises;
  std::optional<Draft> note;  // to begin with, or the one that was begun; none for who was never told no

  // What was noted to be remembered in their cases, a line each.
  std::vector<std::string> noted() const;
};
// Errors: not_found.
// For a page that others may read, a company's leaves out whom only the user is to see, and what is about
// them.
Result<Brief> read_brief(Desk& desk, const Whom& whom, ForMeOnly for_me_only = ForMeOnly::included);

// One page of HTML, of one or few sheets: the sentence, the story, promises, what was learned, the words that
// said no, and the note. Days are said with their year.
std::string brief_as_html(const Desk& desk, const Brief& brief);

}  // namespace goodterms
