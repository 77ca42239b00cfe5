// Hands a letter to the user's mail program as a link (RFC 6068).
#pragma once

#include <cstddef>
#include <string>

#include "core/base/result.h"
#include "core/exchange/email.h"

namespace goodterms {

// Longest link in characters, all of them ASCII. The standard has no limit, but Windows cuts what it passes
// to a program at about 2,000, and some mail programs before that; 1,800 leaves room for their own arguments.
inline constexpr std::size_t mailto_limit = 1800;

// "mailto:dana@example.com?cc=...&subject=...&body=...", of to, cc, subject and body. Everything but letters,
// digits and - . _ ~ is percent-encoded (and the @ of addresses is not); the body's line breaks are %0D%0A.
// Errors: those of write_eml; too_large past mailto_limit: never a cut letter.
Result<std::string> write_mailto(const Email& email);

}  // namespace goodterms
