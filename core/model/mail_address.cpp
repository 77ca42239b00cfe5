#include "core/model/mail_address.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"

namespace goodterms {
namespace {

// RFC 5321, 4.5.3.1, and RFC 1035, 2.3.4, in bytes.
constexpr std::size_t longest_address = 254;
constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_label = 63;

bool is_ascii_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Runs of allowed characters with single dots between them.
template <class Allowed>
bool is_dotted(std::string_view text, std::size_t longest_run, Allowed allowed) {
  std::size_t run = 0;
  for (const char c : text) {
    if (c == '.') {
      if (run == 0) return false;
      run = 0;
    } else if (!allowed(c) || ++run > longest_run) {
      return false;
    }
  }
  return run > 0;
}

bool is_local_part(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-/=?^_`{|}~";  // RFC 5322, 3.2.3
  return text.size() <= longest_local_part && is_dotted(text, longest_local_part, [&](char c) {
           return is_ascii_letter_or_digit(c) || marks.find(c) != std::string_view::npos;
         });
}

bool is_host(std::string_view text) {
  // No label begins or ends with a hyphen (RFC 952).
  const bool hyphens = text.substr(0, 1) == "-" ||
                       text.substr(text.size() - std::min<std::size_t>(text.size(), 1)) == "-" ||
                       text.find("-.") != std::string_view::npos || text.find(".-") != std::string_view::npos;
  return !hyphens &&
         is_dotted(text, longest_label, [](char c) { return is_ascii_letter_or_digit(c) || c == '-'; });
}

}  // namespace

Result<std::string> check_address(std::string_view address) {
  const std::string_view trimmed = trim(address);
  const std::size_t at = trimmed.rfind('@');
  if (at != std::string_view::npos && trimmed.size() <= longest_address &&
      is_local_part(trimmed.substr(0, at)) && is_host(trimmed.substr(at + 1))) {
    return std::string(trimmed);
  }
  if (trimmed.empty()) return failure(ErrorCode::invalid_input, "error.address.missing");
  std::string shown;
  for (std::size_t position = 0; position < trimmed.size() && shown.size() < 80;)
    append_code_point(shown, next_code_point(trimmed, position));
  const bool beyond_ascii = std::any_of(trimmed.begin(), trimmed.end(),
                                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return failure(ErrorCode::invalid_input,
                 beyond_ascii && at != std::string_view::npos ? "error.address.beyond-ascii"
                                                              : "error.address.impossible",
                 {{"address", single_line(shown)}});
}

}  // namespace goodterms
