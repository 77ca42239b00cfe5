#include "core/actions/guide.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"

namespace goodterms {
namespace {

// Folded words; an apostrophe belongs to none ("don’t" is looked for as "don't" or "don").
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_letter_or_digit(next_code_point(text, at))) {
      words.back() += text.substr(begin, at - begin);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  for (std::string& word : words)
    word = fold(word);
  return words;
}

bool has_all(const std::vector<std::string>& wanted, const std::vector<std::string>& words) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& beginning) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return word.rfind(beginning, 0) == 0; });
  });
}

}  // namespace

namespace {

std::vector<GuideHit> hits_with_all(const std::vector<GuidePage>& guide,
                                    const std::vector<std::string>& wanted) {
  std::vector<GuideHit> titles, others;
  for (const GuidePage& page : guide) {
    for (const GuideAnswer& answer : page.answers) {
      if (has_all(wanted, words_in(answer.title))) {
        titles.push_back({&page, &answer});
      } else if (has_all(wanted, words_in(answer.title + " " + answer.text + " " + page.title))) {
        others.push_back({&page, &answer});
      }
    }
  }
  titles.insert(titles.end(), others.begin(), others.end());
  return titles;
}

}  // namespace

std::vector<GuideHit> find_in_guide(const std::vector<GuidePage>& guide, std::string_view words) {
  std::vector<std::string> wanted = words_in(words);
  std::vector<GuideHit> hits = hits_with_all(guide, wanted);
  // As people ask it there may be a word that the guide does not say; the shortest tells the least.
  while (hits.empty() && wanted.size() > 1) {
    wanted.erase(std::min_element(wanted.begin(), wanted.end(), [](const auto& left, const auto& right) {
      return left.size() < right.size();
    }));
    hits = hits_with_all(guide, wanted);
  }
  return hits;
}

const GuidePage* find_guide_page(const std::vector<GuidePage>& guide, std::string_view id) {
  const auto found =
      std::find_if(guide.begin(), guide.end(), [id](const GuidePage& page) { return page.id == id; });
  return found == guide.end() ? nullptr : &*found;
}

}  // namespace goodterms
