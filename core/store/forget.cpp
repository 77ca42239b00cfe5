#include "core/store/forget.h"

#include <fmt/format.h>

#include "core/store/journal.h"
#include "core/store/undo_steps.h"

namespace goodterms {

Result<void> forget_undo_steps(Connection& connection) {
  return connection.run("DELETE FROM undo_steps");
}

Result<void> withdraw_step(Connection& connection, std::int64_t step) {
  TRY_DONE(Journal(connection).undo_step(step));
  return forget_steps(connection, StepDirection::forward);
}

Result<void> forget_searched_words(Connection& connection) {
  // A row that is deleted leaves its words in the index until its parts are joined (sqlite.org/fts5.html,
  // "The 'optimize' command").
  for (const char* index : {"names_by_word", "names_by_inside", "said"})
    TRY_DONE(connection.run(fmt::format("INSERT INTO {0} ({0}) VALUES ('optimize')", index)));
  return connection.run(
      "DELETE FROM said_words WHERE NOT EXISTS (SELECT 1 FROM temp.words_said WHERE term = word)");
}

Result<void> overwrite_free_pages(Connection& connection) {
  TRY_DONE(connection.run("VACUUM"));
  TRY_DONE(connection.integer("PRAGMA wal_checkpoint(TRUNCATE)"));
  return {};
}

}  // namespace goodterms
