#include "core/reading/reading_tongues.h"

#include <algorithm>
#include <bit>

#include "core/base/text.h"

namespace goodterms {
namespace {

constexpr std::string_view frequent_list = "language.words";
constexpr std::size_t most_tongues = 32;  // bits

}  // namespace

ReadingTongues::ReadingTongues(const ReadingWords& words) {
  const auto add = [&](ReadingWords own, const PhraseLists::Lists& lists) {
    const auto frequent = lists.find(frequent_list);
    if (frequent != lists.end())
      for (const std::string& word : frequent->second)
        frequent_[fold(word)] |= std::uint32_t{1} << tongues_.size();
    auto tongue = std::make_unique<Tongue>();
    tongue->tag = own.tag;
    tongue->words = std::move(own);
    tongues_.push_back(std::move(tongue));
  };
  ReadingWords first = words;
  first.languages.clear();
  add(std::move(first), words.lists);
  for (const ReadingLanguage& language : words.languages)
    if (tongues_.size() < most_tongues) add(words_in(words, language), language.lists);
}

ReadingTongues::Told ReadingTongues::tell(std::string_view text) const {
  constexpr std::size_t looked_at = 4000;  // bytes
  constexpr std::size_t enough = 2;        // words
  constexpr std::size_t telling = 4;       // bytes: a longer word of one language alone counts twice
  std::vector<std::size_t> counts(tongues_.size(), 0), weights(tongues_.size(), 0);
  std::string word;
  const auto count = [&] {
    const auto found = word.empty() ? frequent_.end() : frequent_.find(word);
    const bool tells =
        word.size() >= telling && found != frequent_.end() && std::has_single_bit(found->second);
    word.clear();
    if (found == frequent_.end()) return;
    for (std::size_t tongue = 0; tongue < counts.size(); ++tongue) {
      const std::size_t has = found->second >> tongue & 1U;
      counts[tongue] += has;
      weights[tongue] += tells ? 2 * has : has;
    }
  };
  for (std::size_t at = 0; at < std::min(text.size(), looked_at);) {
    const char32_t c = next_code_point(text, at);
    if (is_letter_or_digit(c)) {
      append_folded(word, c);
    } else {
      count();
    }
  }
  count();
  const auto best =
      static_cast<std::size_t>(std::max_element(weights.begin(), weights.end()) - weights.begin());
  return {best, counts[best] >= enough};
}

const ReadingPhrases& ReadingTongues::phrases(std::size_t tongue) const {
  Tongue& one = *tongues_[tongue];
  std::call_once(one.made, [&] { one.phrases = std::make_unique<const ReadingPhrases>(one.words); });
  return *one.phrases;
}

}  // namespace goodterms
