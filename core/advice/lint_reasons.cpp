#include <algorithm>

#include "core/advice/lint_rules.h"

namespace goodterms {
namespace {

constexpr std::size_t shortest_reason = 3;  // words; "With warm wishes," has no more
constexpr std::size_t longest_reason = 36;  // words of one sentence, however it winds
constexpr std::size_t longest_reasoning =
    27;  // words in sentences of reason alone; past that it is a defence

// A telephone number or a date under a name.
bool is_numbers_only(const LetterReading& letter, std::size_t sentence) {
  const SentenceRange& range = letter.sentences.all[sentence];
  return std::all_of(letter.sentences.words.begin() + static_cast<std::ptrdiff_t>(range.first_word),
                     letter.sentences.words.begin() + static_cast<std::ptrdiff_t>(range.end_word),
                     [](const Word& word) { return word.is_number; });
}

// "Captain Storey, Ewan Baird."
bool is_names_only(const LetterReading& letter, std::size_t sentence) {
  const SentenceRange& range = letter.sentences.all[sentence];
  for (std::size_t word = range.first_word; word < range.end_word; ++word) {
    if (!letter.sentences.words[word].capital) return false;
  }
  return true;
}

}  // namespace

std::vector<std::string_view> letter_purposes() {
  return {"thanks", "decline",  "open-door", "open-door.alone", "apology",    "apology.grovelling",
          "wish",   "courtesy", "hedge",     "hedge.before",    "placeholder"};
}

std::vector<bool> sentences_that_may_decline(const LetterReading& letter) {
  const std::vector<bool> refuses = letter.sentences_with({"decline.maybe"});
  const std::vector<bool> of_candidacy = letter.sentences_with({"candidacy"});
  std::vector<bool> may(letter.sentences.all.size());
  for (std::size_t sentence = letter.greeting_end; sentence < may.size(); ++sentence)
    may[sentence] = refuses[sentence] && (of_candidacy[sentence] || letter.names_somebody(sentence));
  return may;
}

std::vector<std::size_t> sentences_of_reason(const LetterReading& letter) {
  const std::vector<bool> has_purpose = letter.sentences_with(letter_purposes());
  const std::vector<bool> carries_letter =
      letter.sentences_with({"thanks", "decline", "open-door", "apology", "apology.grovelling"});
  const std::vector<bool> defends =
      letter.sentences_with({"excuse", "comparison", "pay-of-the-other", "illness"});
  const std::vector<bool> is_about_them =
      letter.sentences_with({"about-them", "negative", "insult", "addresses-them"});
  const std::vector<bool> may_decline = sentences_that_may_decline(letter);
  std::vector<std::size_t> reasons;
  for (std::size_t sentence = letter.greeting_end; sentence < letter.sign_off_begin; ++sentence) {
    if (letter.words_in(sentence) < shortest_reason || is_names_only(letter, sentence) ||
        is_numbers_only(letter, sentence))
      continue;
    // What names the job or the people there introduces the matter, or says no in a way not known yet.
    const bool is_left_over = !has_purpose[sentence] && !is_about_them[sentence] && !may_decline[sentence] &&
                              !letter.names_somebody(sentence);
    if (!is_left_over && !(defends[sentence] && !carries_letter[sentence])) continue;
    // A kind word between two sentences of reason belongs to them: "I had a good record at my last place."
    const bool fills_gap =
        !reasons.empty() && reasons.back() + 2 == sentence && !carries_letter[sentence - 1];
    if (fills_gap) reasons.push_back(sentence - 1);
    reasons.push_back(sentence);
  }
  return reasons;
}

std::vector<bool> tells_pay_of_the_other(const LetterReading& letter) {
  std::vector<bool> tells = letter.sentences_with({"pay-of-the-other"});
  const std::vector<bool> complains = letter.sentences_with({"insult", "negative"});
  for (std::size_t sentence = 0; sentence < tells.size(); ++sentence)
    tells[sentence] = tells[sentence] && !complains[sentence];
  return tells;
}

void lint_truthful(const LetterReading& letter, Findings& findings) {
  const std::vector<Hit> thanks = letter.hits("thanks");
  const auto add = [&](std::string_view list, const char* message) {
    for (const Hit& hit : letter.hits(list)) {
      if (letter.is_beside(hit, thanks)) continue;  // "Thank you for the extra days."
      findings.push_back({letter.range_of(hit), false, Principle::truthful, Severity::warning, message});
    }
  };
  const std::vector<bool> tells_pay = tells_pay_of_the_other(letter);
  for (const Hit& hit : letter.hits("pay-of-the-other")) {
    if (!tells_pay[hit.sentence]) continue;
    findings.push_back({letter.range_of(hit), false, Principle::truthful, Severity::warning, "truthful.pay"});
  }
  add("comparison", "truthful.comparison");
  if (letter.facts.tells_reasons) return;
  add("excuse", "truthful.excuse");
  const std::vector<std::size_t> reasons = sentences_of_reason(letter);
  // "My flatmate says it is the right thing" is a reason; a second one of its kind makes it a defence.
  const std::vector<bool> has_weak = letter.sentences_with({"excuse.weak"});
  if (std::count(has_weak.begin(), has_weak.end(), true) > 1) add("excuse.weak", "truthful.excuse");
  // "I start at the yard in March" is news and no defence.
  std::vector<bool> only_tells_choice = letter.sentences_with({"accepted"});
  const std::vector<bool> defends = letter.sentences_with({"excuse", "excuse.weak", "comparison", "illness"});
  for (std::size_t sentence = 0; sentence < defends.size(); ++sentence)
    only_tells_choice[sentence] = only_tells_choice[sentence] && !defends[sentence];
  std::size_t words = 0;
  for (const std::size_t sentence : reasons) {
    if (!only_tells_choice[sentence]) words += letter.words_in(sentence);
  }
  const bool is_too_long = exceeds_length(letter);  // then it was told to be shorter already
  if (words <= (reasons.size() > 1 ? longest_reasoning : longest_reason) || is_too_long) return;
  const TextRange first = letter.sentences.all[reasons.front()].range;
  const TextRange last = letter.sentences.all[reasons.back()].range;
  findings.push_back(
      {{first.begin, last.end}, false, Principle::truthful, Severity::warning, "truthful.excuse"});
}

}  // namespace goodterms
