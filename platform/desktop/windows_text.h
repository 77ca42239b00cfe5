// Between our UTF-8 and the UTF-16 that Windows takes. For the Windows files of this folder.
#pragma once

// clang-format off
#include <windows.h>
// clang-format on

#include <string>

namespace goodterms {

inline std::string utf8_of(const wchar_t* wide) {
  const int size = WideCharToMultiByte(CP_UTF8, 0, wide, -1, nullptr, 0, nullptr, nullptr);
  std::string text(size > 0 ? static_cast<std::size_t>(size - 1) : 0, '\0');
  if (!text.empty()) WideCharToMultiByte(CP_UTF8, 0, wide, -1, text.data(), size, nullptr, nullptr);
  return text;
}

inline std::wstring wide_of(const std::string& utf8) {
  const int size = MultiByteToWideChar(CP_UTF8, 0, utf8.c_str(), -1, nullptr, 0);
  std::wstring text(size > 0 ? static_cast<std::size_t>(size - 1) : 0, L'\0');
  if (!text.empty()) MultiByteToWideChar(CP_UTF8, 0, utf8.c_str(), -1, text.data(), size);
  return text;
}

}  // namespace goodterms
