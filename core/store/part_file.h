// A file that has its name only when all of it is there.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/store/files.h"

namespace goodterms {

class PartFile {
 public:
  // Written beside `target`, as "<target>.part".
  PartFile(Files& files, std::string target)
      : files_(files), target_(std::move(target)), part_(target_ + ".part") {}
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;
  ~PartFile();  // takes away what is not finished

  Result<void> begin();  // before the rest
  bool begun() const { return begun_; }
  Result<void> append(std::string_view bytes) { return file_->append(bytes); }
  // On the disk for good, in the place of what `target` was.
  Result<void> finish();

 private:
  Files& files_;
  std::string target_, part_;
  std::unique_ptr<NewFile> file_;
  bool begun_ = false;
};

}  // namespace goodterms
