#include "core/model/person_name.h"

#include <vector>

#include "core/base/text.h"

namespace goodterms {
namespace {

std::vector<std::string> words_of(std::string_view name) {
  const std::string line = single_line(name);
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < line.size();) {
    std::size_t end = line.find(' ', begin);
    if (end == std::string::npos) end = line.size();
    words.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool is_title(std::string word) {
  if (!word.empty() && word.back() == '.') word.pop_back();
  word = fold(word);
  for (const char* title :
       {"dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "herr", "frau"}) {
    if (word == title) return true;
  }
  return false;
}

bool family_name_comes_first(std::string_view name) {
  std::size_t position = 0;
  const char32_t c = next_code_point(name, position);
  constexpr char32_t first_of_thai = 0x0E00, first_of_hangul = 0x1100;
  return is_written_without_blanks(c) && (c < first_of_thai || c >= first_of_hangul);
}

}  // namespace

std::string first_name(std::string_view full_name) {
  std::vector<std::string> words = words_of(full_name);
  while (words.size() > 1 && is_title(words.front()))
    words.erase(words.begin());
  if (words.empty()) return {};
  if (family_name_comes_first(words.front())) return single_line(full_name);
  if (words.size() > 1 && words.front().size() > 1 && words.front().back() == ',')
    return words[1];  // "Reyes, Dana"
  // An initial alone ("J. Robin Hale") is no name to greet with.
  const bool initial = words.size() > 2 && count_code_points(words[0]) == 2 && words[0].back() == '.';
  return initial ? words[1] : words[0];
}

std::string initials(std::string_view full_name) {
  std::vector<std::string> words = words_of(full_name);
  while (words.size() > 1 && is_title(words.front()))
    words.erase(words.begin());
  if (words.empty()) return {};
  const auto first_character = [](const std::string& word) {
    std::size_t end = 0;
    next_code_point(word, end);
    return word.substr(0, end);
  };
  std::string letters = first_character(words.front());
  if (words.size() > 1 && !family_name_comes_first(words.front())) letters += first_character(words.back());
  return letters;
}

}  // namespace goodterms
