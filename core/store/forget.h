// What is kept of the past, for whoever wants nobody to find it any more.
#pragma once

#include "core/store/connection.h"

namespace goodterms {

// The steps of undo, which hold what they took away. Inside the transaction that deletes.
Result<void> forget_undo_steps(Connection& connection);

// Takes back that very step as if it had never been: it cannot be done again. Errors: those of
// Journal::undo_step().
Result<void> withdraw_step(Connection& connection, std::int64_t step);

// The words that search keeps of rows that are gone. Inside the transaction that deletes. Needs
// make_words_readable() (core/store/word_endings.h).
Result<void> forget_searched_words(Connection& connection);

// The pages of the file and of its write-ahead log that hold old bytes: written anew without them. Not inside
// a transaction; takes as long as copying the file.
Result<void> overwrite_free_pages(Connection& connection);

}  // namespace goodterms
