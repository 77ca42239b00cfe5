// How the words of the log go on: makes an unfinished word into the words it can become.
//
// FTS5 answers a prefix longer than those of its prefix indexes (three characters, migrations/0001_first.sql)
// by reading and sorting every entry of every word that begins with it: 25 ms for a common word of a log of a
// million notes, before the first row. Asked for the words themselves it walks their entries in order and
// stops after the page that is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/query.h"

namespace goodterms {

enum class WordIndex : std::uint8_t { names_by_word, said };

struct Endings {
  std::string expression;  // FTS5; empty where no word of the log begins with the last word of the query
  bool all = true;         // false: finds nothing wrong, but not everything that query.by_word finds
};

// Makes the words of the indexes readable, for this connection only.
Result<void> make_words_readable(Connection& connection);

// The first word of the index that is not before `from`, in the order of bytes. Needs make_words_readable().
Result<std::optional<std::string>> next_word_of(Connection& connection, WordIndex index,
                                                const std::string& from);

// FTS5 cuts what is quoted into words again. A word that comes apart then (½ folds to 1⁄2) cannot be asked
// for.
bool is_one_word(const std::string& word);

// An expression for what query.by_word finds in `index`; by_word itself where that is quick. Needs
// make_words_readable(). `query` must not be empty.
Result<Endings> with_endings(Connection& connection, const Query& query, WordIndex index);

}  // namespace goodterms
