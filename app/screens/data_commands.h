// What is done with the log as a whole: backups, exports, beginning anew.
#pragma once

#include "app/screens/screen.h"
#include "core/store/backup.h"

namespace goodterms {

Command back_up_log();
Command restore_log();
// The same with a backup that is known.
Command restore_backup(const std::string& path);
// What restore_log() begins when the file is chosen; also the way back from it.
LongTask restoring(Platform& platform, const std::string& path, Foreign foreign);
Command export_everything();
// Begins with an empty log; the old one stays as a backup, which undo brings back.
Command start_empty();
// The same, and removes the backups as well. There is no way back.
Command erase_everything();

}  // namespace goodterms
