// What holds of every invitation that is read, whatever was pasted.
#pragma once

#include "core/model/limits.h"
#include "core/reading/invitation.h"

namespace goodterms {

inline bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

inline bool is_in(std::string_view text, TextRange range) {
  return range.begin < range.end && range.end <= text.size() && is_boundary(text, range.begin) &&
         is_boundary(text, range.end);
}

inline bool is_sound(std::string_view text, const Invitation& read) {
  for (const auto* field : {&read.company, &read.role, &read.contact, &read.title, &read.email, &read.phone,
                            &read.linkedin, &read.my_name, &read.conversation}) {
    if (!*field) continue;
    if (!is_in(text, (*field)->range) || (*field)->value.empty() || (*field)->value.size() > longest_field)
      return false;
    if (!is_valid_utf8((*field)->value) || single_line((*field)->value) != (*field)->value) return false;
  }
  if (!read.interview) return true;
  const std::string written = format_instant(read.interview->moment);
  return is_in(text, read.interview->range) && parse_instant(written).has_value();
}

}  // namespace goodterms
