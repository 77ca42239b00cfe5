#include "platform/desktop/system_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace goodterms {
namespace {

std::filesystem::path path_of(const std::string& utf8) {
  return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

std::string text_of(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return std::string(text.begin(), text.end());
}

// `doing` is the end of a key under error.file: which of the things one does with files did not work.
tl::unexpected<Error> trouble(std::string_view doing, const std::string& path, const std::error_code& error) {
  return failure(ErrorCode::disk, "error.file." + std::string(doing),
                 {{"path", path}, {"system", error.message()}}, fmt::format("{}: {}", path, error.message()));
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// Not as a stream of C++: its locales, which nothing else needs, would be a tenth of what a browser loads of
// the library. Null where that does not work.
std::unique_ptr<std::FILE, CloseFile> open_to_read(const std::filesystem::path& path) {
#ifdef _WIN32
  return std::unique_ptr<std::FILE, CloseFile>(::_wfopen(path.c_str(), L"rb"));
#else
  return std::unique_ptr<std::FILE, CloseFile>(
      std::fopen(path.c_str(), "rbe"));  // e: no child program has it
#endif
}

// Makes what a folder lists (a rename, say) survive a power cut. Windows does so by itself.
Result<void> sync_folder([[maybe_unused]] const std::string& folder) {
#ifndef _WIN32
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return trouble("opening-failed", folder, std::error_code(errno, std::generic_category()));
  const int synced = ::fsync(handle);
  const std::error_code error(errno, std::generic_category());
  ::close(handle);
  // Some file systems cannot sync a folder and say so with EINVAL; there is nothing better to do there.
  if (synced != 0 && error.value() != EINVAL) return trouble("writing-failed", folder, error);
#endif
  return {};
}

}  // namespace

Result<bool> SystemFiles::exists(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path_of(path), error);
  if (status.type() == std::filesystem::file_type::not_found) return false;
  if (error) return trouble("looking-failed", path, error);
  return true;
}

Result<std::int64_t> SystemFiles::size(const std::string& path) {
  std::error_code error;
  const std::uintmax_t bytes = std::filesystem::file_size(path_of(path), error);
  if (error) return trouble("looking-failed", path, error);
  return static_cast<std::int64_t>(bytes);
}

Result<std::string> SystemFiles::read_start(const std::string& path, std::size_t limit) {
  std::error_code error;
  // Anything but a regular file might block for ever, or never end.
  if (!std::filesystem::is_regular_file(path_of(path), error)) {
    if (error) return trouble("opening-failed", path, error);
    return failure(ErrorCode::disk, "error.file.no-file", {{"path", path}});
  }
  const auto file = open_to_read(path_of(path));
  if (!file) return failure(ErrorCode::disk, "error.file.unreadable", {{"path", path}});
  std::string start;
  constexpr std::size_t step = 65536;
  while (start.size() < limit && std::feof(file.get()) == 0 && std::ferror(file.get()) == 0) {
    const std::size_t before = start.size();
    start.resize(std::min(limit, before + step));
    start.resize(before + std::fread(start.data() + before, 1, start.size() - before, file.get()));
  }
  if (std::ferror(file.get()) != 0)
    return failure(ErrorCode::disk, "error.file.not-to-end", {{"path", path}});
  return start;
}

Result<bool> SystemFiles::same_file(const std::string& left, const std::string& right) {
  std::error_code error;
  const bool same = std::filesystem::equivalent(path_of(left), path_of(right), error);
  return !error && same;  // an error means that one of them does not exist
}

Result<void> SystemFiles::make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::path made;
  for (const auto& part : path_of(path)) {
    made /= part;
    if (std::filesystem::create_directory(made, error)) {
      // A person's letters are nobody else's business.
      std::filesystem::permissions(made, std::filesystem::perms::owner_all, error);
    }
    if (error && !std::filesystem::is_directory(made)) return trouble("making-folder-failed", path, error);
    error.clear();
  }
  if (!std::filesystem::is_directory(path_of(path), error)) {
    return failure(ErrorCode::disk, "error.file.no-folder", {{"path", path}});
  }
  return {};
}

Result<std::vector<std::string>> SystemFiles::list(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  if (!std::filesystem::exists(path_of(folder), error)) return names;
  for (std::filesystem::directory_iterator entry(path_of(folder), error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_regular_file(ignored)) names.push_back(text_of(entry->path().filename()));
  }
  if (error) return trouble("reading-folder-failed", folder, error);
  std::sort(names.begin(), names.end());
  return names;
}

Result<void> SystemFiles::write(const std::string& path, std::string_view bytes) {
  TRY(const auto file, begin_file(path));
  TRY_DONE(file->append(bytes));
  return file->finish();
}

Result<void> SystemFiles::rename(const std::string& from, const std::string& to) {
  std::error_code error;
  std::filesystem::rename(path_of(from), path_of(to), error);
  if (error) return trouble("renaming-failed", from, error);
  return sync_folder(folder_of(to));
}

Result<void> SystemFiles::remove(const std::string& path) {
  std::error_code error;
  std::filesystem::remove(path_of(path), error);
  if (error) return trouble("removing-failed", path, error);
  return {};
}

Result<std::string> SystemFiles::follow_links(const std::string& path) {
  std::error_code error;
  std::filesystem::path place = path_of(path);
  constexpr int most_links = 40;  // as Linux has it; more are taken for a circle
  for (int i = 0; std::filesystem::is_symlink(place, error); ++i) {
    const std::filesystem::path target = std::filesystem::read_symlink(place, error);
    if (i == most_links) error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
    if (error) return trouble("looking-failed", path, error);
    place = place.parent_path() / target;  // an absolute target stands for itself
  }
  return text_of(place);
}

}  // namespace goodterms
