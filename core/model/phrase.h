// The small language in which lint.json and reading.json describe wordings. A phrase stands inside one
// sentence; case, accents and curly apostrophes do not matter. In letters, which lint.json is for,
// punctuation does not matter either; in pasted text, which reading.json is for, a mark stands for itself.
//
//   thank you            these words, one after the other
//   appreciat*           a word that begins so
//   *ologist             a word that ends so
//   full time            also "full-time": a hyphen parts words
//   ,  :  &  @           these marks; one the language uses itself has a backslash before it: \( \* \|
//   (for|of) (your|the)  one of these; an empty one may be left out: (so|very|)
//   (very)?              may be left out
//   {3}                  up to three words of any kind; {1,3}: at least one
//   <number> <money>     "48", "48,000"; "£48k", "$48,000"
//   <company> <name>     the name of the company that is written to; any name the case knows, the company's
//   included.
//                        No other word of a phrase is found inside such a name: "Terrible Twos Nursery" is
//                        not terrible
//   [thanking]           a phrase of the part of that name
//   ^  $                 the beginning and the end of the sentence
//
// No phrase may match nothing at all, or begin or end with a gap.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace goodterms {

enum class PhraseKind : std::uint8_t {
  word,    // `word`, folded
  prefix,  // `word` is what it begins with
  suffix,  // `word` is what it ends with
  mark,    // `word` is one that is neither letter, digit nor blank, folded: "-" for every dash
  gap,     // `least` to `most` words
  number,
  money,
  company,
  name,
  part,  // `word` is its name
  begin,
  end,
  sequence,  // `children`, all of them
  choice,    // `children`, one of them
};

struct PhraseNode {
  PhraseKind kind = PhraseKind::sequence;
  std::string word = {};
  int least = 0;
  int most = 0;
  std::vector<PhraseNode> children = {};
};

inline constexpr int largest_gap = 12;               // words; more is no longer one phrase
inline constexpr int deepest_phrase = 8;             // brackets inside one another, parts counted as brackets
inline constexpr std::size_t longest_phrase = 2000;  // bytes

// Errors: invalid_input, saying what is wrong with the phrase; not whether its parts exist.
Result<PhraseNode> parse_phrase(std::string_view phrase);

}  // namespace goodterms
