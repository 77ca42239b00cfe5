// Rows of a table as JSON, and back: an export and the bin hold them in one form (docs/EXPORT.md). Internal
// to core/store.
#pragma once

#include <string>

#include "core/store/connection.h"

namespace goodterms {

// "json_object('id', id, 'name', name)": one row of a table in a statement, without what is told from other
// columns.
Result<std::string> json_object_of(Connection& connection, const std::string& table);

enum class IfThere : std::uint8_t { refuse, leave };

// Files the rows that stand in the member of the table's name; none where it has none. `leave`: but for those
// whose id is there. A column that is not told has what a new record has.
Result<void> file_json_rows(Connection& connection, const std::string& table, const std::string& json,
                            IfThere if_there);

}  // namespace goodterms
