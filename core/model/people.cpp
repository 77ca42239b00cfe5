#include "core/model/people.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace goodterms {
namespace {

// Words of a title, folded. Titles are English in most of the world's companies; a word of another language
// is added where it is used in titles.
constexpr std::array recruiting = {"recruiter", "recruiting", "recruitment", "talent", "hr",
                                   "people",    "sourcer",    "sourcing",    "human",  "acquisition",
                                   "staffing",  "headhunter", "personnel"};
constexpr std::array hiring = {"manager", "head",    "director", "lead",    "chief",
                               "vp",      "founder", "owner",    "partner", "president",
                               "ceo",     "cto",     "coo",      "cfo",     "principal"};

template <std::size_t count>
bool holds(const std::array<const char*, count>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Relation relation_from_title(std::string_view title) {
  const std::string folded = fold(title);
  bool hires = false;
  std::string word;
  for (std::size_t at = 0; at <= folded.size(); ++at) {
    const char c = at < folded.size() ? folded[at] : ' ';
    if (is_letter_or_digit(static_cast<unsigned char>(c)) || (static_cast<unsigned char>(c) & 0x80U) != 0) {
      word += c;
      continue;
    }
    if (holds(recruiting, word)) return Relation::recruiter;
    hires = hires || holds(hiring, word);
    word.clear();
  }
  return hires ? Relation::hiring_manager : Relation::recruiter;
}

}  // namespace

bool is_past_latest(const Contact& contact, Date today) {
  return contact.reconnect_by && *contact.reconnect_by < today;
}

void set_reconnect_day(Contact& contact, Date day) {
  contact.reconnect_on = day;
  if (contact.reconnect_by) contact.reconnect_by = std::max(*contact.reconnect_by, day);
}

Relation relation_to(const Contact& contact) {
  return contact.relation.value_or(relation_from_title(contact.title));
}

bool has_name(const Contact& contact) {
  return !contact.name.empty() && contact.name != contact.email && contact.name != contact.phone &&
         contact.name != contact.linkedin;
}

}  // namespace goodterms
