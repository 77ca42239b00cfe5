// Finds the phrases of lists in a text that was cut into words: every list at once, in one pass.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/model/phrase.h"
#include "core/model/phrase_lists.h"

namespace goodterms {

enum class KnownName : std::uint8_t { none, company, other };

// A word, or a mark where those are looked at, as phrases see it.
struct PhraseWord {
  std::string_view folded;
  bool is_mark = false;
  bool is_number = false;
  bool is_money = false;
  KnownName name = KnownName::none;  // part of a name the case knows
};

// Words `first` to before `end`; none for a sentence without words.
struct PhraseSentence {
  std::size_t first = 0;
  std::size_t end = 0;
};

// A phrase found: words `first` to before `end`, both of one sentence.
struct Hit {
  std::size_t sentence = 0;
  std::size_t first = 0;
  std::size_t end = 0;
};

// The lists compiled into one machine over words. It has no loops, since gaps are bounded, so that looking
// from one word takes at most as many steps as the longest phrase has words.
class Phrases {
 public:
  // Phrases that cannot be read and parts that are not there are left out; check_phrase_lists() tells of
  // them.
  explicit Phrases(const PhraseLists& words);

  // By list, in order of place: hits[index_of("thanks")].
  using Hits = std::vector<std::vector<Hit>>;
  // The longest hit of each list at each word.
  Hits find_all(std::span<const PhraseWord> words, std::span<const PhraseSentence> sentences) const;
  // The same without those inside others of their list; two that run into one another are one.
  Hits find(std::span<const PhraseWord> words, std::span<const PhraseSentence> sentences) const;

  // The number of a list; an empty list for a name that is not in the words.
  std::size_t index_of(std::string_view list) const;

 private:
  using State = std::uint32_t;
  using Symbol = std::uint32_t;
  struct Edge {
    Symbol symbol = 0;
    State to = 0;
  };
  struct Node {
    std::vector<Edge> edges;
    std::vector<State> skips;          // to be entered at once
    std::vector<std::uint32_t> lists;  // that a phrase of ends here
  };
  class Builder;
  class Search;

  std::vector<Node> nodes_;
  std::unordered_map<Symbol, std::vector<State>> starts_;  // by a phrase's first word, where it leads
  std::unordered_map<std::string, Symbol> words_;
  std::unordered_map<std::string, Symbol> prefixes_;
  std::unordered_map<std::string, Symbol> suffixes_;
  std::unordered_map<std::string, Symbol> marks_;
  std::unordered_map<std::string, std::size_t> lists_;
  std::size_t longest_prefix_ = 0;  // bytes
  std::size_t longest_suffix_ = 0;
};

}  // namespace goodterms
