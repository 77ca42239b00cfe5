// Reads a mail as it is saved to a file or shown as its source: who, when, about what, and its words as text.
// Formats: RFC 5322 (message), RFC 2045 to 2047 (parts, encodings, headers beyond ASCII), RFC 2183 and 2231
// (attachments and their names), RFC 3676 (flowed text).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/exchange/email.h"

namespace goodterms {

struct MailAttachment {
  std::string name;  // may be empty
  std::string type;  // "application/pdf"
};

struct ReadMail {
  std::optional<Mailbox> from;
  std::optional<Mailbox> reply_to;
  std::optional<Mailbox> sender;
  std::vector<Mailbox> to;
  std::vector<Mailbox> cc;
  std::string subject;
  std::string thread;    // ids of the mails before it and its own, as References has them; blanks between
  std::string date;      // as the header says it: "Mon, 2 Mar 2026 14:01:02 -0600"
  std::string text;      // the body as plain text, UTF-8, lines ended by "\n"
  std::string calendar;  // the first text/calendar part, or an attached .ics file; empty where there is none
  std::vector<MailAttachment> attachments;
};

inline constexpr int deepest_mail = 8;          // parts inside one another; real mail has three or four
inline constexpr std::size_t most_parts = 500;  // of a mail; real ones have some ten

// Whether the text begins as the source of a mail does: header lines, among them one that only mail has, up
// to an empty line.
bool looks_like_mail(std::string_view bytes);

// Of several versions of the words the plain one is taken, where it says anything. Attachments are named and
// not decoded. What is broken in the encodings is passed over. Errors: invalid_input for parts that cannot be
// told apart (no boundary), too_large for more of them or deeper ones than above, invalid_input for a body in
// a charset that is not known.
Result<ReadMail> read_mail(std::string_view bytes);

// "Dana Reyes <dana@northwind.example>, ..." with encoded words read (RFC 5322, 3.4).
std::vector<Mailbox> parse_mailboxes(std::string_view header);

}  // namespace goodterms
