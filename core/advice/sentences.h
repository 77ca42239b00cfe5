// A letter cut into its sentences and words, each with its place in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/model/lint_words.h"
#include "core/model/phrases.h"

namespace goodterms {

struct Word {
  std::string folded;                // "do" and "not" for "Don't": spellings are written out
  TextRange range;                   // in the text, of the word as it was written
  bool is_number = false;            // begins with a digit
  bool is_money = false;             // a number with a currency sign, a currency's letters or a "k"
  KnownName name = KnownName::none;  // part of a name the case knows; set by who knows the case
  bool capital = false;              // as written it begins with an upper-case letter
};

struct SentenceRange {
  TextRange range;             // without blanks at its ends
  std::size_t first_word = 0;  // into Sentences::words
  std::size_t end_word = 0;
  std::size_t paragraph = 0;  // counted by blank lines
};

struct Sentences {
  std::vector<SentenceRange> all;
  std::vector<Word> words;
};

// What the lists find in them; core/model/phrases.h.
Phrases::Hits find_phrases(const Phrases& phrases, const Sentences& sentences);

// Cuts at . ! ? and …, at blank lines, after short lines (greetings, signatures, lists), and not at
// abbreviations, initials, decimals, addresses of the web and the post, or inside (...). Lines that begin
// with ">" are somebody else's words and left out. `text` is valid UTF-8. Takes time linear in its size.
Sentences read_sentences(std::string_view text, const Spellings& spellings);

}  // namespace goodterms
