#include "core/actions/hand_over.h"

#include "core/actions/profile.h"
#include "core/exchange/mailto.h"

namespace goodterms {

Result<Email> email_of(Desk& desk, const Case& about, const std::string& subject, const std::string& body) {
  TRY(const Profile profile, read_profile(desk));
  Email email;
  if (!profile.email.empty()) email.from = Mailbox{profile.name, profile.email};
  if (about.contact && !about.contact->email.empty()) {
    email.to.push_back({has_name(*about.contact) ? about.contact->name : "", about.contact->email});
  }
  email.subject = subject;
  email.body = body;
  email.date = desk.now();
  return email;
}

Result<std::string> mail_link(Desk& desk, const Case& about, const std::string& subject,
                              const std::string& body) {
  TRY(const Email email, email_of(desk, about, subject, body));
  return write_mailto(email);
}

Result<std::string> connection_note(Desk& desk, const Case& about) {
  const Letter* letter =
      letters_for(desk, about).letter_for("connect", Channel::linkedin, about.application.reason, Tone::warm);
  if (letter == nullptr) return failure(ErrorCode::not_found, "error.letter.no-note");
  TRY(const Object values, letter_values(desk, about));
  TRY(const Rendered note, letter->body.render(values, letter_options(letters_for(desk, about))));
  return note.text;
}

}  // namespace goodterms
