// Bytes of a mail or a file as UTF-8. Internal to core/exchange, and to who reads files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace goodterms {

// `charset` as mail names it (RFC 2978), whatever its case; empty is US-ASCII, as which most programs send
// UTF-8 or Windows' Latin letters. Known are those that mail in western Europe and America comes in: UTF-8,
// US-ASCII, ISO 8859-1 and -15, Windows-1252. Nothing for another one: text that is guessed would put wrong
// letters into names. What is not a character of the charset becomes U+FFFD.
std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset);

}  // namespace goodterms
