#include "core/advice/lint_rules.h"

namespace goodterms {
namespace {

constexpr std::size_t most_private_words = 200;  // terms looked for; a case has a handful

bool is_same_word(const std::string& written, const std::string& term) {
  return written == term || (written.size() == term.size() + 1 && written.back() == 's' &&
                             written.compare(0, term.size(), term) == 0);
}

void find_term(const LetterReading& letter, const std::string& term, Findings& findings) {
  const Sentences words = read_sentences(term, letter.spellings);
  if (words.words.empty()) return;
  const std::vector<Word>& text = letter.sentences.words;
  for (std::size_t first = 0; first + words.words.size() <= text.size(); ++first) {
    std::size_t same = 0;
    while (same < words.words.size() && is_same_word(text[first + same].folded, words.words[same].folded))
      ++same;
    if (same < words.words.size()) continue;
    const TextRange range{text[first].range.begin, text[first + same - 1].range.end};
    findings.push_back(
        {range, false, Principle::private_matters, Severity::error, "private.word", {{"words", term}}});
  }
}

}  // namespace

void lint_private(const LetterReading& letter, Findings& findings) {
  const std::vector<std::string>& terms = letter.facts.private_words;
  for (std::size_t index = 0; index < terms.size() && index < most_private_words; ++index)
    find_term(letter, terms[index], findings);
  if (!letter.facts.internal_offer) return;
  for (const Hit& hit : letter.hits("internal-move")) {
    findings.push_back(
        {letter.range_of(hit), false, Principle::private_matters, Severity::error, "private.internal"});
  }
}

}  // namespace goodterms
