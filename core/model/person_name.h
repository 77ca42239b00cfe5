// How a person is addressed by name.
#pragma once

#include <string>
#include <string_view>

namespace goodterms {

// The name for "Hi ...,": the given name of "Dana Reyes", "Dr. Dana Reyes" and "Reyes, Dana"; the whole name
// where the family name comes first and there is no telling (Chinese, Japanese, Korean), and where it is a
// single word. Empty for an empty name.
std::string first_name(std::string_view full_name);

// Up to two letters that stand for the name in a small disc: "DR"; the first character for names in other
// scripts.
std::string initials(std::string_view full_name);

}  // namespace goodterms
