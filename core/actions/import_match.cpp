#include "core/actions/import_match.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/case_fields.h"
#include "core/actions/fields.h"
#include "core/base/text.h"
#include "core/model/mail_address.h"
#include "core/model/tag.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"

namespace goodterms {
namespace {

// National numbers end alike however their country is written; nine digits are more than an extension has.
constexpr std::size_t telling_digits = 9, least_digits = 7;

std::string phone_key(std::string_view phone) {
  std::string digits;
  for (const char c : phone) {
    if (c >= '0' && c <= '9') digits += c;
  }
  if (digits.size() < least_digits) return {};
  return digits.substr(digits.size() - std::min(digits.size(), telling_digits));
}

std::string name_key(std::string_view name, std::string_view company) {
  return fold(single_line(name)) + '\n' + fold(single_line(company));
}

bool share_a_name(const std::string& left, const std::string& right) {
  for (std::size_t at = 0; at < left.size();) {
    const std::size_t end = std::min(left.find(' ', at), left.size());
    const std::string word = left.substr(at, end - at);
    if (word.size() > 1 && (" " + right + " ").find(" " + word + " ") != std::string::npos) return true;
    at = end + 1;
  }
  return false;
}

void add_line(std::string& notes, std::string_view line) {
  if (line.empty()) return;
  if (!notes.empty()) notes += '\n';
  notes += line;
}

// Beside the others, where there is room for it whole; else among the notes.
void add_also(Contact& contact, std::string& notes, const std::string& address) {
  const std::string also = with_tags(contact.also, address);
  if (also.size() <= longest_field && clean_tag(address) == single_line(address)) {
    contact.also = also;
  } else {
    add_line(notes, address);
  }
}

std::string story_of(const ImportedPerson& person, const Words& words) {
  if (!person.day) return {};
  if (person.mails > 0) return words.count("import.mailed", static_cast<std::int64_t>(person.mails));
  if (person.connected) return words("import.connected");
  if (person.role.empty() && person.status.empty()) return {};
  Object values;
  values.set("role", single_line(person.role));
  values.set("status", single_line(person.status));
  return single_line(words("import.tracked", values));
}

template <class Map>
const PeopleIndex::Known* found_in(const Map& map, const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

Wording of_one_left_out(Wording why) {
  if (why.key == "error.field.too-long") why.key = "error.import.field-too-long";
  return why;
}

Result<ReadyPerson> ready_person(const ImportedPerson& person, const Words& words) {
  if (person.cut_off) return failure(ErrorCode::bad_data, "error.import.cut-off");
  ReadyPerson ready;
  Contact& contact = ready.contact;
  std::string more;
  for (const std::string& email : person.emails) {
    const auto address = check_address(email);
    if (!address) {
      add_line(more, email);  // nobody can write to it
    } else if (contact.email.empty()) {
      contact.email = *address;
    } else {
      add_also(contact, more, *address);
    }
  }
  for (const std::string& phone : person.phones) {
    if (contact.phone.empty()) {
      contact.phone = phone;
    } else {
      add_also(contact, more, phone);
    }
  }
  for (const std::string& link : person.links)
    add_also(contact, more, link);
  TRY(contact.name, clean_field(person.name, "contact"));
  TRY(contact.title, clean_field(person.title, "title"));
  TRY(contact.phone, clean_field(contact.phone, "phone"));
  TRY(contact.linkedin, clean_field(person.linkedin, "linkedin"));
  TRY(ready.company, clean_field(person.company, "company"));
  for (const std::string& tag : person.tags)
    contact.tags = with_tags(contact.tags, clean_tag(tag));
  TRY(contact.tags, clean_field(contact.tags, "tags"));
  for (const std::string& line : filled_lines(person.notes))
    add_line(contact.notes, line);
  add_line(contact.notes, more);
  if (contact.name.empty()) contact.name = filed_name(contact);
  ready.story = story_of(person, words);
  if (!ready.story.empty()) ready.day = person.day;
  if (!ready.story.empty() && person.mails > 0) {
    ready.channel = Channel::email;
    ready.kind = person.wrote_last ? InteractionKind::wrote : InteractionKind::reply;
  }
  if (!person.day && !person.role.empty()) {
    // Without a day there is no line of the story; what was noted is kept all the same.
    Object values;
    values.set("role", single_line(person.role));
    values.set("status", single_line(person.status));
    add_line(contact.notes, single_line(words("import.tracked", values)));
  }
  return ready;
}

Result<void> PeopleIndex::load(Connection& connection) {
  const auto add = [this](const Contact& contact, const std::string& company) {
    Known known;
    known.contact = contact.id;
    add_person(contact, company, known);
  };
  TRY_DONE(Contacts(connection).each(add));
  TRY(const auto companies, Companies(connection).all_folded());
  for (const auto& [id, folded] : companies) {
    Known known;
    known.company = id;
    companies_.emplace(folded, known);
  }
  return {};
}

void PeopleIndex::add_person(const Contact& contact, const std::string& company, const Known& known) {
  // Who was there first stays.
  if (!contact.email.empty()) by_email_.emplace(fold(contact.email), known);
  std::vector<std::string> further = tags_of(contact.also);
  if (contact.notes.find('@') != std::string::npos) {  // some stand among the notes, a line each
    for (std::string& line : filled_lines(contact.notes))
      further.push_back(std::move(line));
  }
  for (const std::string& text : further)
    if (const auto address = check_address(text)) by_email_.emplace(fold(*address), known);
  const std::string phone = phone_key(contact.phone);
  if (!phone.empty()) by_phone_[phone].push_back({fold(contact.name), known});
  by_name_.emplace(name_key(contact.name, company), known);
}

void PeopleIndex::add(const ReadyPerson& person, const Known& known) {
  if (person.contact.name.empty()) {
    companies_.emplace(fold(person.company), known);
  } else {
    add_person(person.contact, person.company, known);
  }
}

const PeopleIndex::Known* PeopleIndex::find(const ReadyPerson& person) const {
  const Contact& contact = person.contact;
  if (contact.name.empty()) return found_in(companies_, fold(person.company));
  if (!contact.email.empty()) {
    if (const Known* known = found_in(by_email_, fold(contact.email))) return known;
  }
  if (const Known* known = found_in(by_name_, name_key(contact.name, person.company))) return known;
  const auto phones = by_phone_.find(phone_key(contact.phone));
  if (phones == by_phone_.end()) return nullptr;
  const std::string name = fold(contact.name);
  for (const Named& one : phones->second) {
    if (share_a_name(name, one.name)) return &one.known;
  }
  return nullptr;
}

std::string missing_lines(const std::string& mine, const std::string& theirs) {
  const auto filed = filled_lines(mine);
  std::string missing;
  for (const std::string& line : filled_lines(theirs)) {
    if (std::find(filed.begin(), filed.end(), line) == filed.end()) add_line(missing, line);
  }
  return missing;
}

namespace {

Result<void> add_story(Connection& connection, const ReadyPerson& row, const PeopleIndex::Known& known,
                       std::vector<ImportDifference>& differences) {
  if (row.story.empty()) return {};
  constexpr int most_lines = 200;  // of one person
  Interactions interactions(connection);
  TRY(const auto story, known.contact ? interactions.of_contact(known.contact, most_lines)
                                      : interactions.of_company(known.company, most_lines));
  const bool there = std::any_of(story.begin(), story.end(), [&](const Interaction& line) {
    return local_date(line.happened) == *row.day && line.summary == row.story;
  });
  if (!there) differences.push_back({"story", "", fmt::format("{} {}", format_date(*row.day), row.story)});
  return {};
}

}  // namespace

Result<std::vector<ImportDifference>> differences_to(Connection& connection, const ReadyPerson& row,
                                                     const PeopleIndex::Known& known) {
  std::vector<ImportDifference> differences;
  const auto compare = [&](const char* field, const std::string& mine, const std::string& theirs) {
    if (!theirs.empty() && single_line(mine) != theirs) differences.push_back({field, mine, theirs});
  };
  if (known.company) {
    TRY(const auto company, Companies(connection).find(known.company));
    const std::string lines = missing_lines(company ? company->notes : std::string(), row.contact.notes);
    if (company && !lines.empty()) differences.push_back({"notes", company->notes, lines});
    TRY_DONE(add_story(connection, row, known, differences));
    return differences;
  }
  TRY(const auto filed, Contacts(connection).find(known.contact));
  if (!filed) return failure(ErrorCode::not_found, "error.person.gone");
  TRY(const auto company, Companies(connection).find(filed->company));
  const std::string at = company ? company->name : std::string();
  const bool same_name = fold(filed->name) == fold(row.contact.name);
  if (!same_name && has_name(row.contact)) compare("contact", filed->name, row.contact.name);
  if (fold(at) != fold(row.company)) compare("company", at, row.company);
  compare("title", filed->title, row.contact.title);
  if (fold(filed->email) != fold(row.contact.email)) compare("email", filed->email, row.contact.email);
  const bool same_phone = !filed->phone.empty() && phone_key(filed->phone) == phone_key(row.contact.phone) &&
                          !phone_key(filed->phone).empty();
  if (!same_phone) compare("phone", filed->phone, row.contact.phone);
  compare("linkedin", filed->linkedin, row.contact.linkedin);
  for (const auto& [field, text] : {std::pair("tags", &Contact::tags), std::pair("also", &Contact::also)}) {
    const std::string missing = missing_tags((*filed).*text, row.contact.*text);
    if (!missing.empty()) differences.push_back({field, (*filed).*text, missing});
  }
  const std::string lines = missing_lines(filed->notes, row.contact.notes);
  if (!lines.empty()) differences.push_back({"notes", filed->notes, lines});
  // A second address that was noted beside the first is no difference any more.
  auto noted = filled_lines(filed->notes);
  for (std::string& other : tags_of(filed->also))
    noted.push_back(std::move(other));
  differences.erase(std::remove_if(differences.begin(), differences.end(),
                                   [&](const ImportDifference& one) {
                                     return !one.mine.empty() && !one.is_beside() &&
                                            std::find(noted.begin(), noted.end(), one.theirs) != noted.end();
                                   }),
                    differences.end());
  TRY_DONE(add_story(connection, row, known, differences));
  return differences;
}

}  // namespace goodterms
