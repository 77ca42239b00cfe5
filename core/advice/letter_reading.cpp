#include "core/advice/letter_reading.h"

#include <algorithm>

#include "core/model/person_name.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_greeting = 6;  // words: "Dear Ms. van der Berg and team"
constexpr std::size_t longest_address_line =
    8;                                       // words: "Department of Planning and Transport, Second Floor"
constexpr std::size_t longest_sign_off = 8;  // words: "With warm regards and all good wishes"

// Marks the words of a name where all of them stand.
void mark_name(Sentences& text, const std::string& name, const Spellings& spellings, KnownName kind) {
  const std::vector<Word> words = read_sentences(name, spellings).words;
  if (words.empty()) return;
  for (std::size_t first = 0; first + words.size() <= text.words.size(); ++first) {
    std::size_t same = 0;
    while (same < words.size() && text.words[first + same].folded == words[same].folded)
      ++same;
    if (same < words.size() || !text.words[first].capital) continue;
    for (std::size_t index = 0; index < same; ++index)
      text.words[first + index].name = kind;
  }
}

constexpr std::size_t shortest_telling_word =
    4;  // letters; "Kindling" stands for Kindling Software, "The" does not

Sentences read_letter(std::string_view letter, const Spellings& spellings, const LetterFacts& facts) {
  Sentences text = read_sentences(letter, spellings);
  mark_name(text, facts.role, spellings, KnownName::other);
  mark_name(text, facts.contact_name, spellings, KnownName::other);
  mark_name(text, first_name(facts.contact_name), spellings, KnownName::other);
  mark_name(text, facts.my_name, spellings, KnownName::other);
  mark_name(text, first_name(facts.my_name), spellings, KnownName::other);
  for (const Word& word : read_sentences(facts.company, spellings).words) {
    if (word.folded.size() < shortest_telling_word) continue;
    for (Word& written : text.words) {
      if (written.capital && written.folded == word.folded) written.name = KnownName::company;
    }
  }
  mark_name(text, facts.company, spellings, KnownName::company);
  return text;
}

// "From: ...", "On Monday, Dana wrote:" and "--- Original message ---" begin a line, and are marked or end as
// no sentence is: "From here on I am open to talks" is one, whatever comes after it.
bool is_line_of_mail(std::string_view letter, const TextRange& sentence) {
  const std::size_t line = sentence.begin == 0 ? 0 : letter.rfind('\n', sentence.begin - 1) + 1;
  const std::string_view before = letter.substr(line, sentence.begin - line);
  const auto is_word = [](char c) { return is_letter_or_digit(static_cast<unsigned char>(c)); };
  if (std::any_of(before.begin(), before.end(), is_word)) return false;  // npos + 1 above is the beginning
  const std::string_view text = letter.substr(sentence.begin, sentence.end - sentence.begin);
  const auto first_end = std::find_if_not(text.begin(), text.end(), is_word);
  const bool is_header = first_end != text.end() && (*first_end == ':' || *first_end == '*');
  const bool is_framed = letter.substr(line, 2) == "--";
  return is_header || is_framed || (!text.empty() && text.back() == ':');
}

// Cuts off what follows such a line.
void drop_quoted(Sentences& sentences, const std::vector<Hit>& marks, std::string_view letter) {
  const auto first = std::find_if(marks.begin(), marks.end(), [&](const Hit& mark) {
    return is_line_of_mail(letter, sentences.all[mark.sentence].range);
  });
  if (first == marks.end()) return;
  sentences.all.resize(first->sentence);
  sentences.words.resize(sentences.all.empty() ? 0 : sentences.all.back().end_word);
}

}  // namespace

LetterReading::LetterReading(const Phrases& all_phrases, const Spellings& all_spellings,
                             const LetterFacts& letter_facts, std::string_view letter)
    : phrases(all_phrases),
      spellings(all_spellings),
      facts(letter_facts),
      text(letter),
      sentences(read_letter(letter, all_spellings, letter_facts)),
      found(find_phrases(all_phrases, sentences)) {
  drop_quoted(sentences, found[phrases.index_of("structure.quoted")], letter);
  for (auto& list : found) {
    while (!list.empty() && list.back().sentence >= sentences.all.size())
      list.pop_back();
  }
  heading_end = end_of_heading();
  for (auto& list : found) {
    list.erase(list.begin(), std::find_if(list.begin(), list.end(),
                                          [&](const Hit& hit) { return hit.sentence >= heading_end; }));
  }
  greeting_end = greets(heading_end) ? heading_end + 1 : heading_end;
  sign_off_begin = sentences.all.size();
  for (std::size_t sentence = sentences.all.size(); sentence-- > greeting_end;) {
    const bool ends_in_comma = text[sentences.all[sentence].range.end - 1] == ',';
    if (ends_in_comma && signs(sentence)) sign_off_begin = sentence;
  }
  for (const Hit& hit : found[phrases.index_of("structure.sign-off")]) {
    if (signs(hit.sentence)) sign_off_begin = std::min(sign_off_begin, hit.sentence);
  }
}

