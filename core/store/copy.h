// Copying a whole database file with SQLite's backup API: what backups and restoring are made of.
#pragma once

#include "core/store/connection.h"
#include "core/store/files.h"

namespace goodterms {

// Makes all of `to` what `from` holds, in one step: afterwards it is that or what it was. Errors: disk, busy,
// bad_data.
Result<void> copy_pages(Connection& from, Connection& to);

// Brings everything into the one file. False, and all is as it was, where somebody else has it open.
Result<bool> leave_write_ahead_log(Connection& connection);

// Writes a single-file copy of `from` at `target`, which nobody may have open, then opens it anew and checks
// it: ours, not newer, sound. Errors: bad_data, foreign_data, newer_data, disk, busy; `target` may be left in
// part.
Result<void> write_checked_copy(Connection& from, const std::string& target, const char* vfs, Files& files);

// Removes a database file nobody has open, with its journals.
Result<void> remove_database(const std::string& path, Files& files);

}  // namespace goodterms
