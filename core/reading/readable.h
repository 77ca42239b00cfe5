// An invitation as a person would read it, whatever form it comes in: the words of a mail's source with its
// sender, day and subject above them, the facts of a calendar file as lines, plain text as it stands.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/text.h"
#include "core/base/zones.h"
#include "core/model/envelope.h"

namespace goodterms {

inline constexpr std::size_t longest_invitation_text = 100'000;  // bytes of plain text
inline constexpr std::size_t largest_invitation_file =
    25 * 1024 * 1024;  // of a mail with what is attached to it

// Whether it is the source of a mail, or a calendar file.
bool is_invitation_file(std::string_view bytes);

// UTF-8; text that is UTF-8 already is given back as it stands, a byte-order mark aside. Moments that a
// calendar file tells in UTC are shown as clocks of this machine show them. Errors, each with a sentence:
// invalid_input where there is nothing, or no text; too_large past the limits above; what read_mail() and
// read_calendar() say.
Result<std::string> readable_invitation(std::string_view bytes, const Zones& zones);

// What it says beside its words; of plain text, what header lines at its beginning say. What is too long to
// be kept is left out: a calendar of more than 100,000 bytes, a line of more than a thousand.
Envelope envelope_of(std::string_view bytes);

// Where words of the readable text stand in the file they were read from; where they are not found as they
// are (an encoded mail), its first line.
TextRange range_in_file(std::string_view file, std::string_view words);

}  // namespace goodterms
