// Placeholders that were not filled in: [Company], {{role}}, <Name>, ____, XXX.
#include "core/advice/lint_rules.h"
#include "core/model/person_name.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_placeholder = 60;  // bytes between the brackets

struct Bracket {
  std::string_view open;
  std::string_view close;
};
// The longer before those they begin with.
constexpr Bracket brackets[] = {{"{{", "}}"}, {"[[", "]]"}, {"<<", ">>"},        {"[", "]"},
                                {"{", "}"},   {"<", ">"},   {"\u00AB", "\u00BB"}};

// What the case knows in place of "Company", "your name", ...; empty where it is not certain.
std::string fill(const LetterReading& letter, std::string_view inside) {
  const Sentences words = read_sentences(inside, letter.spellings);
  const Phrases::Hits hits = find_phrases(letter.phrases, words);
  const auto is_all = [&](std::string_view list) {
    const std::vector<Hit>& found = hits[letter.phrases.index_of(list)];
    return found.size() == 1 && found.front().first == 0 && found.front().end == words.words.size();
  };
  if (is_all("placeholder.company")) return letter.facts.company;
  if (is_all("placeholder.role")) return letter.facts.role;
  if (is_all("placeholder.contact")) return first_name(letter.facts.contact_name);
  if (is_all("placeholder.my-name")) return letter.facts.my_name;
  return {};
}

bool looks_like_words(std::string_view inside) {
  bool letters = false;
  for (std::size_t position = 0; position < inside.size();) {
    const char32_t c = next_code_point(inside, position);
    if (c == '\n' || c == '@' || c == '/' || c == ':')
      return false;                          // an address, <dana@brightwater.example>
    if (c >= '0' && c <= '9') return false;  // a reference, [K-2207]
    letters = letters || is_letter_or_digit(c);
  }
  return letters;
}

// The end of the placeholder that begins with a bracket at `begin`; 0 where none does.
std::size_t bracket_end(std::string_view text, std::size_t begin, std::string_view& inside) {
  for (const Bracket& bracket : brackets) {
    if (text.substr(begin, bracket.open.size()) != bracket.open) continue;
    const std::size_t from = begin + bracket.open.size();
    const std::size_t close =
        text.substr(from, longest_placeholder + bracket.close.size()).find(bracket.close);
    if (close == std::string_view::npos) continue;
    inside = text.substr(from, close);
    if (!looks_like_words(inside)) continue;
    return from + close + bracket.close.size();
  }
  return 0;
}

// The end of a run of `sign`, at least `least` of them, that is no part of a word; 0 where there is none.
std::size_t run_end(std::string_view text, std::size_t begin, char sign, std::size_t least) {
  std::size_t end = begin;
  while (end < text.size() && text[end] == sign)
    ++end;
  if (end - begin < least) return 0;
  const auto is_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  if (begin > 0 && is_word(text[begin - 1])) return 0;
  return end < text.size() && is_word(text[end]) ? 0 : end;
}

std::size_t blank_end(std::string_view text, std::size_t begin) {
  if (const std::size_t end = run_end(text, begin, '_', 3)) return end;
  return run_end(text, begin, 'X', 2);
}

}  // namespace

void lint_placeholders(const LetterReading& letter, Findings& findings) {
  const auto add = [&](TextRange range, std::string_view inside) {
    Finding finding{range, false, Principle::complete, Severity::error, "complete.placeholder"};
    finding.values = {{"words", std::string(letter.text.substr(range.begin, range.length()))}};
    const std::string filled = fill(letter, inside);
    if (!filled.empty()) finding.replacement = filled;
    findings.push_back(std::move(finding));
  };
  const std::size_t end = letter.sentences.all.empty() ? 0 : letter.sentences.all.back().range.end;
  const std::string_view own = letter.text.substr(0, end);
  for (std::size_t at = 0; at < own.size();) {
    std::string_view inside;
    const char c = own[at];
    std::size_t close = 0;
    if (c == '[' || c == '{' || c == '<' || c == '\xC2') close = bracket_end(own, at, inside);
    if (c == '_' || c == 'X') close = blank_end(own, at);
    if (close != 0) add({at, close}, inside);
    at = close != 0 ? close : at + 1;
  }
  for (const Hit& hit : letter.hits("placeholder")) {
    const TextRange range = letter.range_of(hit);
    add(range, letter.text.substr(range.begin, range.length()));
  }
}

}  // namespace goodterms
