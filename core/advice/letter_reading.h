// A letter as the rules of the linter see it. Internal to core/advice.
#pragma once

#include <string_view>
#include <vector>

#include "core/advice/linter.h"
#include "core/advice/sentences.h"

namespace goodterms {

struct LetterReading {
  LetterReading(const Phrases& phrases, const Spellings& spellings, const LetterFacts& facts,
                std::string_view text);

  // The hits of a list that do not touch one of the list of its name with ".not" behind it.
  std::vector<Hit> hits(std::string_view list) const;
  bool has(std::string_view list) const { return !hits(list).empty(); }

  // By sentence: whether a hit of any of the lists lies in it.
  std::vector<bool> sentences_with(const std::vector<std::string_view>& lists) const;
  std::size_t words_in(std::size_t sentence) const;

  // Whether a comma, semicolon, colon, dash or bracket stands between the words of the hit.
  bool crosses_mark(const Hit& hit) const;
  // Whether one of the hits of a list, in order, is near it in the same clause: neither a mark nor a "but"
  // stands between the two.
  bool is_beside(const Hit& hit, const std::vector<Hit>& others) const;
  // Whether the sentence names the job, the company, the contact or the user.
  bool names_somebody(std::size_t sentence) const;

  TextRange range_of(const Hit& hit) const;
  TextRange sentence_of(const Hit& hit) const { return sentences.all[hit.sentence].range; }
  TextRange whole() const;  // without blanks at its ends
  Finding about_whole(Principle principle, Severity severity, std::string message_id) const;

  // The sentence together with the blanks before it, or behind it where it opens its line: what has to go
  // when the sentence is taken out.
  TextRange with_blanks(std::size_t sentence) const;

  const Phrases& phrases;
  const Spellings& spellings;
  const LetterFacts& facts;
  std::string_view text;
  Sentences sentences;  // up to where an earlier letter is quoted
  Phrases::Hits found;
  std::size_t heading_end =
      0;  // sentences before this one are the address above a letter; nothing is found in them
  std::size_t greeting_end = 0;    // sentences before this one greet
  std::size_t sign_off_begin = 0;  // sentences from this one on sign

 private:
  std::size_t end_of_heading() const;
  bool greets(std::size_t sentence) const;
  bool signs(std::size_t sentence) const;
};

}  // namespace goodterms
