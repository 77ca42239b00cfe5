#include "core/store/part_file.h"

namespace goodterms {

PartFile::~PartFile() {
  if (!begun_) return;
  file_.reset();
  (void)files_.remove(part_);  // nothing else can be done about it
}

Result<void> PartFile::begin() {
  TRY(file_, files_.begin_file(part_));
  begun_ = true;
  return {};
}

Result<void> PartFile::finish() {
  TRY_DONE(file_->finish());
  file_.reset();  // Windows renames nothing that is open
  return files_.rename(part_, target_);
}

}  // namespace goodterms
