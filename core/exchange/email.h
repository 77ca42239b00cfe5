// Writes a letter as an .eml file: a draft that the user's own mail program opens, unsent.
// Format: RFC 5322 (message), RFC 2045 (body encoding), RFC 2047 (headers beyond ASCII).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/instant.h"
#include "core/base/result.h"

namespace goodterms {

struct Mailbox {
  std::string name;     // "Dana Reyes"; may be empty
  std::string address;  // "dana@example.com"
};

struct Email {
  std::optional<Mailbox> from;
  std::vector<Mailbox> to;  // may be empty: the user fills it in
  std::vector<Mailbox> cc;
  std::string subject;
  Instant date;
  std::string body;
};

// The bytes of the file. All lines end in CR LF, none is longer than 78 bytes.
// - Subject and names are one-line fields: line breaks, tabs and control characters in them become one blank,
//   so that nothing can start a header of its own.
// - The body's line breaks (CR LF, LF or CR) become CR LF, and the last line gets one where it has none. It
// is
//   written as it is (7bit) where every line is short ASCII, and quoted-printable otherwise.
// - "X-Unsent: 1" makes Outlook open it for editing; others open it as a message to resend. No Message-ID:
// the
//   program that sends it gives it one.
// Errors: invalid_input with a sentence, for an address that is not plain ASCII user@host (internationalised
// ones need abilities of the server that a draft cannot ask for) and for text that is not UTF-8.
Result<std::string> write_eml(const Email& email);

}  // namespace goodterms
