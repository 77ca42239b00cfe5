// The words of a language made ready to read with, and what they find in a text. Internal to core/reading.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/model/phrases.h"
#include "core/model/reading_words.h"

namespace goodterms {

// Where phrases begin in a text, and where the longest of each list ends. Zones have lists of their own
// behind the cues'.
class CueTable {
 public:
  // `hits` by list, each in order of place.
  CueTable(std::size_t words, const Phrases::Hits& hits);
  CueTable() = default;

  // One past the last word of the longest phrase of `list` that begins at `word`; 0 where there is none.
  std::size_t end_of(std::size_t list, std::size_t word) const;

  struct Entry {
    std::uint32_t list = 0;
    std::uint32_t end = 0;
  };
  std::span<const Entry> at(std::size_t word) const;

 private:
  std::vector<std::uint32_t> begins_;  // by word, into entries_; one more for the end
  std::vector<Entry> entries_;
};

class ReadingPhrases {
 public:
  explicit ReadingPhrases(const ReadingWords& words);

  // Labels, abbreviations and what mail programs write, looked for in lines: by these are sentences told.
  Phrases::Hits find_layout(std::span<const PhraseWord> words, std::span<const PhraseSentence> lines) const;
  // Everything else, added to what find_layout() gave.
  void find_cues(std::span<const PhraseWord> words, std::span<const PhraseSentence> sentences,
                 Phrases::Hits& hits) const;

  // Whether an apostrophe behind these letters parts two words: "d'analyste".
  bool is_elision(std::string_view folded) const {
    return std::find(elisions_.begin(), elisions_.end(), folded) != elisions_.end();
  }

  // Bytes of the first of two words that a clock joins, "half" of "halfdrie"; 0 where it is no such word.
  std::size_t joined_half(std::string_view word) const;

  // 11 of "eleventh", 21 of "twenty-first"; 0 where it is none.
  unsigned day_spelled(std::string_view folded) const;

  // Whether the language tells where a role in small letters ends.
  bool says_where_roles_end() const { return says_where_roles_end_; }
  bool says_where_tails_end() const { return says_where_tails_end_; }
  // Whether the language writes every noun with a capital.
  bool writes_nouns_large() const { return writes_nouns_large_; }
  // Whether the language writes the day before the month: "03/10" is of October.
  bool puts_day_first() const { return puts_day_first_; }

  std::size_t zone_count() const { return zones_.size(); }
  // "Europe/London", "-05:00"
  const std::string& zone(std::size_t index) const { return zones_[index]; }

 private:
  static bool is_layout(std::string_view list);

  std::vector<std::string> zones_;
  std::vector<std::string> elisions_;
  std::vector<std::string> halves_;  // words before an hour that it may be joined to
  std::vector<std::string> hours_;
  std::vector<std::string> days_;  // of a month, in order
  bool says_where_roles_end_ = false;
  bool says_where_tails_end_ = false;
  bool puts_day_first_ = false;
  bool writes_nouns_large_ = false;
  std::vector<std::size_t> places_;  // by list of a CueTable: its place in the hits of its machine
  Phrases layout_;
  Phrases cues_;
};

}  // namespace goodterms
