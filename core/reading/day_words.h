// The words that days are said with. Internal to core/reading.
#pragma once

#include <optional>

#include "core/reading/invitation_text.h"

namespace goodterms {

std::optional<unsigned> weekday_named(const InvitationText& text, std::size_t at);  // 0: Sunday
std::optional<unsigned> month_named(const InvitationText& text, std::size_t at);    // 1: January
std::optional<unsigned> number_named(const InvitationText& text, std::size_t at);   // 0: one

// "the eleventh", "twenty first"
struct SpelledDay {
  unsigned day = 0;
  std::size_t end = 0;
};
std::optional<SpelledDay> spelled_day(const InvitationText& text, std::size_t at);

}  // namespace goodterms
