#include "core/actions/hand_over.h"

#include <algorithm>

#include "core/actions/profile.h"
#include "core/actions/third_person.h"
#include "core/base/text.h"
#include "core/base/zones.h"
#include "core/exchange/calendar_reply.h"
#include "core/exchange/mail_reader.h"
#include "core/exchange/mailto.h"
#include "core/model/mail_address.h"

namespace goodterms {
namespace {

bool same_address(const std::string& left, const std::string& right) {
  return fold(left) == fold(right);
}

// Who else read the invitation: neither of the two who write to each other, and no address that an email
// cannot carry.
std::vector<Mailbox> others_who_read(const Envelope& envelope, const Email& email) {
  if (email.to.empty()) return {};
  std::vector<Mailbox> others;
  for (const Mailbox& mailbox : parse_mailboxes(envelope.cc)) {
    const auto is_this = [&](const Mailbox& other) { return same_address(other.address, mailbox.address); };
    const bool writes = email.from && is_this(*email.from);
    if (writes || !check_address(mailbox.address) || std::any_of(email.to.begin(), email.to.end(), is_this))
      continue;
    others.push_back(mailbox);
  }
  return others;
}

// Who of those a calendar invites is the user: the one whose address is theirs, or the only guest there is.
// Nobody is declined for whose address that is not sure.
std::optional<Mailbox> invited_user(const CalendarEvent& event, const Profile& profile) {
  std::vector<Mailbox> guests;
  for (const CalendarPerson& person : event.attendees) {
    if (!profile.email.empty() && same_address(person.mailbox.address, profile.email)) return person.mailbox;
    const bool organizes =
        event.organizer && same_address(person.mailbox.address, event.organizer->mailbox.address);
    if (!organizes && !person.is_thing) guests.push_back(person.mailbox);
  }
  if (guests.size() == 1) return guests.front();
  // A calendar that names no guests was sent to the user.
  if (!guests.empty() || profile.email.empty()) return std::nullopt;
  return Mailbox{profile.name, profile.email};
}

// Which of several dates a calendar offers is declined: the first; the letter's words speak of all.
Result<std::string> calendar_reply(Desk& desk, const Envelope& envelope, const std::string& body) {
  TRY(const Profile profile, read_profile(desk));
  TRY(const Calendar calendar, read_calendar(envelope.calendar, OneOffset(desk.now().offset_minutes)));
  const CalendarEvent& event = calendar.events.front();
  const auto user = invited_user(event, profile);
  if (!user) return failure(ErrorCode::not_found, "error.calendar.nobody-invited");
  return write_calendar_decline({event, *user, body, desk.now()});
}

// A letter that asks for time or keeps it open leaves the slot as it is, and one after the interview finds it
// gone.
bool frees_the_slot(const Desk& desk, const Case& about) {
  const Application& application = about.application;
  const bool ahead = !application.interview || application.interview->utc > desk.now().utc;
  return about.has_calendar && application.outcome.empty() && ahead;
}

// From whom and to whom, as far as their addresses are known.
Result<Email> addressed(Desk& desk, const Case& about) {
  TRY(const Profile profile, read_profile(desk));
  Email email;
  if (!profile.email.empty()) email.from = Mailbox{profile.name, profile.email};
  if (about.contact && !about.contact->email.empty()) {
    email.to.push_back({has_name(*about.contact) ? about.contact->name : "", about.contact->email});
  }
  return email;
}

bool goes_on(const std::string& subject, const Envelope& envelope) {
  const std::string theirs = subject_of_answer(envelope.subject);
  return !theirs.empty() && subject_of_answer(subject) == theirs;
}

}  // namespace

Result<std::vector<Mailbox>> copied_on(Desk& desk, const Case& about) {
  if (about.application.sent) return std::vector<Mailbox>();
  TRY(const Envelope envelope, read_envelope(desk, about.application.id));
  TRY(const Email email, addressed(desk, about));
  return others_who_read(envelope, email);
}

Result<Email> email_of(Desk& desk, const Case& about, const LetterWords& letter) {
  TRY(Email email, addressed(desk, written_to(about, letter.third)));
  email.subject = letter.subject;
  email.body = letter.body;
  email.date = desk.now();
  TRY(const Envelope envelope, read_envelope(desk, about.application.id));
  const bool told = about.application.sent.has_value();
  const ThirdPerson& third = letter.third;
  if (!told || (!third.gets_it() && goes_on(letter.subject, envelope))) email.thread = envelope.thread;
  // What is written after the decline is between the two, and whom the user copies.
  if (third.gets_copy() && !third.email.empty()) email.cc.push_back({third.name, third.email});
  if (told) return email;
  email.cc = others_who_read(envelope, email);
  // What cannot be answered leaves the letter as good as before.
  if (frees_the_slot(desk, about))
    email.calendar_reply = calendar_reply(desk, envelope, letter.body).value_or(std::string());
  return email;
}

Result<std::string> mail_link(Desk& desk, const Case& about, const LetterWords& letter) {
  TRY(const Email email, email_of(desk, about, letter));
  return write_mailto(email);
}

Result<std::string> calendar_reply(Desk& desk, const Case& about, const std::string& body) {
  TRY(const Envelope envelope, read_envelope(desk, about.application.id));
  if (envelope.calendar.empty()) return failure(ErrorCode::not_found, "error.calendar.none");
  return calendar_reply(desk, envelope, body);
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
