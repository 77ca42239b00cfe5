#include "core/exchange/mail_text.h"

#include <fmt/format.h>

#include <cstdint>

#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_line = 76;  // RFC 2045, 6.7 and RFC 2047, 2

bool is_printable_ascii(std::string_view text) {
  for (const char c : text) {
    if (c < 0x20 || c > 0x7E) return false;
  }
  return true;
}

// RFC 5322, 3.2.3: what a name may hold without being quoted, blanks included.
bool is_atom_text(std::string_view text) {
  constexpr std::string_view marks = " !#$%&'*+-/=?^_`{|}~";
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!plain && marks.find(c) == std::string_view::npos) return false;
  }
  return true;
}

// Text that a reader would take for an encoded word must be encoded itself.
bool looks_encoded(std::string_view text) {
  return text.find("=?") != std::string_view::npos;
}

bool has_word_longer_than(std::string_view text, std::size_t limit) {
  std::size_t run = 0;
  for (const char c : text) {
    run = c == ' ' ? 0 : run + 1;
    if (run > limit) return true;
  }
  return false;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t position = 0; position < bytes.size(); position += 3) {
    std::uint32_t group = 0;
    for (std::size_t offset = 0; offset < 3; ++offset) {
      const bool inside = position + offset < bytes.size();
      group = group << 8U | (inside ? static_cast<unsigned char>(bytes[position + offset]) : 0U);
    }
    const std::size_t used = bytes.size() - position;
    text += digits[group >> 18U & 63U];
    text += digits[group >> 12U & 63U];
    text += used > 1 ? digits[group >> 6U & 63U] : '=';
    text += used > 2 ? digits[group & 63U] : '=';
  }
  return text;
}

// Whether the byte at `position` of a line of quoted-printable must be written as =XX.
bool needs_code(std::string_view body, std::size_t position, bool line_start) {
  const char c = body[position];
  const bool line_end = body.substr(position + 1, 2) == "\r\n" || position + 1 == body.size();
  if (c == ' ' || c == '\t') return line_end;
  if (c < 0x21 || c > 0x7E || c == '=') return true;
  // Relays double a dot at the start of a line, and mailbox files put a mark before "From ".
  return line_start && (c == '.' || body.substr(position, 5) == "From ");
}

}  // namespace

std::string with_crlf(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 32);
  for (std::size_t position = 0; position < text.size(); ++position) {
    if (text[position] == '\r' || text[position] == '\n') {
      if (text.substr(position, 2) == "\r\n") ++position;
      result += "\r\n";
    } else {
      result += text[position];
    }
  }
  return result;
}

bool is_plain_body(std::string_view body) {
  std::size_t line_begin = 0;
  for (std::size_t position = 0; position < body.size(); ++position) {
    if (body.substr(position, 2) == "\r\n") {
      line_begin = position + 2;
      ++position;
      continue;
    }
    const char c = body[position];
    if (position - line_begin >= longest_line) return false;
    // '=' is fine as it stands; everything else that quoted-printable would code is not.
    if (c != '=' && needs_code(body, position, position == line_begin)) return false;
  }
  return true;
}

std::string quoted_printable(std::string_view body) {
  std::string result;
  result.reserve(body.size() + body.size() / 8);
  std::size_t column = 0;
  bool line_start = true;
  for (std::size_t position = 0; position < body.size();) {
    if (body.substr(position, 2) == "\r\n") {
      result += "\r\n";
      column = 0;
      line_start = true;
      position += 2;
      continue;
    }
    const std::size_t begin = position;
    next_code_point(body, position);
    std::string unit;
    for (std::size_t byte = begin; byte < position; ++byte) {
      // A soft break may put any byte at the start of a line, so a dot there is coded as well.
      const bool starts_line = line_start || column == 0 || column + 1 >= longest_line;
      if (needs_code(body, byte, starts_line)) {
        unit += fmt::format("={:02X}", static_cast<unsigned char>(body[byte]));
      } else {
        unit += body[byte];
      }
    }
    if (column + unit.size() >= longest_line) {  // one byte is kept for the '=' of a soft break
      result += "=\r\n";
      column = 0;
    }
    result += unit;
    column += unit.size();
    line_start = false;
  }
  return result;
}

HeaderLine::HeaderLine(std::string_view name) : header_(fmt::format("{}: ", name)), column_(header_.size()) {}

void HeaderLine::fold() {
  header_ += "\r\n ";
  column_ = 1;
  fresh_ = true;
}

void HeaderLine::add_unbroken(std::string_view token) {
  if (!fresh_ && column_ + 1 + token.size() > longest_line) {
    fold();
  } else if (!fresh_) {
    header_ += ' ';
    ++column_;
  }
  header_ += token;
  column_ += token.size();
  fresh_ = false;
}

void HeaderLine::add_comma() {
  header_ += ',';
  ++column_;
}

void HeaderLine::add_text(std::string_view text) {
  if (!is_printable_ascii(text) || looks_encoded(text) ||
      has_word_longer_than(text, longest_line - column_)) {
    return add_encoded(text);
  }
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    add_unbroken(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

void HeaderLine::add_phrase(std::string_view text) {
  constexpr std::size_t longest_quoted = 60;  // so that it fits on a line behind any header's name
  if (!is_printable_ascii(text) || looks_encoded(text) || text.size() > longest_quoted) {
    return add_encoded(text);
  }
  if (is_atom_text(text)) return add_unbroken(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  quoted += '"';
  if (quoted.size() > longest_quoted) return add_encoded(text);
  add_unbroken(quoted);
}

// Encoded words, each of whole characters; the blank of a fold between two of them is no part of the text.
void HeaderLine::add_encoded(std::string_view text) {
  constexpr std::string_view opening = "=?UTF-8?B?";
  constexpr std::string_view closing = "?=";
  constexpr std::size_t frame = opening.size() + closing.size();
  while (!text.empty()) {
    const std::size_t used = column_ + (fresh_ ? 0 : 1) + frame;
    const std::size_t room = used + 8 > longest_line ? 0 : (longest_line - used) / 4 * 3;  // bytes of text
    if (room == 0 && (!fresh_ || column_ > 1)) {
      fold();
      continue;
    }
    std::size_t end = 0;
    for (std::size_t next = 0; next < text.size();) {
      next_code_point(text, next);
      if (next > room) break;
      end = next;
    }
    add_unbroken(fmt::format("{}{}{}", opening, base64(text.substr(0, end)), closing));
    text.remove_prefix(end);
  }
}

std::string HeaderLine::take() && {
  // RFC 5322, 3.2.2: no line may consist of blanks alone, and an empty header needs none.
  while (!header_.empty() && header_.back() == ' ')
    header_.pop_back();
  return std::move(header_) + "\r\n";
}

}  // namespace goodterms
