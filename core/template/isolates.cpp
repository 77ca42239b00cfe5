#include "core/template/isolates.h"

#include "core/base/text.h"

namespace goodterms {
namespace {

// The marks that begin and end isolates.
bool is_isolate(char32_t c) {
  return c >= 0x2066 && c <= 0x2069;
}

// One that ends more than it begins would end ours.
std::string without_isolates(std::string_view text) {
  std::string without;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_isolate(next_code_point(text, at))) without += text.substr(begin, at - begin);
  }
  return without;
}

// Whether there is something in it that runs from right to left: Hebrew, Arabic and their kin lie in these
// blocks, and the marks and overrides that turn direction in the third (Unicode, Blocks.txt).
bool may_turn_direction(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool letters = (c >= 0x0590 && c < 0x0900) || (c >= 0xFB1D && c < 0xFE00) ||
                         (c >= 0xFE70 && c < 0xFF00) || (c >= 0x10800 && c < 0x11000) ||
                         (c >= 0x1E800 && c < 0x1F000);
    if (letters || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || is_isolate(c)) return true;
  }
  return false;
}

bool any_turns_direction(const Object& values) {
  for (const Member& member : values.members()) {
    const std::string* text = member.value.as_text();
    if (text != nullptr && may_turn_direction(*text)) return true;
  }
  return false;
}

}  // namespace

std::string isolated(std::string_view text) {
  if (!may_turn_direction(text)) return std::string(text);
  return "\u2068" + without_isolates(text) + "\u2069";
}

Object isolated(const Object& values) {
  if (!any_turns_direction(values)) return values;
  Object all;
  for (const Member& member : values.members()) {
    const std::string* text = member.value.as_text();
    all.set(member.name, text != nullptr ? Value(isolated(*text)) : member.value);
  }
  return all;
}

}  // namespace goodterms
