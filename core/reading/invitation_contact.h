// Who writes, how to reach them, and to whom they write. Internal to core/reading.
#pragma once

#include <optional>
#include <vector>

#include "core/reading/candidates.h"
#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

class NameEvidence;

std::optional<ReadText> find_my_name(const InvitationText& text);

// `my_name` is never the contact.
FoundField find_contact(const InvitationText& text, const NameEvidence& names,
                        const std::optional<ReadText>& my_name);

// `company` tells "Talent Partner, Northwind Labs" from "Director, Respiratory Care".
std::optional<ReadText> find_title(const InvitationText& text, const std::optional<ReadText>& contact,
                                   const std::optional<ReadText>& company, const NameEvidence& names);

// Ways to reach the contact; those of meetings, of offices that answer nobody and of the user are left out.
std::optional<ReadText> find_email(const InvitationText& text, const std::optional<ReadText>& contact,
                                   const std::optional<ReadText>& my_name);
std::optional<ReadText> find_phone(const InvitationText& text, const std::optional<ReadText>& contact);
std::optional<ReadText> find_linkedin(const InvitationText& text, const std::optional<ReadText>& my_name);

// The people of the earlier mails that are quoted: whose whole name the contact's is a part of, with their
// address; and the one who is not the contact.
struct QuotedPerson {
  ReadText name;
  std::optional<ReadText> email;
};
std::vector<QuotedPerson> find_quoted_people(const InvitationText& text);

// A sender's or guest's name in a header, up to the token `end`: "Dana Reyes", "Reyes, Dana".
std::optional<ReadText> read_mail_name(const InvitationText& text, std::size_t at, std::size_t end);

}  // namespace goodterms
