#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "platform/desktop/system_files.h"

namespace goodterms {
namespace {

class HeldFile final : public FileLock {
 public:
  explicit HeldFile(int descriptor) : descriptor_(descriptor) {}
  ~HeldFile() override { close(descriptor_); }
  HeldFile(const HeldFile&) = delete;
  HeldFile& operator=(const HeldFile&) = delete;

 private:
  int descriptor_;
};

}  // namespace

Result<std::unique_ptr<FileLock>> SystemFiles::lock(const std::string& path, Wait wait) {
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    const std::string reason = std::error_code(errno, std::generic_category()).message();
    return failure(ErrorCode::disk, "error.file.opening-failed", {{"path", path}, {"system", reason}});
  }
  auto held = std::make_unique<HeldFile>(descriptor);
  int code = 0;
  do {
    code = flock(descriptor, wait == Wait::yes ? LOCK_EX : LOCK_EX | LOCK_NB);
  } while (code != 0 && errno == EINTR);
  if (code != 0 && errno == EWOULDBLOCK) return std::unique_ptr<FileLock>();
  return std::unique_ptr<FileLock>(std::move(held));  // also where the file system knows no locks
}

}  // namespace goodterms
