#include "core/exchange/text_parts.h"

#include "core/base/text.h"

namespace goodterms {
namespace {

// 3GPP TS 23.038, the basic character set; the escape itself is no character.
constexpr std::u32string_view basic_set =
    U"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    U"abcdefghijklmnopqrstuvwxyzäöñüà";
// Its extension: two septets each.
constexpr std::u32string_view extension = U"\f^{}\\[~]|€";

constexpr std::size_t gsm_alone = 160, gsm_part = 153;
constexpr std::size_t ucs_alone = 70, ucs_part = 67;
constexpr char32_t last_of_one_unit = 0xFFFF;  // what lies above is a pair of UCS-2 units

// Cuts a character of two units never in half: it begins the next part.
class Parts {
 public:
  explicit Parts(std::size_t room) : room_(room) {}
  void add(std::size_t units) {
    if (count_ == 0 || used_ + units > room_) {
      ++count_;
      used_ = 0;
    }
    used_ += units;
  }
  std::size_t count() const { return count_; }

 private:
  std::size_t room_;
  std::size_t used_ = 0;
  std::size_t count_ = 0;
};

std::size_t units_of(char32_t c, bool gsm) {
  if (gsm) return extension.find(c) != std::u32string_view::npos ? 2 : 1;
  return c > last_of_one_unit ? 2 : 1;
}

}  // namespace

TextParts text_message_parts(std::string_view text) {
  TextParts counted;
  for (std::size_t at = 0; at < text.size() && counted.gsm;) {
    const char32_t c = next_code_point(text, at);
    counted.gsm =
        basic_set.find(c) != std::u32string_view::npos || extension.find(c) != std::u32string_view::npos;
  }
  counted.one_part = counted.gsm ? gsm_alone : ucs_alone;
  Parts several(counted.gsm ? gsm_part : ucs_part);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t units = units_of(next_code_point(text, at), counted.gsm);
    counted.length += units;
    several.add(units);
  }
  counted.parts = counted.length == 0 ? 0 : counted.length <= counted.one_part ? 1 : several.count();
  return counted;
}

}  // namespace goodterms
