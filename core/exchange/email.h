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
  std::string thread;          // what it answers: message ids as References has them, the answered one last
  bool is_copy = false;        // of what went out: no draft that a mail program opens for editing
  std::string calendar_reply;  // an iCalendar object with METHOD:REPLY, attached for the other's calendar
};

// The subject of an answer to a mail of this subject: "Re: " and the subject without such marks of its own,
// in the languages read here ("AW:", "Fwd:", "RE: Fwd:"). Empty for an empty one.
std::string subject_of_answer(std::string_view subject);

// The bytes of the file. All lines end in CR LF, none is longer than 78 bytes.
// - Subject and names are one-line fields: line breaks, tabs and control characters in them become one blank,
//   so that nothing can start a header of its own.
// - The body's line breaks (CR LF, LF or CR) become CR LF, and the last line gets one where it has none. It
// is
//   written as it is (7bit) where every line is short ASCII, and quoted-printable otherwise.
// - "X-Unsent: 1", on all but a copy, makes Outlook open it for editing; others open it as a message to
// resend. No Message-ID: the
//   program that sends it gives it one.
// - `thread` becomes In-Reply-To and References (RFC 5322, 3.6.4).
// - `calendar_reply` becomes a part of its own behind the words (RFC 6047, 2.4), as an attachment, since mail
//   programs keep attachments of a draft that is opened and drop other versions of its words.
// Errors: invalid_input with a sentence, for an address that is not plain ASCII user@host (internationalised
// ones need abilities of the server that a draft cannot ask for) and for text that is not UTF-8.
Result<std::string> write_eml(const Email& email);

}  // namespace goodterms
