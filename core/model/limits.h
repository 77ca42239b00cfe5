// What one-line fields hold at most.
#pragma once

#include <cstddef>

namespace goodterms {

// The longest name, role, title or address that is taken, in bytes; RFC 5321 allows an address 254.
inline constexpr std::size_t longest_field = 254;

}  // namespace goodterms
