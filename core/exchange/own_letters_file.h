// Letters of somebody's own as one JSON file, to take along or to hand on: docs/OWN_LETTERS.md describes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/own_letter.h"

namespace goodterms {

// What is written is read back to the same words. Neither ids nor moments are in it.
std::string write_own_letters(const std::vector<OwnLetter>& letters);

// Whether it begins as such a file does.
bool looks_like_own_letters(std::string_view bytes);

// What is left out has its usual value; what is not known is passed over. Errors: bad_data, with a sentence
// that names the place ("letters[3].channel") and what is wrong there; newer_data for a form of a newer
// version; too_large for more than 10,000 letters.
Result<std::vector<OwnLetter>> read_own_letters_file(std::string_view bytes);

}  // namespace goodterms
