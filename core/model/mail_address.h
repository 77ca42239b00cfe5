// Addresses that are safe to put into headers and links.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace goodterms {

// The address without blanks around it. Accepts RFC 5322 dot-atom "@" host name (RFC 1123, 2.1), the form
// nearly every mailbox has; refuses comments, quoted local parts and address literals. Refuses what is beyond
// ASCII, with a sentence of its own: a mailbox of RFC 6531 is reached only where every server on the way
// knows that extension, which nothing here can see, and a domain of RFC 5890 has its form of "xn--..." for
// everybody. Asked once, where an address is entered, so that no letter is refused later. Errors:
// invalid_input.
Result<std::string> check_address(std::string_view address);

}  // namespace goodterms
