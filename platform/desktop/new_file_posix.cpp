#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "platform/desktop/system_files.h"

namespace goodterms {
namespace {

class StreamedFile final : public NewFile {
 public:
  StreamedFile(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  ~StreamedFile() override { (void)let_go(); }
  StreamedFile(const StreamedFile&) = delete;
  StreamedFile& operator=(const StreamedFile&) = delete;

  Result<void> append(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return unwritable();
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
  }

  // On the disk, and not only in the system's memory: what is renamed over another file next must not be
  // empty after a power cut. What lies on no disk, such as a pipe, says EINVAL.
  Result<void> finish() override {
    if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) return unwritable();
    return let_go();
  }

 private:
  Result<void> unwritable() const {
    return failure(ErrorCode::disk, "error.file.unwritable", {{"path", path_}});
  }
  Result<void> let_go() {
    const int descriptor = std::exchange(descriptor_, -1);
    if (descriptor >= 0 && ::close(descriptor) != 0) return unwritable();
    return {};
  }

  std::string path_;
  int descriptor_;
};

}  // namespace

Result<std::unique_ptr<NewFile>> SystemFiles::begin_file(const std::string& path) {
  // Letters are in it: a new one is for this user alone, one that is there stays as they made it.
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) return failure(ErrorCode::disk, "error.file.unwritable", {{"path", path}});
  return std::make_unique<StreamedFile>(path, descriptor);
}

}  // namespace goodterms
