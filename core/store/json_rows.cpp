#include "core/store/json_rows.h"

#include <fmt/format.h>

#include <vector>

#include "core/base/text.h"
#include "core/store/exported_tables.h"

namespace goodterms {
namespace {

struct Column {
  std::string name, usual;  // the SQL of what a new record has
  bool folded = false;
};

Result<std::vector<Column>> columns_of(Connection& connection, const std::string& table) {
  return connection.all(
      "SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(?) ORDER BY cid",
      [](Row& row) {
        Column column;
        column.name = row.next_text();
        column.usual = row.next_text();
        column.folded = is_folded_column(column.name);
        return column;
      },
      table);
}

// Of the rows that were just filed, which have none.
Result<void> fold_column(Connection& connection, const std::string& table, const std::string& folded) {
  const std::string plain = folded.substr(0, folded.size() - folded_ending.size());
  struct Text {
    std::int64_t id = 0;
    std::string text;
  };
  TRY(const auto texts, connection.all(fmt::format("SELECT id, {0} FROM {1} WHERE {2} = '' AND {0} <> ''",
                                                   plain, table, folded),
                                       [](Row& row) {
                                         Text one;
                                         one.id = row.next_integer();
                                         one.text = row.next_text();
                                         return one;
                                       }));
  for (const Text& one : texts)
    TRY_DONE(connection.run(fmt::format("UPDATE {} SET {} = ? WHERE id = ?", table, folded), fold(one.text),
                            one.id));
  return {};
}

}  // namespace

Result<std::string> json_object_of(Connection& connection, const std::string& table) {
  TRY(const auto columns, columns_of(connection, table));
  std::string object;
  for (const Column& column : columns) {
    if (column.folded) continue;
    object += fmt::format("{}'{}', {}", object.empty() ? "" : ", ", column.name, column.name);
  }
  return "json_object(" + object + ")";
}

Result<void> file_json_rows(Connection& connection, const std::string& table, const std::string& json,
                            IfThere if_there) {
  TRY(const auto columns, columns_of(connection, table));
  std::string names, values;
  for (const Column& column : columns) {
    names += (names.empty() ? "" : ", ") + column.name;
    const std::string value =
        fmt::format("iif(json_type(value, '$.{0}') IS NULL, {1}, json_extract(value, '$.{0}'))", column.name,
                    column.usual);
    values += (values.empty() ? "" : ", ") + (column.folded ? std::string("''") : value);
  }
  // No OR IGNORE, which would hold for what its triggers insert, too (sqlite.org/lang_createtrigger.html).
  const std::string new_ones =
      if_there == IfThere::leave
          ? fmt::format(
                " WHERE NOT EXISTS (SELECT 1 FROM {0} AS own WHERE own.id = json_extract(value, '$.id'))",
                table)
          : std::string();
  TRY_DONE(connection.run(fmt::format("INSERT INTO {0} ({1}) SELECT {2} FROM json_each(?, '$.{0}'){3}", table,
                                      names, values, new_ones),
                          json));
  for (const Column& column : columns) {
    if (column.folded) TRY_DONE(fold_column(connection, table, column.name));
  }
  return {};
}

}  // namespace goodterms
