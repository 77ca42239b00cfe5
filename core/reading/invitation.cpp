#include "core/reading/invitation.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/model/limits.h"
#include "core/model/person_name.h"
#include "core/reading/invitation_company.h"
#include "core/reading/invitation_contact.h"
#include "core/reading/invitation_moment.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_reading.h"
#include "core/reading/invitation_role.h"
#include "core/reading/invitation_talk.h"
#include "core/reading/moment_reader.h"
#include "core/reading/name_evidence.h"
#include "core/reading/readable.h"
#include "core/reading/reading_tongues.h"

namespace goodterms {
namespace {

// Bytes of a text that are looked at. No invitation is as long with all the mails it answers, and reading it
// costs a frame or two (tests/bench/reading_bench.cpp).
constexpr std::size_t longest_read_text = 64'000;

// Whether an instant lies in the years that moments may have. Days are counted from now; a clock beyond them
// tells nothing.
bool is_telling(Instant now) {
  constexpr Seconds year_1900 = -2'208'988'800, year_3000 = 32'503'680'000;  // at a clock of their own
  constexpr int day = 24 * 60;
  if (now.utc < year_1900 - seconds_per_day || now.utc > year_3000 + seconds_per_day) return false;
  const Seconds local = now.utc + now.offset_minutes * seconds_per_minute;
  return now.offset_minutes >= -day && now.offset_minutes <= day && local >= year_1900 && local < year_3000;
}

// What does not fit into a field is not what was looked for.
std::optional<ReadText> fitting(std::optional<ReadText> read) {
  return read && read->value.size() <= longest_field ? std::move(read) : std::nullopt;
}

std::string_view value_of(const std::optional<ReadText>& read) {
  return read ? std::string_view(read->value) : std::string_view();
}

// The answer's own candidates, with those of the mails it answers.
FoundField with_more(FoundField found, FoundField earlier) {
  if (!found.value) found.value = std::move(earlier.value);
  found.all.insert(found.all.begin(), earlier.all.begin(), earlier.all.end());
  return found;
}

// "Hollis" under the answer is Hollis Grady of the mail quoted below; the other one who wrote is the user.
void complete_from_replies(const InvitationText& text, Invitation& read) {
  const std::vector<QuotedPerson> people = find_quoted_people(text);
  const std::string given = read.contact ? fold(first_name(read.contact->value)) : std::string();
  std::optional<ReadText> other;
  bool several = false;
  for (const QuotedPerson& person : people) {
    if (!given.empty() && fold(first_name(person.name.value)) == given) {
      if (read.contact->value.find(' ') == std::string::npos) read.contact = fitting(person.name);
      if (!read.email) read.email = fitting(person.email);
      continue;
    }
    several = several || (other && fold(other->value) != fold(person.name.value));
    if (!other) other = person.name;
  }
  if (!read.my_name && read.contact && other && !several) read.my_name = fitting(other);
}

// "Kavya" of a greeting is "Kavya Iyer" of the calendar's list: one who is called by one word is who the text
// calls so at length, unless that is somebody else's name.
void complete_from_text(const NameEvidence& evidence, Invitation& read) {
  const auto complete = [&](std::optional<ReadText>& name, const std::optional<ReadText>& other) {
    if (!name) return;
    const bool one_word = name->value.find(' ') == std::string::npos;
    auto whole = fitting(one_word ? evidence.whole_name(fold(name->value))
                                  : evidence.name_of_initial(fold(name->value)));
    if (whole && !(other && fold(other->value) == fold(whole->value))) name = std::move(whole);
  };
  complete(read.contact, read.my_name);
  complete(read.my_name, read.contact);
}

}  // namespace

Invitation read_cut_invitation(const InvitationText& text, Instant now) {
  Invitation read;
  const auto tell = [&](InvitationField field, const std::vector<ScoredText>& found) {
    for (const ScoredText& one : found)
      read.candidates.push_back({field, one.text.value, one.text.range, one.score});
  };
  const auto tell_one = [&](InvitationField field, const std::optional<ReadText>& found) {
    constexpr int said_once = 60;  // the rules for these fields take one place or none
    if (found) read.candidates.push_back({field, found->value, found->range, said_once});
  };
  const NameEvidence evidence(text);
  read.my_name = fitting(find_my_name(text));
  const FoundField contact = find_contact(text, evidence, read.my_name);
  read.contact = contact.value;
  complete_from_replies(text, read);
  complete_from_text(evidence, read);
  if (auto email = find_email(text, read.contact, read.my_name)) read.email = std::move(email);
  read.phone = find_phone(text, read.contact);
  read.linkedin = find_linkedin(text, read.my_name);
  FoundField company = find_company(text, evidence, value_of(read.contact), value_of(read.my_name));
  read.company = company.value;
  read.title = fitting(find_title(text, read.contact, read.company, evidence));
  FoundField role = find_role(text, value_of(read.company));
  read.role = role.value;
  const bool is_answer =
      std::any_of(text.lines.begin(), text.lines.end(), [](const Line& line) { return line.reply; });
  if (is_answer && (!read.company || !read.role)) {
    const InvitationText earlier = earlier_mails(text);
    if (!read.company) {
      company =
          with_more(company, find_company(earlier, evidence, value_of(read.contact), value_of(read.my_name)));
      read.company = company.value;
    }
    if (!read.role) {
      role = with_more(role, find_role(earlier, value_of(read.company)));
      read.role = role.value;
    }
  }
  // A person of a company who names a day writes of work, whatever words they have for it.
  const bool about_work = read.role || is_about_work(text) || (read.contact && (read.company || read.title));
  if (!about_work) read.company.reset();
  for (auto* field : {&read.company, &read.role, &read.contact, &read.my_name})
    write_nouns_large(text, *field);
  tell(InvitationField::company, company.all);
  tell(InvitationField::role, role.all);
  tell(InvitationField::contact, contact.all);
  tell_one(InvitationField::title, read.title);
  tell_one(InvitationField::email, read.email);
  tell_one(InvitationField::phone, read.phone);
  tell_one(InvitationField::linkedin, read.linkedin);
  if (about_work && is_telling(now)) {
    FoundMoment interview = find_interview(text, now);
    read.interview = std::move(interview.value);
    tell(InvitationField::interview, interview.all);
  }
  if (read.interview && !is_telling(read.interview->moment)) read.interview.reset();
  tell_one(InvitationField::my_name, read.my_name);
  read.came_by = find_channel(text);
  read.applied = answers_application(text);
  read.spoken_before = has_spoken_before(text);
  read.conversation = fitting(find_conversation(text));
  return read;
}

InvitationReader::InvitationReader(const ReadingWords& words)
    : tongues_(std::make_unique<const ReadingTongues>(words)) {}
InvitationReader::~InvitationReader() = default;
InvitationReader::InvitationReader(InvitationReader&&) noexcept = default;
InvitationReader& InvitationReader::operator=(InvitationReader&&) noexcept = default;

Invitation InvitationReader::read(std::string_view whole_text, Instant now, const Zones& zones) const {
  if (is_invitation_file(whole_text) && is_valid_utf8(whole_text)) return read_file(whole_text, now, zones);
  const std::string_view text = first_characters(whole_text, longest_read_text);
  return is_valid_utf8(text) ? read_plain(text, now, zones) : Invitation();
}

Invitation InvitationReader::read_plain(std::string_view text, Instant now, const Zones& zones) const {
  const ReadingTongues::Told told = tongues_->tell(text);
  Invitation read = read_cut_invitation(cut_invitation(text, tongues_->phrases(told.tongue), zones), now);
  if (told.sure) read.language = tongues_->tag(told.tongue);
  return read;
}

Invitation InvitationReader::read_file(std::string_view file, Instant now, const Zones& zones) const {
  const auto readable = readable_invitation(file, zones);
  if (!readable) return {};
  const std::string_view text = first_characters(*readable, longest_read_text);
  Invitation read = read_plain(text, now, zones);
  const auto in_file = [&](TextRange& range) {
    range = range_in_file(file, text.substr(range.begin, range.length()));
  };
  for (auto* field : {&read.company, &read.role, &read.contact, &read.title, &read.email, &read.phone,
                      &read.linkedin, &read.my_name, &read.conversation})
    if (*field) in_file((*field)->range);
  if (read.interview) in_file(read.interview->range);
  for (ReadCandidate& candidate : read.candidates)
    in_file(candidate.range);
  return read;
}

std::optional<ReadMoment> InvitationReader::read_moment(std::string_view text, Instant now,
                                                        const Zones& zones) const {
  constexpr std::size_t longest_moment = 200;  // bytes; no day and time is longer
  const std::string_view trimmed = trim(text);
  if (trimmed.size() > longest_moment || !is_valid_utf8(trimmed) || !is_telling(now)) return std::nullopt;
  auto read = read_cut_moment(cut_invitation(trimmed, tongues_->phrases(0), zones), now);
  if (!read || !is_telling(read->moment)) return std::nullopt;
  const auto offset = static_cast<std::size_t>(trimmed.data() - text.data());
  read->range = {read->range.begin + offset, read->range.end + offset};
  return read;
}

}  // namespace goodterms
