// SQL for a table whose columns are the fields of a record (core/model/record_field.h): the lists of columns,
// the record bound to a statement, and read from a row.
#pragma once

#include <string>

#include "core/base/text.h"
#include "core/model/record_field.h"
#include "core/store/connection.h"

namespace goodterms {

// Whether a field of this type takes two columns.
template <class Value>
constexpr bool is_moment = std::is_same_v<Value, Instant> || std::is_same_v<Value, std::optional<Instant>>;

// Every column that is written, each behind `between` and followed by `after`: ", name = ?, name_folded = ?".
template <class Record>
std::string written_columns(std::string_view between, std::string_view after) {
  std::string columns;
  const auto add = [&](std::string_view column, std::string_view ending) {
    columns.append(between).append(column).append(ending).append(after);
  };
  const Record record;
  for_each_field(record, [&](const RecordField& field, const auto& value) {
    using Value = std::decay_t<decltype(value)>;
    add(field.column, is_moment<Value> ? "_utc" : "");
    if (is_moment<Value>) add(field.column, "_offset");
    if (std::is_same_v<Value, std::string> && is_looked_up(field.rule)) add(field.column, "_folded");
  });
  return columns;
}

// ", ?" for each of them.
template <class Record>
std::string placeholders() {
  std::string marks;
  const std::string columns = written_columns<Record>(",", "");
  for (const char c : columns) {
    if (c == ',') marks += ", ?";
  }
  return marks;
}

// Every column that read_fields() reads, each behind ", "; `table` stands before each where there are
// several: "companies.".
template <class Record>
std::string read_columns(std::string_view table = {}) {
  std::string columns;
  const Record record;
  for_each_field(record, [&](const RecordField& field, const auto& value) {
    const bool two = is_moment<std::decay_t<decltype(value)>>;
    columns.append(", ").append(table).append(field.column);
    if (two) columns.append("_utc, ").append(table).append(field.column).append("_offset");
  });
  return columns;
}

// Binds what written_columns() lists, in its order.
template <class Record>
void bind_fields(Statement& statement, const Record& record) {
  for_each_field(record, [&](const RecordField& field, const auto& value) {
    using Value = std::decay_t<decltype(value)>;
    if constexpr (std::is_same_v<Value, Channel>) {
      statement.bind(channel_id(value));
    } else if constexpr (std::is_same_v<Value, std::optional<Relation>>) {
      statement.bind(value ? relation_id(*value) : std::string_view());
    } else {
      statement.bind(value);
    }
    if constexpr (std::is_same_v<Value, std::string>) {
      if (is_looked_up(field.rule)) statement.bind(fold(value));
    }
  });
}

inline void read_value(Row& row, std::string& value) {
  value = row.next_text();
}
inline void read_value(Row& row, bool& value) {
  value = row.next_flag();
}
inline void read_value(Row& row, int& value) {
  value = row.next_int();
}
inline void read_value(Row& row, Channel& value) {
  value = channel_from_id(row.next_text()).value_or(Channel::email);
}
inline void read_value(Row& row, std::optional<Relation>& value) {
  value = relation_from_id(row.next_text());
}
inline void read_value(Row& row, std::optional<Date>& value) {
  value = row.next_optional_date();
}
inline void read_value(Row& row, Instant& value) {
  value = row.next_instant();
}
inline void read_value(Row& row, std::optional<Instant>& value) {
  value = row.next_optional_instant();
}

// Reads what read_columns() lists, in its order.
template <class Record>
void read_fields(Row& row, Record& record) {
  for_each_field(record, [&](const RecordField&, auto& value) { read_value(row, value); });
}

}  // namespace goodterms
