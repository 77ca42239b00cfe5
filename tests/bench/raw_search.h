// What search() is held against: FTS5 asked the same questions by statements that are prepared once and
// stepped directly.
//
// An equal, not a straw man in either direction. It asks what search() asks, in the same order and under the
// same conditions (names by their start, by the start of a word, and, where the page is not full, by what is
// inside; then what was said), and reads the columns that a result shows, joined in the same statement. It
// leaves out what is our own: reading what was typed into an expression, no name twice, ordering by fit,
// marking hits, cutting excerpts, and a result that outlives the statement. An unfinished word is asked for
// the plain way, word*.
#pragma once

#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <string>

#include "core/store/query.h"

namespace goodterms {

class RawSearch {
 public:
  explicit RawSearch(sqlite3* database);
  ~RawSearch();
  RawSearch(const RawSearch&) = delete;
  RawSearch& operator=(const RawSearch&) = delete;

  // How many bytes were read, so that nothing can be left out as unused.
  std::int64_t run(const Query& query);

 private:
  int step_through(sqlite3_stmt* statement, int limit);  // gives the number of rows

  std::array<sqlite3_stmt*, 5> statements_ = {};
  std::int64_t bytes_ = 0;
};

}  // namespace goodterms
