#include "platform/desktop/open_requests.h"

#include <filesystem>

namespace goodterms {
namespace {

constexpr std::size_t longest_list = 1 << 20;  // bytes
constexpr char end_of_path = '\0';             // the one byte that no path holds

std::string list_of(const std::string& log) {
  return log + ".open";
}

std::string whole(const std::string& path) {
  std::error_code error;
  const std::filesystem::path given(std::u8string(path.begin(), path.end()));
  const std::u8string absolute = std::filesystem::absolute(given, error).u8string();
  return error ? path : std::string(absolute.begin(), absolute.end());
}

std::string waiting(Files& files, const std::string& log) {
  if (const auto there = files.exists(list_of(log)); !there || !*there) return {};
  return files.read_start(list_of(log), longest_list).value_or(std::string());
}

}  // namespace

Result<void> ask_to_open(Files& files, const std::string& log, const std::vector<std::string>& paths) {
  TRY(const auto alone, files.lock(list_of(log) + "-lock", Files::Wait::yes));
  std::string list = waiting(files, log);
  for (const std::string& path : paths)
    list += whole(path) + end_of_path;
  TRY_DONE(files.write(list_of(log) + ".part", list));
  return files.rename(list_of(log) + ".part", list_of(log));
}

std::vector<std::string> take_open_requests(Files& files, const std::string& log) {
  if (const auto there = files.exists(list_of(log)); !there || !*there) return {};
  const auto alone = files.lock(list_of(log) + "-lock", Files::Wait::yes);
  if (!alone) return {};
  std::vector<std::string> paths;
  const std::string list = waiting(files, log);
  for (std::size_t begin = 0, end = 0; (end = list.find(end_of_path, begin)) != std::string::npos;
       begin = end + 1)
    paths.push_back(list.substr(begin, end - begin));
  (void)files.remove(list_of(log));  // else they are opened a second time, which can be undone
  return paths;
}

}  // namespace goodterms
