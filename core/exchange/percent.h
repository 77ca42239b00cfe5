// Percent-encoding of the parts of an address.
#pragma once

#include <string>
#include <string_view>

namespace goodterms {

// RFC 3986, 2.1; what is in `also_plain` stays as it is, besides letters, digits and "-._~".
std::string percent_encoded(std::string_view text, std::string_view also_plain = {});

}  // namespace goodterms
