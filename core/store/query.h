// The words a person types into the search field, made into what the indexes of the log understand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace goodterms {

struct Query {
  std::vector<std::string> words;  // folded, as core/store/tokenizer.h cuts them
  std::string by_word;    // FTS5 expression: each word whole, the last as a prefix; empty: nothing to find
  std::string by_inside;  // FTS5 expression over trigrams; empty when a word is under three characters
  std::string folded;     // the whole text, folded, blanks single
};

Query read_query(std::string_view text);

// Where the words of the query stand in `text`: at the starts of its words, else anywhere. In order, not
// overlapping.
std::vector<TextRange> find_hits(const Query& query, std::string_view text);

// About `width` code points of `text` around its first hit, on one line, with "…" where it was cut, and its
// hits.
struct Excerpt {
  std::string text;
  std::vector<TextRange> hits;
};
Excerpt excerpt(const Query& query, std::string_view text, std::size_t width);

}  // namespace goodterms
