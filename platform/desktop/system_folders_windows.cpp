#include "platform/desktop/windows_text.h"
// Needs windows.h before it.
#include <shellapi.h>
#include <shlobj.h>

#include <cstdlib>

#include "platform/desktop/system_folders.h"

namespace goodterms {

std::string data_folder() {
  const wchar_t* folder = _wgetenv(L"APPDATA");
  return folder != nullptr ? utf8_of(folder) + "\\Good Terms" : "";
}

std::string state_folder() {
  const wchar_t* folder = _wgetenv(L"LOCALAPPDATA");
  return folder != nullptr ? utf8_of(folder) + "\\Good Terms" : "";
}

std::string documents_folder() {
  wchar_t* folder = nullptr;
  const HRESULT found = SHGetKnownFolderPath(FOLDERID_Documents, 0, nullptr, &folder);
  std::string path = SUCCEEDED(found) ? utf8_of(folder) : ".";
  CoTaskMemFree(folder);  // also after a failure, says its documentation
  return path;
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

}  // namespace goodterms
