#include "core/store/export.h"

#include <fmt/format.h>

namespace goodterms {
namespace {

constexpr const char* exported_tables[] = {"profile",  "companies",    "contacts", "applications",
                                           "messages", "interactions", "tasks",    "settings"};

// "json_object('id', id, 'name', name)" for the columns of a table.
Result<std::string> object_of(Connection& connection, const std::string& table) {
  TRY(const auto columns, connection.all(
                              "SELECT name FROM pragma_table_info(?) ORDER BY cid",
                              [](Row& row) { return row.next_text(); }, table));
  std::string object;
  for (const std::string& column : columns) {
    if (column.size() > 7 && column.compare(column.size() - 7, 7, "_folded") == 0) continue;
    object += fmt::format("{}'{}', {}", object.empty() ? "" : ", ", column, column);
  }
  return "json_object(" + object + ")";
}

}  // namespace

Result<std::string> export_json(Connection& connection) {
  TRY(const std::int64_t schema, connection.integer("PRAGMA user_version"));
  std::string json = fmt::format("{{\"program\": \"Good Terms\", \"schema\": {}", schema);
  for (const std::string table : exported_tables) {
    TRY(const std::string object, object_of(connection, table));
    TRY(const auto rows, connection.all(fmt::format("SELECT {} FROM {}", object, table),
                                        [](Row& row) { return row.next_text(); }));
    json += fmt::format(",\n\"{}\": [", table);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      json += i == 0 ? "\n  " : ",\n  ";
      json += rows[i];
    }
    json += rows.empty() ? "]" : "\n]";
  }
  return json + "}\n";
}

}  // namespace goodterms
