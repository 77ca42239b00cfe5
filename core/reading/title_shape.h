// Where a title begins and ends on its line. Internal to core/reading.
#pragma once

#include <optional>
#include <string>

#include "core/reading/invitation_names.h"
#include "core/reading/invitation_text.h"
#include "core/reading/name_evidence.h"

namespace goodterms {

inline constexpr std::size_t longest_title = 7;  // words

// Which company the contact works at, where that was found, and what the text says of names.
struct Surroundings {
  std::string company;  // folded
  const NameEvidence& names;
};

// The line below is the company's name: the one found, or what its own words tell to be one.
bool is_over_company(const InvitationText& text, std::size_t at, const Surroundings& around);

// The title that begins here: up to a comma, a bar, "at", the line's or sentence's end.
std::optional<ReadText> read_title(const InvitationText& text, std::size_t begin, std::size_t line_end,
                                   const Surroundings& around);

// "Delivery Lead - EMEA", "Vice President for Advancement and Chair of the Board": whether what stands behind
// the title that ends here is of it, up to the end of a line that is its own.
bool is_title_to_line_end(const InvitationText& text, const Line& line, std::size_t end,
                          const Surroundings& around);

}  // namespace goodterms
