#include "core/advice/letter_reading.h"

#include <algorithm>

namespace goodterms {
namespace {

constexpr std::size_t longest_greeting = 6;   // words: "Dear Ms. van der Berg and team"
constexpr std::size_t longest_sign_off = 8;   // words: "With warm regards and all good wishes"

std::size_t words_in(const SentenceRange& sentence) { return sentence.end_word - sentence.first_word; }

// Cuts off what follows a line such as "From: ..." or "On Monday, Dana wrote:".
void drop_quoted(Sentences& sentences, const std::vector<Hit>& marks) {
  if (marks.empty()) return;
  sentences.all.resize(marks.front().sentence);
  sentences.words.resize(sentences.all.empty() ? 0 : sentences.all.back().end_word);
}

}  // namespace

LetterReading::LetterReading(const Phrases& all_phrases, const Spellings& all_spellings,
                             const LetterFacts& letter_facts, std::string_view letter)
    : phrases(all_phrases),
      spellings(all_spellings),
      facts(letter_facts),
      text(letter),
      sentences(read_sentences(letter, all_spellings)),
      found(all_phrases.find(sentences)) {
  drop_quoted(sentences, found[phrases.index_of("structure.quoted")]);
  for (auto& list : found) {
    while (!list.empty() && list.back().sentence >= sentences.all.size())
      list.pop_back();
  }
  const std::vector<Hit>& greetings = found[phrases.index_of("structure.greeting")];
  if (!greetings.empty() && greetings.front().sentence == 0 && words_in(sentences.all.front()) <= longest_greeting) {
    greeting_end = 1;
  }
  sign_off_begin = sentences.all.size();
  for (const Hit& hit : found[phrases.index_of("structure.sign-off")]) {
    const bool is_late = hit.sentence + 6 >= sentences.all.size() && hit.sentence >= greeting_end;
    if (is_late && words_in(sentences.all[hit.sentence]) <= longest_sign_off) {
      sign_off_begin = hit.sentence;
      break;
    }
  }
}

std::vector<Hit> LetterReading::hits(std::string_view list) const {
  const std::vector<Hit>& all = found[phrases.index_of(list)];
  const std::vector<Hit>& except = found[phrases.index_of(std::string(list) + ".not")];
  if (except.empty()) return all;
  std::vector<Hit> kept;
  auto other = except.begin();
  for (const Hit& hit : all) {
    while (other != except.end() && other->end <= hit.first)
      ++other;
    if (other == except.end() || other->first >= hit.end) kept.push_back(hit);
  }
  return kept;
}

std::vector<bool> LetterReading::sentences_with(std::string_view list) const {
  std::vector<bool> with(sentences.all.size());
  for (const Hit& hit : hits(list))
    with[hit.sentence] = true;
  return with;
}

TextRange LetterReading::range_of(const Hit& hit) const {
  return {sentences.words[hit.first].range.begin, sentences.words[hit.end - 1].range.end};
}

TextRange LetterReading::whole() const {
  const std::string_view trimmed = trim(text);
  if (trimmed.empty()) return {0, 0};
  const auto begin = static_cast<std::size_t>(trimmed.data() - text.data());
  return {begin, begin + trimmed.size()};
}

TextRange LetterReading::with_blanks(std::size_t sentence) const {
  TextRange range = sentences.all[sentence].range;
  const auto is_blank = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\t'; };
  const std::size_t begin = range.begin;
  while (range.begin > 0 && is_blank(range.begin - 1))
    --range.begin;
  if (range.begin > 0 && text[range.begin - 1] != '\n') return range;
  range.begin = begin;
  while (range.end < text.size() && is_blank(range.end))
    ++range.end;
  return range;
}

}  // namespace goodterms
