// Checking what a person types into one-line fields.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/limits.h"

namespace goodterms {

// The text on one line, trimmed, without control characters. `field` is what a sentence calls it ("company").
// Errors: invalid_input for text that is not UTF-8 or is too long.
Result<std::string> clean_field(std::string_view text, std::string_view field);

// clean_field() for an email address; empty stays empty. Errors also those of check_address(): what is taken
// here can be written to.
Result<std::string> clean_email(std::string_view text);

}  // namespace goodterms
