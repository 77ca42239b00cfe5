#include "core/store/backup.h"

namespace goodterms {

Result<void> erase_backups(const LogPlace& place, Files& files) {
  TRY(const auto backups, list_backups(place, files));
  for (const BackupFile& backup : backups)
    TRY_DONE(files.remove(backup.path));
  TRY(const std::string path,
      files.follow_links(place.path));  // what was put aside lies beside the file itself
  const std::string folder = folder_of(path), name = file_name_of(path);
  TRY(const auto names, files.list(folder));
  for (const std::string& beside : names) {
    // "log.goodterms.damaged-...", "log.goodterms.aside-...": whole logs, each of them.
    if (beside.rfind(name + ".damaged", 0) == 0 || beside.rfind(name + ".aside", 0) == 0)
      TRY_DONE(files.remove(folder + "/" + beside));
  }
  return {};
}

}  // namespace goodterms
