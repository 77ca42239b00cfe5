#include "core/exchange/phone.h"

namespace goodterms {

std::string tel_link(std::string_view number) {
  std::string digits;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const char c = number[i];
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!digits.empty() && (is_letter || c == '#' || c == ',')) break;  // "ext. 12", "x12"
    if (c == '+' && digits.empty()) digits += c;
    if (!digits.empty() && digits[0] == '+' && number.substr(i, 3) == "(0)") {
      i += 2;
      continue;
    }
    if (c >= '0' && c <= '9') digits += c;
  }
  if (digits.empty() || digits == "+") return {};
  return "tel:" + digits;
}

}  // namespace goodterms
