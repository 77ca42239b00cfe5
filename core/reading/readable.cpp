#include "core/reading/readable.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/instant.h"
#include "core/exchange/calendar_reader.h"
#include "core/exchange/charset.h"
#include "core/exchange/mail_header.h"
#include "core/exchange/mail_reader.h"

namespace goodterms {
namespace {

constexpr int minutes_per_hour = 60;

std::string clock(int minutes) {
  return fmt::format(" {:02}:{:02}", minutes / minutes_per_hour, minutes % minutes_per_hour);
}

// "2026-03-13 10:30 America/New_York"; a moment of UTC by the clocks of this machine; only the day where the
// time is that of clocks nobody knows.
std::string written(const CalendarMoment& moment, const Zones& zones) {
  if (!moment.minutes || moment.zone_unknown) return format_date(moment.day);
  if (moment.zone == "+00:00") {
    const auto utc = instant_in(zones, moment.zone, moment.day, *moment.minutes);
    const auto offset = utc ? zones.offset_at({}, utc->utc) : std::nullopt;
    if (offset) {
      const std::string here = format_instant({utc->utc, *offset});  // "2026-03-10T14:00:00+01:00"
      return here.substr(0, 10) + " " + here.substr(11, 5);
    }
  }
  const bool offset = !moment.zone.empty() && (moment.zone[0] == '+' || moment.zone[0] == '-');
  return format_date(moment.day) + clock(*moment.minutes) + (offset || moment.zone.empty() ? "" : " ") +
         moment.zone;
}

std::string written(const Mailbox& mailbox) {
  if (mailbox.name.empty()) return mailbox.address;
  if (mailbox.address.empty()) return mailbox.name;
  return fmt::format("{} <{}>", mailbox.name, mailbox.address);
}

std::string written(const std::vector<Mailbox>& mailboxes) {
  std::string list;
  for (const Mailbox& mailbox : mailboxes)
    list += (list.empty() ? "" : ", ") + written(mailbox);
  return list;
}

void add_line(std::string& text, std::string_view label, const std::string& value) {
  if (!value.empty()) text += fmt::format("{}: {}\n", label, value);
}

std::string domain_of(std::string_view address) {
  const std::size_t at = address.find('@');
  return at == std::string_view::npos ? std::string() : fold(address.substr(at + 1));
}

// Who is invited: the one person besides the organizer, or everybody.
void add_attendees(std::string& text, const CalendarEvent& event) {
  std::vector<Mailbox> guests;
  std::vector<Mailbox> unanswered;
  for (const CalendarPerson& person : event.attendees) {
    const bool organizes = event.organizer && person.mailbox.address == event.organizer->mailbox.address;
    if (person.is_thing || organizes) continue;
    guests.push_back(person.mailbox);
    if (person.answer == "NEEDS-ACTION") unanswered.push_back(person.mailbox);
  }
  if (guests.size() != 1 && unanswered.size() == 1) guests = unanswered;
  if (guests.size() > 1 && event.organizer) {  // colleagues of who invites are not invited
    std::vector<Mailbox> strangers;
    for (const Mailbox& guest : guests)
      if (domain_of(guest.address) != domain_of(event.organizer->mailbox.address)) strangers.push_back(guest);
    if (strangers.size() == 1) guests = strangers;
  }
  if (guests.size() == 1) {
    add_line(text, "Attendee", guests.front().name);
  } else {
    add_line(text, "Guests", written(guests));
  }
}

std::string facts_of(const Calendar& calendar, const Zones& zones) {
  std::string text;
  for (const CalendarEvent& event : calendar.events) {
    if (!text.empty()) text += '\n';
    add_line(text, "Summary", event.summary);
    // What was called off is no interview.
    const bool takes_place = calendar.method != "CANCEL" && !event.cancelled;
    if (event.start && takes_place) add_line(text, "When", written(*event.start, zones));
    if (event.organizer) add_line(text, "Organizer", written(event.organizer->mailbox));
    add_attendees(text, event);
    add_line(text, "Where", event.location);
  }
  return text;
}

std::string readable_calendar(const Calendar& calendar, const Zones& zones) {
  std::string text = facts_of(calendar, zones);
  const auto described =
      std::find_if(calendar.events.begin(), calendar.events.end(),
                   [](const CalendarEvent& event) { return !trim(event.description).empty(); });
  if (described != calendar.events.end()) text += fmt::format("\n{}\n", trim(described->description));
  return text;
}

// A calendar part says when the interview is more surely than the words around it.
std::string readable_mail(const ReadMail& mail, const Zones& zones) {
  std::string text;
  if (mail.from) add_line(text, "From", written(*mail.from));
  if (mail.reply_to && mail.from && mail.reply_to->address != mail.from->address)
    add_line(text, "Reply-To", written(*mail.reply_to));
  add_line(text, "To", written(mail.to));
  add_line(text, "Cc", written(mail.cc));
  add_line(text, "Date", mail.date);
  add_line(text, "Subject", mail.subject);
  const auto calendar =
      mail.calendar.empty() ? Result<Calendar>(Calendar()) : read_calendar(mail.calendar, zones);
  if (calendar && !calendar->events.empty()) text += '\n' + facts_of(*calendar, zones);
  const std::string_view body = trim(mail.text);
  if (!body.empty()) {
    text += '\n';
    text += body;
    text += '\n';
  } else if (calendar && !calendar->events.empty()) {
    text += '\n' + calendar->events.front().description + '\n';
  }
  return text;
}

bool is_binary(std::string_view bytes) {
  std::size_t odd = 0;
  constexpr std::size_t looked_at = 8192;
  const std::string_view begin = bytes.substr(0, looked_at);
  for (const char c : begin) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) return true;
    if (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f') ++odd;
  }
  return odd > begin.size() / 50;
}

std::string_view without_mark(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  return bytes.substr(0, byte_order_mark.size()) == byte_order_mark ? bytes.substr(byte_order_mark.size())
                                                                    : bytes;
}

}  // namespace

