#include "core/exchange/mail_header.h"

#include <algorithm>

#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr std::size_t most_headers = 1000;  // what comes later is not looked at

// RFC 5322, 3.6.8: printable ASCII but the colon.
bool is_field_name(std::string_view text) {
  if (text.empty() || text.size() > 76) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F && c != ':'; });
}

}  // namespace

MailHeaders::MailHeaders(std::string_view bytes) {
  std::size_t at = 0;
  // A line that mailbox files put before a message (RFC 4155).
  if (bytes.substr(0, 5) == "From ") at = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
  while (at < bytes.size()) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    at = end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (!fields_.empty() && fields_.size() < most_headers) {
        fields_.back().second += ' ';
        fields_.back().second += trim(line);
      }
      continue;
    }
    const std::size_t colon = line.find(':');
    const std::string_view name = trim(line.substr(0, std::min(colon, line.size())));
    if (colon == std::string_view::npos || !is_field_name(name)) {
      sound_ = false;
      continue;
    }
    if (fields_.size() < most_headers) fields_.emplace_back(fold(name), trim(line.substr(colon + 1)));
  }
  end_ = std::min(at, bytes.size());
}

std::string_view MailHeaders::find(std::string_view name) const {
  for (const auto& [known, value] : fields_)
    if (known == name) return value;
  return {};
}

}  // namespace goodterms
