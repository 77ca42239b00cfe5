#include "core/exchange/mailto.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/exchange/mail_text.h"
#include "core/exchange/percent.h"
#include "core/model/mail_address.h"

namespace goodterms {
namespace {

Result<std::string> addresses(const std::vector<Mailbox>& mailboxes) {
  std::string list;
  for (const Mailbox& mailbox : mailboxes) {
    TRY(const std::string address, check_address(mailbox.address));
    if (!list.empty()) list += ',';
    list += percent_encoded(address, "@");
  }
  return list;
}

}  // namespace

Result<std::string> write_mailto(const Email& email) {
  if (!is_valid_utf8(email.subject) || !is_valid_utf8(email.body)) {
    return failure(ErrorCode::invalid_input, "error.letter.bytes");
  }
  TRY(std::string link, addresses(email.to));
  TRY(const std::string cc, addresses(email.cc));
  link.insert(0, "mailto:");
  char separator = '?';
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    link += fmt::format("{}{}={}", separator, name, value);
    separator = '&';
  };
  add("cc", cc);
  add("subject", percent_encoded(single_line(email.subject)));
  add("body", percent_encoded(with_crlf(email.body)));
  if (link.size() > mailto_limit) {
    return failure(ErrorCode::too_large, "error.letter.too-long-for-link",
                   {{"length", link.size()}, {"most", mailto_limit}});
  }
  return link;
}

}  // namespace goodterms