// "Hi Dana,", and on the phone "Trish, hello, Gordon Leith."
bool LetterReading::greets(std::size_t sentence) const {
  if (sentence >= sentences.all.size() || words_in(sentence) > longest_greeting) return false;
  for (const Hit& hit : found[phrases.index_of("structure.greeting")]) {
    if (hit.sentence == sentence) return true;
  }
  const SentenceRange& range = sentences.all[sentence];
  for (std::size_t word = range.first_word; word < range.end_word; ++word) {
    if (sentences.words[word].name != KnownName::none) return words_in(sentence) < longest_greeting;
  }
  return false;
}

// "The HR Manager, / Northwind Labs, / London." above "Dear Madam,": short lines up to one that greets.
std::size_t LetterReading::end_of_heading() const {
  constexpr std::size_t most_lines = 16;  // two addresses, a date and a subject
  for (const Hit& hit : found[phrases.index_of("structure.greeting")]) {
    if (hit.sentence > most_lines) break;
    if (words_in(hit.sentence) > longest_greeting || hit.first != sentences.all[hit.sentence].first_word)
      continue;
    for (std::size_t above = 0; above < hit.sentence; ++above)
      if (words_in(above) > longest_address_line) return 0;
    return hit.sentence;
  }
  return 0;
}

// "Kind regards," near the end, and not "Thank you for the invitation."
bool LetterReading::signs(std::size_t sentence) const {
  constexpr std::size_t last_sentences = 5;  // a signature may have a name, a number and an address below it
  const TextRange range = sentences.all[sentence].range;
  const bool is_statement = std::string_view(".!?").find(text[range.end - 1]) != std::string_view::npos;
  return sentence >= greeting_end && sentence + last_sentences >= sentences.all.size() && !is_statement &&
         words_in(sentence) <= longest_sign_off;
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

std::vector<bool> LetterReading::sentences_with(const std::vector<std::string_view>& lists) const {
  std::vector<bool> with(sentences.all.size());
  for (const std::string_view list : lists) {
    for (const Hit& hit : hits(list))
      with[hit.sentence] = true;
  }
  return with;
}

std::size_t LetterReading::words_in(std::size_t sentence) const {
  return sentences.all[sentence].end_word - sentences.all[sentence].first_word;
}

bool LetterReading::crosses_mark(const Hit& hit) const {
  for (std::size_t word = hit.first; word + 1 < hit.end; ++word) {
    const std::size_t begin = sentences.words[word].range.end;
    const std::size_t next = sentences.words[word + 1].range.begin;
    if (begin >= next) continue;  // both are read from one written word
    const std::string_view between = text.substr(begin, next - begin);
    if (between.find_first_of(",;:()") != std::string_view::npos ||
        between.find(" - ") != std::string_view::npos || between.find("\u2013") != std::string_view::npos ||
        between.find("\u2014") != std::string_view::npos)
      return true;
  }
  return false;
}

bool LetterReading::is_beside(const Hit& hit, const std::vector<Hit>& others) const {
  constexpr std::size_t farthest = 12;  // words between the two
  const auto begins_before = [](const Hit& one, std::size_t word) { return one.first < word; };
  const std::vector<Hit>& contrasts = found[phrases.index_of("clause.contrast")];
  const auto after = std::lower_bound(others.begin(), others.end(), hit.first, begins_before);
  const auto is_near = [&](const Hit& other) {
    const Hit span{hit.sentence, std::min(hit.first, other.first), std::max(hit.end, other.end)};
    if (other.sentence != hit.sentence || span.end - span.first > farthest + hit.end - hit.first)
      return false;
    const auto contrast = std::lower_bound(contrasts.begin(), contrasts.end(), span.first, begins_before);
    return (contrast == contrasts.end() || contrast->first >= span.end) && !crosses_mark(span);
  };
  return (after != others.end() && is_near(*after)) || (after != others.begin() && is_near(*(after - 1)));
}

bool LetterReading::names_somebody(std::size_t sentence) const {
  const SentenceRange& range = sentences.all[sentence];
  for (std::size_t word = range.first_word; word < range.end_word; ++word) {
    if (sentences.words[word].name != KnownName::none) return true;
  }
  return false;
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

Finding LetterReading::about_whole(Principle principle, Severity severity, std::string message_id) const {
  Finding finding{whole(), false, principle, severity, std::move(message_id)};
  finding.about_whole = true;
  return finding;
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
