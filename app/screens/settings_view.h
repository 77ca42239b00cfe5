// What the place Settings says of the data: how much there is, where, and which backups.
#pragma once

#include <string>
#include <vector>

#include "core/actions/desk.h"

namespace goodterms {

struct BackupRow {
  std::string path;
  std::string made, size;  // "Sunday 1 March 18:04", "1.2 MB"
};

struct DataView {
  std::string log_path;
  std::string amount;              // "14 declines, 47 people, 1.2 MB in one file on this device."
  std::string last_backup;         // "Last backup today 09:00."; says so where there is none
  std::vector<BackupRow> backups;  // the newest first
};

Result<DataView> read_data_view(Desk& desk);

// "1.2 MB", "84 kB": of a file.
std::string size_in_words(const Words& words, std::int64_t bytes);

}  // namespace goodterms
