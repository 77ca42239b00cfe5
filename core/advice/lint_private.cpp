#include <algorithm>

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

// "They have given me a date for my kidney", where "kidney operation" is private: who does not want an
// illness told does not want it told in part. What is theirs, "your clinic", is no illness.
std::vector<Hit> told_of_illness(const LetterReading& letter) {
  const std::vector<bool> is_theirs = letter.sentences_with({"addresses-them"});
  std::vector<Hit> told;
  for (const Hit& hit : letter.hits("illness")) {
    if (!is_theirs[hit.sentence] && !letter.names_somebody(hit.sentence)) told.push_back(hit);
  }
  return told;
}

void find_illness(const LetterReading& letter, const std::vector<Hit>& illnesses, const std::string& term,
                  Findings& findings) {
  const Sentences words = read_sentences(term, letter.spellings);
  for (const Hit& hit : illnesses) {
    const std::string& told = letter.sentences.words[hit.end - 1].folded;  // "my kidney"
    if (std::none_of(words.words.begin(), words.words.end(),
                     [&](const Word& word) { return is_same_word(told, word.folded); }))
      continue;
    findings.push_back({letter.range_of(hit),
                        false,
                        Principle::private_matters,
                        Severity::error,
                        "private.word",
                        {{"words", term}}});
  }
}

}  // namespace

void lint_private(const LetterReading& letter, Findings& findings) {
  const std::vector<std::string>& terms = letter.facts.private_words;
  const std::vector<Hit> illnesses = told_of_illness(letter);
  for (std::size_t index = 0; index < terms.size() && index < most_private_words; ++index) {
    find_term(letter, terms[index], findings);
    find_illness(letter, illnesses, terms[index], findings);
  }
  if (!letter.facts.internal_offer) return;
  for (const Hit& hit : letter.hits("internal-move")) {
    findings.push_back(
        {letter.range_of(hit), false, Principle::private_matters, Severity::error, "private.internal"});
  }
}

}  // namespace goodterms
