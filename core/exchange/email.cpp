#include "core/exchange/email.h"

#include <fmt/format.h>

#include <cstdlib>

#include "core/base/text.h"
#include "core/exchange/mail_text.h"
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
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const Date day = local_date(instant);
  const std::chrono::year_month_day date{day};
  const std::string iso = format_instant(instant);  // "2026-03-10T14:00:00+01:00"
  const int offset = std::abs(instant.offset_minutes);
  return fmt::format("{}, {} {} {} {} {}{:02}{:02}", days[std::chrono::weekday(day).c_encoding()],
                     static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()), std::string_view(iso).substr(11, 8),
                     instant.offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
}

}  // namespace

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

  std::string body = with_crlf(email.body);
  if (body.size() < 2 || body.substr(body.size() - 2) != "\r\n") body += "\r\n";
  const bool plain = is_plain_body(body);
  file += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
  file += fmt::format("Content-Transfer-Encoding: {}\r\n", plain ? "7bit" : "quoted-printable");
  file += "X-Unsent: 1\r\n\r\n";
  file += plain ? body : quoted_printable(body);
  return file;
}

}  // namespace goodterms
