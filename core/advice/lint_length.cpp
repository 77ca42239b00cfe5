#include <algorithm>

#include "core/advice/lint_rules.h"

namespace goodterms {
namespace {

// Too long is an email over about 120 words, a LinkedIn note over 300 characters. "About" leaves greeting,
// signature and one optional line of the longest letters some room. The others are ours: a text of three
// screens of a small phone, and what is said in a minute and a half.
constexpr std::size_t longest_email = 130;     // words
constexpr std::size_t longest_linkedin = 300;  // code points
constexpr std::size_t longest_text = 400;      // code points
constexpr std::size_t longest_spoken = 190;    // words

struct Length {
  std::size_t is = 0;
  std::size_t may_be = 0;
  const char* message = "";
};

Length length_of(Channel channel, std::string_view body) {
  switch (channel) {
    case Channel::linkedin:
      return {count_code_points(trim(body)), longest_linkedin, "brief.linkedin"};
    case Channel::text:
      return {count_code_points(trim(body)), longest_text, "brief.text"};
    case Channel::phone:
    case Channel::voicemail:
      return {count_words(body), longest_spoken, "brief.spoken"};
    case Channel::email:
      break;
  }
  return {count_words(body), longest_email, "brief.email"};
}

// Without the address above, and the quoted earlier letters, which are not the user's.
std::string_view own_words(const LetterReading& letter) {
  if (letter.heading_end >= letter.sentences.all.size()) return {};
  const std::size_t begin = letter.sentences.all[letter.heading_end].range.begin;
  return letter.text.substr(begin, letter.sentences.all.back().range.end - begin);
}

bool lint_length(Channel channel, std::string_view body, TextRange range, Findings& findings) {
  const Length length = length_of(channel, body);
  if (length.is <= length.may_be) return false;
  Finding finding{range, false, Principle::brief, Severity::warning, length.message};
  finding.values = {{"length", std::to_string(length.is)}, {"limit", std::to_string(length.may_be)}};
  finding.about_whole = true;
  findings.push_back(std::move(finding));
  return true;
}

bool compares(const LetterReading& letter, std::size_t sentence) {
  return letter.sentences_with({"comparison"})[sentence] || tells_pay_of_the_other(letter)[sentence];
}

bool chose_other_than_in(const LetterReading& letter, std::size_t sentence) {
  std::vector<bool> chose = letter.sentences_with({"accepted"});
  chose[sentence] = false;
  const auto end = chose.begin() + static_cast<std::ptrdiff_t>(letter.sign_off_begin);
  return std::find(chose.begin(), end, true) != end;
}

}  // namespace

void lint_huge(const LetterFacts& facts, std::string_view body, Findings& findings) {
  lint_length(facts.channel, body, {0, body.size()}, findings);
}

bool exceeds_length(const LetterReading& letter) {
  const Length length = length_of(letter.facts.channel, own_words(letter));
  return length.is > length.may_be;
}

void lint_brief(const LetterReading& letter, Findings& findings) {
  if (lint_length(letter.facts.channel, own_words(letter), letter.whole(), findings)) return;
  if (letter.facts.tells_reasons) return;
  // One sentence of reason is enough; the sentence that declines may carry it.
  const std::vector<std::size_t> reasons = sentences_of_reason(letter);
  if (reasons.empty()) return;
  // Who says that they chose something else has given a reason, and comparing the two is another.
  const bool is_second = compares(letter, reasons.front()) && chose_other_than_in(letter, reasons.front());
  const std::size_t count = reasons.size() + (is_second ? 1 : 0);
  if (count < 2) return;
  const TextRange surplus{letter.sentences.all[reasons[is_second ? 0 : 1]].range.begin,
                          letter.sentences.all[reasons.back()].range.end};
  findings.push_back({surplus,
                      false,
                      Principle::brief,
                      Severity::warning,
                      "brief.reasons",
                      {{"count", std::to_string(count)}}});
}

}  // namespace goodterms
