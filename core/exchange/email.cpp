#include "core/exchange/email.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "core/base/text.h"
#include "core/exchange/mail_text.h"
#include "core/exchange/month_names.h"
#include "core/model/mail_address.h"

namespace goodterms {
namespace {

Result<void> check_text(std::string_view text, std::string_view what) {
  if (is_valid_utf8(text)) return {};
  return failure(ErrorCode::invalid_input, "error.field.bytes",
                 {{"field", Wording{fmt::format("field.{}.name", what)}}});
}

Result<std::string> address_header(std::string_view header, const std::vector<Mailbox>& mailboxes) {
  HeaderLine line(header);
  for (std::size_t index = 0; index < mailboxes.size(); ++index) {
    const Mailbox& mailbox = mailboxes[index];
    TRY_DONE(check_text(mailbox.name, "name"));
    TRY(const std::string address, check_address(mailbox.address));
    const std::string name = single_line(mailbox.name);
    if (index > 0) line.add_comma();
    if (!name.empty()) line.add_phrase(name);
    line.add_unbroken(name.empty() ? address : fmt::format("<{}>", address));
  }
  return std::move(line).take();
}

// RFC 5322, 3.3: "Tue, 10 Mar 2026 14:00:00 +0100".
std::string mail_date(Instant instant) {
  constexpr std::string_view days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  const Date day = local_date(instant);
  const std::chrono::year_month_day date{day};
  const std::string iso = format_instant(instant);  // "2026-03-10T14:00:00+01:00"
  const int offset = std::abs(instant.offset_minutes);
  return fmt::format("{}, {} {} {} {} {}{:02}{:02}", days[std::chrono::weekday(day).c_encoding()],
                     static_cast<unsigned>(date.day()), month_names[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()), std::string_view(iso).substr(11, 8),
                     instant.offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
}

// Ids are never broken: one to a line, where they do not fit beside each other.
std::string ids_header(std::string_view header, std::string_view ids) {
  HeaderLine line(header);
  while (!(ids = trim(ids)).empty()) {
    const std::size_t end = std::min(ids.find(' '), ids.size());
    line.add_unbroken(ids.substr(0, end));
    ids.remove_prefix(end);
  }
  return std::move(line).take();
}

std::string thread_headers(const std::string& thread) {
  const std::string ids = single_line(thread);
  const bool ascii = std::all_of(ids.begin(), ids.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
  if (ids.empty() || !ascii) return {};
  const std::size_t last = ids.rfind(' ');
  return ids_header("In-Reply-To", last == std::string::npos ? ids : ids.substr(last + 1)) +
         ids_header("References", ids);
}

// Headers and words of the part that a person reads.
std::string words_part(const std::string& words) {
  std::string body = with_crlf(words);
  if (body.size() < 2 || body.substr(body.size() - 2) != "\r\n") body += "\r\n";
  const bool plain = is_plain_body(body);
  return fmt::format("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {}\r\n",
                     plain ? "7bit" : "quoted-printable") +
         "\r\n" + (plain ? body : quoted_printable(body));
}

std::string calendar_part(const std::string& calendar) {
  return "Content-Type: text/calendar; charset=utf-8; method=REPLY; name=\"reply.ics\"\r\n"
         "Content-Disposition: attachment; filename=\"reply.ics\"\r\n"
         "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
         quoted_printable(with_crlf(calendar));
}

// Words and calendar, parted by a line that neither holds: encoded text has no "=_", and plain text that has
// this very line gets another.
std::string two_parts(const std::string& words, const std::string& calendar) {
  std::string line = "=_good-terms";
  while (words.find(line) != std::string::npos || calendar.find(line) != std::string::npos)
    line += '-';
  return fmt::format("Content-Type: multipart/mixed; boundary=\"{}\"\r\n\r\n", line) +
         fmt::format("--{0}\r\n{1}\r\n--{0}\r\n{2}\r\n--{0}--\r\n", line, words, calendar);
}

}  // namespace

std::string subject_of_answer(std::string_view subject) {
  constexpr std::string_view marks[] = {"re",  "aw", "antw", "antwort", "sv",  "rif", "res", "rv",
                                        "fwd", "fw", "wg",   "tr",      "enc", "i",   "vl"};
  std::string_view rest = trim(subject);
  for (bool marked = true; marked;) {
    const std::size_t colon = rest.find(':');
    const std::string before = colon == std::string_view::npos ? "" : fold(trim(rest.substr(0, colon)));
    marked = std::find(std::begin(marks), std::end(marks), before) != std::end(marks);
    if (marked) rest = trim(rest.substr(colon + 1));
  }
  return rest.empty() ? std::string() : "Re: " + std::string(rest);
}

Result<std::string> write_eml(const Email& email) {
  std::string file;
  if (email.from) {
    TRY(const std::string from, address_header("From", {*email.from}));
    file += from;
  }
  if (!email.to.empty()) {
    TRY(const std::string to, address_header("To", email.to));
    file += to;
  }
  if (!email.cc.empty()) {
    TRY(const std::string cc, address_header("Cc", email.cc));
    file += cc;
  }
  TRY_DONE(check_text(email.subject, "subject"));
  TRY_DONE(check_text(email.body, "letter"));
  HeaderLine subject("Subject");
  subject.add_text(single_line(email.subject));
  file += std::move(subject).take();
  file += fmt::format("Date: {}\r\n", mail_date(email.date));
  file += thread_headers(email.thread);
  file += "MIME-Version: 1.0\r\n";
  if (!email.is_copy) file += "X-Unsent: 1\r\n";
  const std::string words = words_part(email.body);
  if (!email.calendar_reply.empty()) {
    TRY_DONE(check_text(email.calendar_reply, "letter"));
    return file + two_parts(words, calendar_part(email.calendar_reply));
  }
  return file + words;
}

}  // namespace goodterms
