// The disk of a desktop: core/store/files.h over POSIX or Windows.
#pragma once

#include "core/store/files.h"

namespace goodterms {

class SystemFiles final : public Files {
 public:
  Result<bool> exists(const std::string& path) override;
  Result<std::int64_t> size(const std::string& path) override;
  Result<std::string> read_start(const std::string& path, std::size_t limit) override;
  Result<bool> same_file(const std::string& left, const std::string& right) override;
  Result<void> make_folder(const std::string& path) override;
  Result<std::vector<std::string>> list(const std::string& folder) override;
  Result<void> write(const std::string& path, std::string_view bytes) override;
  Result<std::unique_ptr<NewFile>> begin_file(const std::string& path) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> remove(const std::string& path) override;
  Result<std::string> follow_links(const std::string& path) override;
  Result<std::unique_ptr<FileLock>> lock(const std::string& path, Wait wait) override;
};

}  // namespace goodterms
