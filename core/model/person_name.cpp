#include "core/model/person_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text.h"
#include "core/base/text_steps.h"

namespace goodterms {
namespace {

// Folded, without a dot. Titles that are written before a name, in the languages names are met in.
constexpr std::array honorifics = {
    "mr",    "mrs",     "ms",        "miss",    "mx",         "dr",       "prof",   "professor",
    "sir",   "dame",    "rev",       "herr",    "frau",       "monsieur", "madame", "mme",
    "mlle",  "sr",      "sra",       "senor",   "senora",     "dott",     "ing",    "dipl-ing",
    "mag",   "sig",     "signor",    "signora", "fr",         "hr",       "sister", "brother",
    "capt",  "captain", "col",       "colonel", "sgt",        "sergeant", "lt",     "lieutenant",
    "maj",   "cmdr",    "commander", "cllr",    "councillor", "hon",      "pastor", "father",
    "rabbi", "imam",    "principal", "chef",    "coach"};
constexpr std::array suffixes = {"jr",   "sr", "ii",  "iii", "iv",  "phd",
                                 "ph.d", "md", "mba", "esq", "cpa", "msc"};
// Belong to the family name that follows: "van der Berg".
constexpr std::array particles = {"van",   "von", "der", "den", "de",  "la",  "le", "du", "da",  "dos", "del",
                                  "della", "di",  "al",  "el",  "bin", "ibn", "zu", "af", "ter", "ten", "y"};
// A name that ends or begins with one of these is a team's.
constexpr std::array team_words = {"team",   "department", "dept",    "office",      "desk",
                                   "group",  "careers",    "jobs",    "hr",          "talent",
                                   "hiring", "recruiting", "support", "recruitment", "people"};

template <std::size_t count>
bool holds(const std::array<const char*, count>& words, std::string word) {
  word = fold(word);
  while (!word.empty() && (word.back() == '.' || word.back() == ','))
    word.pop_back();
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t end = line.find(' ', begin);
    if (end == std::string_view::npos) end = line.size();
    words.emplace_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words)
    line += (line.empty() ? "" : " ") + word;
  return line;
}

bool is_initial(const std::string& word) {
  const std::size_t length = count_code_points(word);
  return length == 1 || (length == 2 && word.back() == '.') ||
         (length == 4 && word[1] == '.' && word.back() == '.');  // "J.R."
}

bool family_name_comes_first(std::string_view name) {
  std::size_t position = 0;
  const char32_t c = next_code_point(name, position);
  constexpr char32_t first_of_thai = 0x0E00, first_of_hangul = 0x1100;
  return is_written_without_blanks(c) && (c < first_of_thai || c >= first_of_hangul);
}

// "Doe, John" written the other way round; a suffix behind a comma stays where it is: "John Doe, PhD".
std::string in_order(const std::string& line) {
  const std::size_t comma = line.find(", ");
  if (comma == std::string::npos || comma == 0) return line;
  std::string before = line.substr(0, comma), after = line.substr(comma + 2);
  const std::size_t next = after.find(", ");
  const std::string first = next == std::string::npos ? after : after.substr(0, next);
  if (holds(suffixes, first)) return line;
  const std::string rest = next == std::string::npos ? "" : after.substr(next);
  return first + " " + before + rest;
}

// The words between title and suffix, as given and family name.
void part_names(std::vector<std::string> words, PersonName& name) {
  if (words.empty()) return;
  if (words.size() == 1) {
    (name.honorific.empty() ? name.given : name.family) = words.front();
    return;
  }
  std::size_t family = words.size() - 1;
  while (family > 1 && holds(particles, words[family - 1]))
    --family;
  if (!name.honorific.empty() && holds(particles, words.front())) family = 0;  // "Frau von Braun"
  name.family = joined({words.begin() + static_cast<std::ptrdiff_t>(family), words.end()});
  for (std::size_t i = 0; i < family; ++i) {
    if (is_initial(words[i])) continue;  // "J. Robin Hale" is called Robin
    name.given = words[i];
    break;
  }
}

bool is_team(const std::vector<std::string>& words) {
  return !words.empty() && (holds(team_words, words.back()) || holds(team_words, words.front()));
}

}  // namespace

PersonName read_name(std::string_view written) {
  PersonName name;
  name.whole = in_order(single_line(written));
  std::vector<std::string> words = words_of(name.whole);
  if (words.empty()) return name;
  if (is_team(words)) {
    name.is_team = true;
    return name;
  }
  if (family_name_comes_first(words.front())) return name;
  std::size_t titles = 0;
  while (titles + 1 < words.size() && holds(honorifics, words[titles]))
    ++titles;
  name.honorific = joined({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(titles)});
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(titles));
  std::vector<std::string> ending;
  while (words.size() > 1 && holds(suffixes, words.back())) {
    ending.insert(ending.begin(), words.back());
    words.pop_back();
  }
  name.suffix = joined(ending);
  if (!words.back().empty() && words.back().back() == ',') words.back().pop_back();
  part_names(std::move(words), name);
  return name;
}

std::string first_name(std::string_view written) {
  const PersonName name = read_name(written);
  if (!name.given.empty()) return name.given;
  return name.family.empty() || name.honorific.empty() ? name.whole : name.family;
}

std::string formal_address(const Contact& contact) {
  if (!contact.address_as.empty()) return contact.address_as;
  const PersonName name = read_name(contact.name);
  if (!name.honorific.empty() && !name.family.empty()) return name.honorific + " " + name.family;
  return name.whole;
}

std::string familiar_address(const Contact& contact) {
  if (!contact.address_as.empty()) return contact.address_as;
  const PersonName name = read_name(contact.name);
  if (!name.honorific.empty()) return formal_address(contact);
  return name.given.empty() ? name.whole : name.given;
}

std::string initials(std::string_view full_name) {
  const PersonName name = read_name(full_name);
  const auto first_character = [](const std::string& word) {
    return word.substr(0, next_character(word, 0));  // accents and joined signs are part of it
  };
  std::vector<std::string> words = words_of(name.whole);
  if (words.empty()) return {};
  // "Emoji & Söhne 🇩🇪" is ES; who is called by a sign alone is that sign.
  const auto begins_word = [](const std::string& word) {
    std::size_t at = 0;
    return is_letter_or_digit(next_code_point(word, at));
  };
  if (std::any_of(words.begin(), words.end(), begins_word) && !begins_word(words.back())) {
    std::erase_if(words, [&](const std::string& word) { return !begins_word(word); });
    return initials(joined(words));
  }
  if (name.is_team || name.family.empty()) {
    const bool two = name.is_team && words.size() > 1;
    return first_character(words.front()) + (two ? first_character(words.back()) : "");
  }
  std::string last = name.family;
  if (const std::size_t blank = last.rfind(' '); blank != std::string::npos) last.erase(0, blank + 1);
  const std::string& first = name.given.empty() && name.honorific.empty() ? words.front() : name.given;
  return first_character(first) + first_character(last);
}

}  // namespace goodterms
