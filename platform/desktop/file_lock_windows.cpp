#include "platform/desktop/windows_text.h"

#include <system_error>

#include "platform/desktop/system_files.h"

namespace goodterms {
namespace {

class HeldFile final : public FileLock {
 public:
  explicit HeldFile(HANDLE handle) : handle_(handle) {}
  ~HeldFile() override { CloseHandle(handle_); }
  HeldFile(const HeldFile&) = delete;
  HeldFile& operator=(const HeldFile&) = delete;

 private:
  HANDLE handle_;
};

}  // namespace

Result<std::unique_ptr<FileLock>> SystemFiles::lock(const std::string& path, Wait wait) {
  constexpr DWORD look_again_milliseconds = 20;
  while (true) {
    // Shared with nobody, which is the lock.
    const HANDLE handle = CreateFileW(wide_of(path).c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr,
                                      OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle != INVALID_HANDLE_VALUE) return std::unique_ptr<FileLock>(std::make_unique<HeldFile>(handle));
    if (GetLastError() != ERROR_SHARING_VIOLATION) {
      const std::string reason =
          std::error_code(static_cast<int>(GetLastError()), std::system_category()).message();
      return failure(ErrorCode::disk, "error.file.opening-failed", {{"path", path}, {"system", reason}});
    }
    if (wait == Wait::no) return std::unique_ptr<FileLock>();
    Sleep(look_again_milliseconds);
  }
}

}  // namespace goodterms
