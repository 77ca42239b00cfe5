// Which company invites. Internal to core/reading.
#pragma once

#include <optional>
#include <string_view>

#include "core/reading/candidates.h"
#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

// `mail_domain` is the contact's ("northwind.example"), which speaks for a company that is called so;
// `contact` and `my_name` are people's. Empty where an agency writes for a client it does not name.
FoundField find_company(const InvitationText& text, std::string_view mail_domain, std::string_view contact,
                        std::string_view my_name);

}  // namespace goodterms
