#include "core/exchange/calendar_writer.h"

#include "core/base/text.h"

namespace goodterms {

std::string calendar_text(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\r' || c == '\n') {
      result += "\\n";
      if (text.substr(at, 2) == "\r\n") ++at;
    } else if (c == '\\' || c == ';' || c == ',') {
      result += '\\';
      result += c;
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      result += c;
    }
  }
  return result;
}

void add_calendar_line(std::string& file, std::string_view line) {
  constexpr std::size_t longest = 75;  // bytes, the blank of a fold included
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t next = at;
    next_code_point(line, next);
    if (column + (next - at) > longest) {
      file += "\r\n ";
      column = 1;
    }
    file += line.substr(at, next - at);
    column += next - at;
    at = next;
  }
  file += "\r\n";
}

std::string calendar_moment(Instant instant) {
  std::string digits;
  for (const char c : format_instant({instant.utc, 0}).substr(0, 19))
    if (c != '-' && c != ':') digits += c;
  return digits + "Z";
}

std::string calendar_day(Date day) {
  std::string digits;
  for (const char c : format_date(day))
    if (c != '-') digits += c;
  return digits;
}

}  // namespace goodterms
