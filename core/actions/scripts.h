// Every text there is, to look through and to take for a case, whether or not it is the one that is due.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/actions/letters.h"

namespace goodterms {

// A letter with these values in its places; what is missing stands as its label in brackets and is listed.
Result<Draft> render_letter(const Catalog& catalog, const Letter& letter, const Object& values);

// Which texts are looked for; what is left out may be anything.
struct ScriptChoice {
  std::string purpose;  // their scenario: "decline", "reopen"
  std::optional<Channel> channel;
  std::optional<Tone> tone;
  std::string reason;
};

// In the order of the catalog.
std::vector<const Letter*> find_scripts(const Catalog& catalog, const ScriptChoice& choice);

// What only the user can say, by the name of its placeholder: {"what_changed", "I have moved to Leeds"}.
using OwnWords = std::map<std::string, std::string, std::less<>>;

// A text by its id, ours or for a case one of the user's own, filled in from the case and with the words
// given; what is missing stands as
// "[what has changed, in a sentence]" and is listed. Without a case every place stands so. Reads only.
// Errors: not_found for an unknown id; invalid_input for words to a name that is no placeholder, or that are
// no text.
Result<Draft> compose_script(Desk& desk, const Case& about, std::string_view id, const OwnWords& own);
Result<Draft> compose_script(const Catalog& catalog, std::string_view id, const OwnWords& own);

}  // namespace goodterms
