// Everything in the log as one JSON file, for whoever wants to take it elsewhere; read_back.h reads it again.
#pragma once

#include <memory>
#include <string>

#include "core/base/long_work.h"
#include "core/store/log.h"

namespace goodterms {

// {"program": "Good Terms", "version": 1, "schema": N, "companies": [{"id": 1, "name": ...}, ...], ...}: a
// list per table of the user's, a member per column as migrations/*.sql name it, without what only search
// needs. Written beside `target` bit by bit, as the log was when it began, and put in its place when it is
// whole; stopped before its end, `target` is as it was. Errors: conflict when `target` is the log itself;
// disk, bad_data.
Result<std::unique_ptr<LongWork>> begin_export(const LogPlace& place, const std::string& target,
                                               Files& files);

}  // namespace goodterms
