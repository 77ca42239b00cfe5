#include "core/model/reading_words.h"

#include <algorithm>

namespace goodterms {
namespace {

void add_lists(PhraseLists::Lists& base, const PhraseLists::Lists& over,
               const std::vector<std::string>& replaces) {
  for (const auto& [name, phrases] : over) {
    std::vector<std::string>& list = base[name];
    if (std::find(replaces.begin(), replaces.end(), name) != replaces.end()) list.clear();
    list.insert(list.end(), phrases.begin(), phrases.end());
  }
}

Result<void> check_own(const ReadingWords& words) {
  TRY_DONE(check_phrase_lists(words, Marks::allowed));
  PhraseLists zones{words.zones, words.parts};
  return check_phrase_lists(zones, Marks::allowed);
}

}  // namespace

ReadingWords words_in(const ReadingWords& words, const ReadingLanguage& language) {
  ReadingWords merged;
  merged.lists = words.lists;
  merged.parts = words.parts;
  merged.zones = words.zones;
  merged.tag = language.tag;
  add_lists(merged.lists, language.lists, language.replaces);
  add_lists(merged.parts, language.parts, language.replaces);
  add_lists(merged.zones, language.zones, {});
  return merged;
}

Result<void> check_reading_words(const ReadingWords& words) {
  TRY_DONE(check_own(words));
  for (const ReadingLanguage& language : words.languages) {
    ReadingWords own;  // what is only read in that language, with the parts of both
    own.lists = language.lists;
    own.zones = language.zones;
    own.parts = words_in(words, language).parts;
    TRY_DONE(check_own(own));
  }
  return {};
}

}  // namespace goodterms
