// Checking what a person types into one-line fields.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace goodterms {

// The longest name, role, title or address that is taken, in bytes; RFC 5321 allows an address 254.
inline constexpr std::size_t longest_field = 254;

// The text on one line, trimmed, without control characters. `field` is what a sentence calls it ("company").
// Errors: invalid_input for text that is not UTF-8 or is too long.
Result<std::string> clean_field(std::string_view text, std::string_view field);

// clean_field() for an email address; empty stays empty. Errors also where it cannot be an address.
Result<std::string> clean_email(std::string_view text);

}  // namespace goodterms
