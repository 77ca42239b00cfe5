// The text of a letter as somebody writes it: a template that is filled in from a case, and so may ask for
// the declared placeholders and the flags only.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "core/template/template.h"

namespace goodterms {

// Whether it is one of the yes/no values that letters may ask about (content_flags in catalog.h).
bool is_letter_flag(std::string_view name);

// Errors: invalid_input or too_large, with a sentence that says line, column and what is wrong there.
using IsPlaceholder = std::function<bool(std::string_view name)>;
Result<Template> parse_letter_text(std::string_view text, const IsPlaceholder& is_placeholder);

// Where in the text such an error is, where it is at a place.
std::optional<TextPosition> position_of(const Error& error);

// What is wrong there, without the place.
Wording what_is_wrong(const Error& error);

}  // namespace goodterms
