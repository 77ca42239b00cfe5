// Letters on their way out: as an email, as a link for the mail program, as a file.
#pragma once

#include <string>

#include "core/actions/letters.h"
#include "core/exchange/email.h"

namespace goodterms {

// Who was copied on the invitation, and reads the decline too: neither of the two who write to each other.
// Nobody once the case is told: what comes after is between the two.
Result<std::vector<Mailbox>> copied_on(Desk& desk, const Case& about);

// The letter as an email from the user to the contact, as far as their addresses are known. Until the case is
// told, it is an answer to the invitation, with who read that too, where it came as a mail; and where it came
// with a calendar and this declines what is still ahead, with the answer for that. After that it answers the
// invitation only under its subject: so does the email that confirms a call. Who else the letter concerns
// gets it, or a copy.
Result<Email> email_of(Desk& desk, const Case& about, const LetterWords& letter);

// A "mailto:" link with the whole letter. Errors: those of write_mailto(); too_large when the letter does not
// fit into a link.
Result<std::string> mail_link(Desk& desk, const Case& about, const LetterWords& letter);

// The answer that frees the slot in the other calendar (core/exchange/calendar_reply.h), with the letter's
// words as its comment. Errors: not_found where the invitation came with no calendar, or nothing says which
// address it invited; those of write_calendar_decline().
Result<std::string> calendar_reply(Desk& desk, const Case& about, const std::string& body);

// The note that goes with a request to connect after declining, on the third day.
Result<std::string> connection_note(Desk& desk, const Case& about);

}  // namespace goodterms
