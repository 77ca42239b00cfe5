// Everything in the log as one JSON text, for whoever wants to take it elsewhere.
#pragma once

#include <string>

#include "core/store/connection.h"

namespace goodterms {

// {"program": "Good Terms", "schema": N, "companies": [{"id": 1, "name": ...}, ...], ...}: a list per table
// of the user's, a member per column as migrations/*.sql name it, without what only search needs.
Result<std::string> export_json(Connection& connection);

}  // namespace goodterms
