#include "core/exchange/percent.h"

#include <fmt/format.h>

namespace goodterms {

std::string percent_encoded(std::string_view text, std::string_view also_plain) {
  constexpr std::string_view plain_marks = "-._~";  // RFC 3986, 2.3
  std::string result;
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (plain || plain_marks.find(c) != std::string_view::npos ||
        also_plain.find(c) != std::string_view::npos) {
      result += c;
    } else {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

}  // namespace goodterms
