// Reading what export.h wrote into an empty log: the same data again.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/long_work.h"
#include "core/store/changes.h"
#include "core/store/connection.h"

namespace goodterms {

// Whether a file begins as one of ours does; the rest may still be damaged.
bool looks_like_export(std::string_view bytes);

// How many records of each kind a file holds, and whether the log has any of its own.
struct ExportAmount {
  std::int64_t companies = 0, contacts = 0, applications = 0, messages = 0, interactions = 0;
};
// Errors: bad_data for what is no whole export; newer_data for one of a newer version.
Result<ExportAmount> amount_of_export(Connection& connection, const std::string& json);

// Files all of it as one step of undo, a table a step of the work. What an older version did not export has
// the value it has in a new record. Errors: as above; conflict where the log holds companies, contacts or
// cases; nothing has changed then. `connection` and `changes` outlive the work.
std::unique_ptr<LongWork> read_back(Connection& connection, std::string json, Instant now, Changes& changes);

}  // namespace goodterms
