// How many there are of what is listed, kept beside it by triggers (migrations/0006_counts.sql): whether it
// is so, and counted anew.
#pragma once

#include "core/store/connection.h"

namespace goodterms {

// How many of the kept counts are not what counting gives. Reads all cases and all people.
Result<std::int64_t> count_wrong_counts(Connection& connection);

// Counts everything anew, in one transaction.
Result<void> count_anew(Connection& connection);

}  // namespace goodterms
