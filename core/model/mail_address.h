// Addresses that are safe to put into headers and links.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace goodterms {

// The address without blanks around it. Accepts RFC 5322 dot-atom "@" host name, the form every mailbox in
// use has; refuses comments, quoted local parts, address literals and anything beyond ASCII. Errors:
// invalid_input.
Result<std::string> check_address(std::string_view address);

}  // namespace goodterms
