// Which form of a word goes with a number, as the Unicode CLDR's rules for cardinal numbers say for whole
// numbers (UTS 35, "Language Plural Rules").
#pragma once

#include <cstdint>
#include <string_view>

namespace goodterms {

enum class PluralForm : std::uint8_t { zero, one, two, few, many, other };

// "one": as the catalogs name it.
std::string_view plural_form_id(PluralForm form);

// `language` is a tag ("en-GB"); what stands behind its first hyphen does not matter. A language whose rules
// are not known here counts as English does.
PluralForm plural_form(std::string_view language, std::int64_t number);

}  // namespace goodterms
