#include "core/exchange/invitation.h"

#include "core/exchange/invitation_company.h"
#include "core/exchange/invitation_contact.h"
#include "core/exchange/invitation_moment.h"
#include "core/exchange/invitation_role.h"
#include "core/exchange/invitation_talk.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_invitation = 100'000;  // bytes

// The beginning that is looked at, not ending inside a character.
std::string_view beginning(std::string_view text) {
  if (text.size() <= longest_invitation) return text;
  std::size_t end = longest_invitation;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return text.substr(0, end);
}

std::string_view domain_of(const std::optional<ReadText>& email) {
  if (!email) return {};
  return std::string_view(email->value).substr(email->value.find('@') + 1);
}

}  // namespace

Invitation read_invitation(std::string_view whole_text, Instant now) {
  const std::string_view text = beginning(whole_text);
  Invitation read;
  if (!is_valid_utf8(text)) return read;
  const InvitationText cut = cut_invitation(text);
  read.my_name = find_my_name(cut);
  read.contact = find_contact(cut, read.my_name);
  read.title = find_title(cut, read.contact);
  read.email = find_email(cut, read.contact, read.my_name);
  read.phone = find_phone(cut);
  read.linkedin = find_linkedin(cut, read.my_name);
  read.company = find_company(cut, domain_of(read.email), read.contact ? read.contact->value : std::string(),
                              read.my_name ? read.my_name->value : std::string());
  read.role = find_role(cut, read.company ? read.company->value : std::string());
  read.interview = find_interview(cut, now);
  read.came_by = find_channel(cut);
  read.spoken_before = has_spoken_before(cut);
  read.conversation = find_conversation(cut);
  return read;
}

}  // namespace goodterms
