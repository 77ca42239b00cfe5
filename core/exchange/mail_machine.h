// Telling mail that machines and mailing lists send from mail that people write. Internal to core/exchange.
#pragma once

#include <string_view>

#include "core/exchange/mail_header.h"

namespace goodterms {

// By what its headers say: a mailing list's (RFC 2919, RFC 2369), an automatic answer or report (RFC 3834,
// RFC 3462), one to many (Precedence), or spam.
bool is_from_machine(const MailHeaders& headers);

// By its look: an address that nobody reads, or that stands for one thread of a service.
bool is_machine_address(std::string_view address);

}  // namespace goodterms
