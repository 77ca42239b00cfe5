// Copying a whole database file with SQLite's backup API: what backups and restoring are made of.
#pragma once

#include "core/store/connection.h"
#include "core/store/files.h"

namespace goodterms {

// Writes a single-file copy of `from` at `target`, which nobody may have open, then opens it anew and checks
// it: ours, not newer, sound. Errors: bad_data, foreign_data, newer_data, disk, busy; `target` may be left in
// part.
Result<void> write_checked_copy(Connection& from, const std::string& target, const char* vfs, Files& files);

// Removes a database file nobody has open, with its rollback journal.
Result<void> remove_database(const std::string& path, Files& files);

}  // namespace goodterms
