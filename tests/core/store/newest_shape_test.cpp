// What a new log is made of at once is what all migrations together make. A migration that is new is put into
// core/store/newest.sql by NEWEST_SHAPE=core/store/newest.sql build/native/tests/store_test -tc="*newest*".
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "core/store/migrate.h"
#include "tests/support/log_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

// In the order it was made in. What full-text search makes for itself is left out, and so is what SQLite
// does.
constexpr const char* made_by_us =
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' "
    "AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid";
// What puts the rows of a table back, as a statement that gives one for each row.
constexpr const char* statements_of_rows =
    "SELECT 'SELECT ''INSERT INTO ' || t.name || ' VALUES ('' || concat_ws('', '', ' "
    "|| (SELECT group_concat('quote(' || name || ')', ', ') FROM pragma_table_info(t.name)) "
    "|| ') || '')'' FROM ' || t.name FROM pragma_table_list AS t WHERE schema = 'main' "
    "AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name";

std::vector<std::string> texts(Connection& connection, const char* sql) {
  return must(connection.all(sql, [](Row& row) { return row.next_text(); }));
}

std::string script_of(Connection& connection) {
  std::string script;
  for (const std::string& statement : texts(connection, made_by_us))
    script += statement + ";\n";
  for (const std::string& rows : texts(connection, statements_of_rows)) {
    for (const std::string& row : texts(connection, rows.c_str()))
      script += row + ";\n";
  }
  return script;
}

}  // namespace

TEST_CASE("a new log is made as all migrations together make it") {
  Connection by_steps = must(Connection::open("", OpenMode::memory));
  must(migrate(by_steps, FileIdentity{}, embedded_migrations()));
  const std::string script = script_of(by_steps);
  if (const char* file = std::getenv("NEWEST_SHAPE")) {
    std::ofstream(file, std::ios::binary) << script;
    return;
  }
  CHECK(script == embedded_newest_shape().front().bytes);

  Connection at_once = must(Connection::open("", OpenMode::memory));
  must(migrate(at_once, FileIdentity{}));
  CHECK(script_of(at_once) == script);
  CHECK(must(at_once.integer("PRAGMA user_version")) == newest_version());
}
