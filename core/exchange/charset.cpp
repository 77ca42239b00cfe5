#include "core/exchange/charset.h"

#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr char32_t replacement = 0xFFFD;

// What Windows-1252 has where ISO 8859-1 has control characters, 0x80 to 0x9F (WHATWG Encoding,
// index-windows-1252).
constexpr char32_t windows_letters[] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// The eight places where ISO 8859-15 differs from ISO 8859-1.
char32_t latin_9(unsigned char byte) {
  switch (byte) {
    case 0xA4:
      return 0x20AC;
    case 0xA6:
      return 0x0160;
    case 0xA8:
      return 0x0161;
    case 0xB4:
      return 0x017D;
    case 0xB8:
      return 0x017E;
    case 0xBC:
      return 0x0152;
    case 0xBD:
      return 0x0153;
    case 0xBE:
      return 0x0178;
    default:
      return byte;
  }
}

// Mail that says ISO 8859-1 nearly always means Windows-1252, and everybody reads it so (WHATWG
// Encoding, 4.2).
char32_t western(unsigned char byte) {
  return byte >= 0x80 && byte <= 0x9F ? windows_letters[byte - 0x80] : byte;
}

template <class Letter>
std::string decoded(std::string_view bytes, Letter letter) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes)
    append_code_point(text, letter(static_cast<unsigned char>(byte)));
  return text;
}

std::string repaired(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t next = at;
    next_code_point(bytes, next);
    const std::string_view one = bytes.substr(at, next - at);
    if (is_valid_utf8(one)) {
      text += one;
    } else {
      append_code_point(text, replacement);
    }
    at = next;
  }
  return text;
}

}  // namespace

std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset) {
  const std::string name = fold(trim(charset));
  if (name == "utf-8" || name == "utf8") return repaired(bytes);
  if (name.empty() || name == "us-ascii" || name == "ascii" || name == "ansi_x3.4-1968")
    return is_valid_utf8(bytes) ? std::string(bytes) : decoded(bytes, western);
  if (name == "iso-8859-1" || name == "latin1" || name == "windows-1252" || name == "cp1252")
    return decoded(bytes, western);
  if (name == "iso-8859-15" || name == "latin-9") return decoded(bytes, latin_9);
  return std::nullopt;
}

}  // namespace goodterms
