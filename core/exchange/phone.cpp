#include "core/exchange/phone.h"

#include "core/exchange/percent.h"

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

std::string sms_link(std::string_view number, std::string_view words) {
  const std::string dialled = tel_link(number);
  if (dialled.empty()) return {};
  return "sms:" + dialled.substr(dialled.find(':') + 1) + "?body=" + percent_encoded(words);
}

}  // namespace goodterms
