#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/desktop/system_folders.h"

namespace goodterms {
namespace {

// As the environment tells it, or else the password database; empty where neither does.
std::string home_folder() {
  const char* home = std::getenv("HOME");
  if (home != nullptr && home[0] == '/') return home;
  const passwd* user = getpwuid(getuid());
  return user != nullptr && user->pw_dir != nullptr && user->pw_dir[0] == '/' ? user->pw_dir : "";
}

// `variable`, or `fallback` inside the home folder; empty where there is neither. The XDG base directory
// specification ignores a path that is not absolute.
std::string base_folder(const char* variable, const std::string& fallback) {
  const char* value = std::getenv(variable);
  if (value != nullptr && value[0] == '/') return value;
  const std::string home = home_folder();
  return home.empty() ? "" : home + fallback;
}

// The value of a line such as XDG_DOCUMENTS_DIR="$HOME/Documents"; those files know no other form than this
// one and an absolute path.
std::string user_folder_in(const std::string& line, const std::string& name) {
  const std::string start = name + "=\"";
  if (line.compare(0, start.size(), start) != 0) return "";
  std::string value = line.substr(start.size(), line.find('"', start.size()) - start.size());
  constexpr std::string_view home_word = "$HOME";
  if (value.compare(0, home_word.size(), home_word) == 0) {
    value = home_folder() + value.substr(home_word.size());
  }
  return value.empty() || value.front() != '/' ? "" : value;
}

}  // namespace

std::string data_folder() {
  const std::string base = base_folder("XDG_DATA_HOME", "/.local/share");
  return base.empty() ? "" : base + "/goodterms";
}

std::string state_folder() {
  const std::string base = base_folder("XDG_STATE_HOME", "/.local/state");
  return base.empty() ? "" : base + "/goodterms";
}

std::string documents_folder() {
  std::string found;
  std::ifstream folders(base_folder("XDG_CONFIG_HOME", "/.config") + "/user-dirs.dirs");
  for (std::string line; std::getline(folders, line);) {
    const std::string folder = user_folder_in(line, "XDG_DOCUMENTS_DIR");
    if (!folder.empty()) found = folder;
  }
  std::error_code ignored;
  if (!found.empty() && std::filesystem::is_directory(found, ignored)) return found;
  const std::string home = home_folder();
  return home.empty() ? "." : home;
}

std::vector<std::string> command_line_arguments(int count, char** values) {
  return count > 0 ? std::vector<std::string>(values + 1, values + count) : std::vector<std::string>();
}

}  // namespace goodterms
