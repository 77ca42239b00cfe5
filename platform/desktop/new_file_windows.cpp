#include "platform/desktop/system_files.h"
#include "platform/desktop/windows_text.h"

namespace goodterms {
namespace {

class StreamedFile final : public NewFile {
 public:
  StreamedFile(std::string path, HANDLE handle) : path_(std::move(path)), handle_(handle) {}
  ~StreamedFile() override { CloseHandle(handle_); }
  StreamedFile(const StreamedFile&) = delete;
  StreamedFile& operator=(const StreamedFile&) = delete;

  Result<void> append(std::string_view bytes) override {
    constexpr std::size_t most_at_once = 1U << 30U;  // it takes a DWORD
    while (!bytes.empty()) {
      DWORD written = 0;
      const auto size = static_cast<DWORD>(bytes.substr(0, most_at_once).size());
      if (WriteFile(handle_, bytes.data(), size, &written, nullptr) == 0 || written == 0) return unwritable();
      bytes.remove_prefix(written);
    }
    return {};
  }

  // On the disk, and not only in the system's memory.
  Result<void> finish() override {
    if (FlushFileBuffers(handle_) == 0) return unwritable();
    return {};
  }

 private:
  tl::unexpected<Error> unwritable() const {
    return failure(ErrorCode::disk, "error.file.unwritable", {{"path", path_}});
  }

  std::string path_;
  HANDLE handle_;
};

}  // namespace

Result<std::unique_ptr<NewFile>> SystemFiles::begin_file(const std::string& path) {
  const HANDLE handle = CreateFileW(wide_of(path).c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr,
                                    CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (handle == INVALID_HANDLE_VALUE)
    return failure(ErrorCode::disk, "error.file.unwritable", {{"path", path}});
  return std::make_unique<StreamedFile>(path, handle);
}

}  // namespace goodterms