bool is_invitation_file(std::string_view bytes) {
  bytes = without_mark(bytes);
  return looks_like_mail(bytes) || looks_like_calendar(bytes);
}

Result<std::string> readable_invitation(std::string_view bytes, const Zones& zones) {
  if (bytes.size() > largest_invitation_file)
    return failure(ErrorCode::too_large, "error.invitation.file-too-long");
  bytes = without_mark(bytes);
  if (trim(bytes).empty()) return failure(ErrorCode::invalid_input, "error.invitation.empty");
  if (looks_like_mail(bytes)) {
    TRY(const ReadMail mail, read_mail(bytes));
    return readable_mail(mail, zones);
  }
  if (is_binary(bytes)) return failure(ErrorCode::invalid_input, "error.invitation.no-text");
  std::string text = to_utf8(bytes, "").value_or(std::string());
  if (looks_like_calendar(text)) {
    TRY(const Calendar calendar, read_calendar(text, zones));
    return readable_calendar(calendar, zones);
  }
  if (text.size() > longest_invitation_text)
    return failure(ErrorCode::too_large, "error.invitation.text-too-long");
  return text;
}

Envelope envelope_of(std::string_view bytes) {
  constexpr std::size_t longest_line = 1000, longest_calendar = 100'000;
  Envelope envelope;
  bytes = without_mark(bytes.substr(0, largest_invitation_file));
  if (looks_like_mail(bytes)) {
    const auto mail = read_mail(bytes);
    if (!mail) return envelope;
    envelope = {mail->subject, mail->thread, written(mail->cc), mail->calendar, {}};
  } else if (looks_like_calendar(bytes)) {
    envelope.calendar = to_utf8(bytes, "").value_or(std::string());
  } else if (const MailHeaders headers(bytes.substr(0, longest_invitation_text));
             !headers.find("from").empty()) {
    // As a mail program shows them, and a person copies them.
    envelope.subject = single_line(headers.find("subject"));
    envelope.cc = written(parse_mailboxes(headers.find("cc")));
  }
  for (std::string* line : {&envelope.subject, &envelope.thread, &envelope.cc})
    if (line->size() > longest_line || !is_valid_utf8(*line)) line->clear();
  if (envelope.calendar.size() > longest_calendar || !is_valid_utf8(envelope.calendar))
    envelope.calendar.clear();
  return envelope;
}

TextRange range_in_file(std::string_view file, std::string_view words) {
  const std::size_t found = words.empty() ? std::string_view::npos : file.find(words);
  if (found != std::string_view::npos) return {found, found + words.size()};
  const std::string_view trimmed = trim(file);
  const auto begin = static_cast<std::size_t>(trimmed.data() - file.data());
  return {begin, begin + std::min(trimmed.find_first_of("\r\n"), trimmed.size())};
}

}  // namespace goodterms
