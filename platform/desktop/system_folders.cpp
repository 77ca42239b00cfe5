#include "platform/desktop/system_folders.h"

#include <cstdlib>

#ifdef _WIN32
// clang-format off
#include <windows.h>
#include <shellapi.h>
// clang-format on
#endif

namespace goodterms {

#ifdef _WIN32
namespace {

std::string utf8_of(const wchar_t* wide) {
  const int size = WideCharToMultiByte(CP_UTF8, 0, wide, -1, nullptr, 0, nullptr, nullptr);
  std::string text(size > 0 ? static_cast<std::size_t>(size - 1) : 0, '\0');
  if (!text.empty()) WideCharToMultiByte(CP_UTF8, 0, wide, -1, text.data(), size, nullptr, nullptr);
  return text;
}

}  // namespace

std::string data_folder() {
  const wchar_t* folder = _wgetenv(L"APPDATA");
  return folder != nullptr ? utf8_of(folder) + "\\Good Terms" : ".";
}

std::vector<std::string> command_line_arguments(int, char**) {
  // main() gets the text in the system's old code page; this is what was typed.
  int count = 0;
  wchar_t** wide = CommandLineToArgvW(GetCommandLineW(), &count);
  std::vector<std::string> arguments;
  for (int i = 1; i < count; ++i)
    arguments.push_back(utf8_of(wide[i]));
  LocalFree(wide);
  return arguments;
}
#else
std::string data_folder() {
  // The XDG base directory specification ignores a path that is not absolute.
  const char* data_home = std::getenv("XDG_DATA_HOME");
  if (data_home != nullptr && data_home[0] == '/') return std::string(data_home) + "/goodterms";
  const char* home = std::getenv("HOME");
  return home != nullptr && home[0] != '\0' ? std::string(home) + "/.local/share/goodterms" : ".";
}

std::vector<std::string> command_line_arguments(int count, char** values) {
  return count > 0 ? std::vector<std::string>(values + 1, values + count) : std::vector<std::string>();
}
#endif

}  // namespace goodterms
