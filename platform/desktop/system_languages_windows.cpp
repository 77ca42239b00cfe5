#include <windows.h>

#include "platform/desktop/system_languages.h"

namespace goodterms {

std::string tag_of_locale(std::string_view locale) {
  return std::string(locale);  // as Windows names them, they are tags already
}

std::vector<std::string> system_languages() {
  ULONG count = 0, size = 0;  // size: in UTF-16 units, with the zero that ends each name and the list
  if (!GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &count, nullptr, &size)) return {};
  std::wstring names(size, L'\0');
  if (!GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &count, names.data(), &size)) return {};
  std::vector<std::string> tags;
  std::string tag;
  for (const wchar_t unit : names) {
    if (unit != 0) {
      tag += static_cast<char>(unit);  // names are ASCII
    } else if (!tag.empty()) {
      tags.push_back(std::move(tag));
      tag.clear();
    }
  }
  return tags;
}

}  // namespace goodterms
