#include "core/exchange/mail_coding.h"

#include <algorithm>
#include <optional>

#include "core/base/digits.h"
#include "core/base/text.h"
#include "core/exchange/charset.h"

namespace goodterms {
namespace {

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// The byte that two digits behind `at` stand for.
std::optional<char> hex_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return std::nullopt;
  const int high = hex_digit(text[at + 1]), low = hex_digit(text[at + 2]);
  if (high < 0 || low < 0) return std::nullopt;
  return static_cast<char>(high * 16 + low);
}

std::string decode_q(std::string_view text) {  // RFC 2047, 4.2
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto coded = text[at] == '=' ? hex_byte(text, at) : std::nullopt;
    if (coded) at += 2;
    bytes += coded ? *coded : text[at] == '_' ? ' ' : text[at];
  }
  return bytes;
}

std::string decode_percent(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto coded = text[at] == '%' ? hex_byte(text, at) : std::nullopt;
    if (coded) at += 2;
    bytes += coded ? *coded : text[at];
  }
  return bytes;
}

struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t end = 0;
};

// "=?charset*language?Q?...?=" at `begin`.
std::optional<EncodedWord> read_word(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest_word = 1000;  // RFC 2047 allows 75; programs write longer ones
  const std::string_view rest = text.substr(begin, longest_word);
  if (rest.substr(0, 2) != "=?") return std::nullopt;
  const std::size_t charset_end = rest.find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= rest.size() || rest[charset_end + 2] != '?')
    return std::nullopt;
  const std::size_t end = rest.find("?=", charset_end + 3);
  if (end == std::string_view::npos) return std::nullopt;
  EncodedWord word;
  word.charset = rest.substr(2, std::min(charset_end, rest.find('*')) - 2);
  const std::string_view coded = rest.substr(charset_end + 3, end - charset_end - 3);
  const char coding = rest[charset_end + 1];
  if (coding == 'B' || coding == 'b') {
    word.bytes = decode_base64(coded);
  } else if (coding == 'Q' || coding == 'q') {
    word.bytes = decode_q(coded);
  } else {
    return std::nullopt;
  }
  word.end = begin + end + 2;
  return word;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// The value of a parameter and where it ends: quoted, or up to the next ";".
std::string read_parameter(std::string_view text, std::size_t& at) {
  std::string value;
  if (at < text.size() && text[at] == '"') {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\' && at + 1 < text.size()) ++at;
      value += text[at];
    }
    at = std::min(text.find(';', at), text.size());
    return value;
  }
  const std::size_t end = std::min(text.find(';', at), text.size());
  value = trim(text.substr(at, end - at));
  at = end;
  return value;
}

// "utf-8'en'%e2%82%ac" (RFC 2231, 4)
std::string decode_extended(const std::string& value, std::string& charset, bool first) {
  std::string_view coded = value;
  if (first) {
    const std::size_t one = coded.find('\''),
                      two = one == std::string_view::npos ? one : coded.find('\'', one + 1);
    if (two != std::string_view::npos) {
      charset = coded.substr(0, one);
      coded.remove_prefix(two + 1);
    }
  }
  const std::string bytes = decode_percent(coded);
  return to_utf8(bytes, charset).value_or(bytes);
}

// "name*0*" becomes "name" with the number 0.
struct ParameterName {
  std::string name;
  int number = 0;
  bool extended = false;
};
ParameterName parse_parameter_name(std::string_view text) {
  ParameterName parsed;
  if (!text.empty() && text.back() == '*') {
    parsed.extended = true;
    text.remove_suffix(1);
  }
  const std::size_t star = text.rfind('*');
  if (star != std::string_view::npos) {
    if (const auto number = parse_digits(text.substr(star + 1))) {
      parsed.number = *number;
      text = text.substr(0, star);
    }
  }
  parsed.name = fold(text);
  return parsed;
}

}  // namespace

std::string decode_base64(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t group = 0;
  int bits = 0;
  for (const char c : text) {
    const int digit = base64_digit(c);
    if (digit < 0) continue;
    group = (group << 6U | static_cast<std::uint32_t>(digit)) & 0xFFFFFFU;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(group >> static_cast<unsigned>(bits) & 0xFFU);
  }
  return bytes;
}

std::string decode_quoted_printable(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      bytes += text[at];
      continue;
    }
    if (const auto coded = hex_byte(text, at)) {
      bytes += *coded;
      at += 2;
      continue;
    }
    std::size_t end = at + 1;  // a soft break, with the blanks that relays add
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
      ++end;
    if (end < text.size() && text[end] == '\r') ++end;
    if (end < text.size() && text[end] == '\n') ++end;
    const bool breaks = end == text.size() || text[end - 1] == '\n' || text[end - 1] == '\r';
    if (breaks) {
      at = end - 1;
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

std::string decode_words(std::string_view text) {
  std::string result;
  std::string charset, pending;  // a character may be cut in two by words that follow one another
  const auto finish = [&] {
    if (!pending.empty()) result += to_utf8(pending, charset).value_or(std::string());
    pending.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find("=?", at), text.size());
    const std::string_view between = text.substr(at, begin - at);
    if (pending.empty() || !is_blank(between)) {
      finish();
      result += between;
    }
    if (begin == text.size()) {
      if (!pending.empty()) finish();
      break;
    }
    auto word = read_word(text, begin);
    if (!word || !to_utf8(word->bytes, word->charset)) {
      finish();
      result += text.substr(begin, 2);
      at = begin + 2;
      continue;
    }
    if (fold(word->charset) != charset) finish();
    charset = fold(word->charset);
    pending += word->bytes;
    at = word->end;
  }
  finish();
  return result;
}

HeaderValue parse_header_value(std::string_view text) {
  HeaderValue parsed;
  const std::size_t first = std::min(text.find(';'), text.size());
  parsed.value = fold(trim(text.substr(0, first)));
  std::map<std::string, std::string> charsets;
  constexpr std::size_t most_parameters = 100;
  for (std::size_t at = first, count = 0; at < text.size() && count < most_parameters; ++count) {
    ++at;  // the ";"
    const std::size_t equals = text.find_first_of("=;", at);
    if (equals == std::string_view::npos) break;
    if (text[equals] == ';') {
      at = equals;
      continue;
    }
    const ParameterName name = parse_parameter_name(trim(text.substr(at, equals - at)));
    at = equals + 1;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
      ++at;
    std::string value = read_parameter(text, at);
    if (name.extended) value = decode_extended(value, charsets[name.name], name.number == 0);
    std::string& known = parsed.parameters[name.name];
    known = name.number == 0 ? value : known + value;
  }
  return parsed;
}

}  // namespace goodterms
