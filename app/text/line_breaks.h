// Where a line may end and the next begin (a short form of Unicode Standard Annex 14).
#pragma once

namespace goodterms {

// Blanks at which a line may break: not those that hold two words together.
bool is_wrapping_blank(char32_t c);

// Between two characters that are not blanks.
bool may_wrap_between(char32_t left, char32_t right);

}  // namespace goodterms
