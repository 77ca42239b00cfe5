// The user's own details, for signatures and letters.
#pragma once

#include <string>

namespace goodterms {

struct Profile {
  std::string name;  // all may be empty
  std::string email;
  std::string phone;
  std::string linkedin;
};

}  // namespace goodterms
