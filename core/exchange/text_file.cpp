#include "core/exchange/text_file.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/exchange/charset.h"

namespace goodterms {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF", little_mark = "\xFF\xFE", big_mark = "\xFE\xFF";

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

std::string from_utf16(std::string_view bytes, bool little) {
  std::string text;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? first | (second << 8) : (first << 8) | second);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    const bool high = c >= 0xD800 && c < 0xDC00;
    const char32_t low = high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    if (c != 0) append_code_point(text, c);
  }
  return text;
}

}  // namespace

std::string text_of_file(std::string_view bytes) {
  if (starts_with(bytes, little_mark)) return from_utf16(bytes.substr(little_mark.size()), true);
  if (starts_with(bytes, big_mark)) return from_utf16(bytes.substr(big_mark.size()), false);
  if (starts_with(bytes, utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(at, end - at);
    if (is_valid_utf8(line)) {
      text += line;
    } else {
      text += to_utf8(line, "windows-1252").value_or(std::string());
    }
    at = end;
  }
  text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
  return text;
}

}  // namespace goodterms
