// Words of the log that a slip of the fingers makes of what was typed: "vogl" for Vogel, "siobahn" for
// Siobhán, "jonh" for John.
//
// A slip is a letter missing, one too many, another one, or two neighbours that changed places (the distance
// of F. Damerau, "A technique for computer detection and correction of spelling errors", 1964). Words of
// under four letters and words with digits have no slips: too much else is near them.
//
// A list of words is walked in order, and whatever cannot come near any more is leapt over: of names the
// index's own, of what was said one beside it (migrations/0019_said_words.sql).
#pragma once

#include <string>
#include <vector>

#include "core/store/connection.h"
#include "core/store/query.h"
#include "core/store/word_endings.h"

namespace goodterms {

// At most this many slips are looked for in a word of so many letters.
int most_slips(std::string_view word);

// The words of the index that are 1 to `slips` slips from `word`; the nearest only: where one slip finds any,
// two are not tried, and among what was said never. With `unfinished`, where none is, words that begin with
// something near it. Needs make_words_readable().
Result<std::vector<std::string>> similar_words(Connection& connection, WordIndex index,
                                               const std::string& word, bool unfinished, int slips);

struct SimilarQuery {
  std::string expression;          // FTS5; empty where nothing is similar
  std::vector<std::string> words;  // what stands for the words typed, for showing the hits
};

// What else the query may have meant: where words are not in the index at all, those near them instead, and
// where all are, each or one that is a single slip away. Nothing for a query of many words.
Result<SimilarQuery> similar_query(Connection& connection, const Query& query, WordIndex index);

}  // namespace goodterms
