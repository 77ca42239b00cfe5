#include "core/store/files.h"

namespace goodterms {
namespace {

std::size_t last_separator(const std::string& path) {
  return path.find_last_of("/\\");
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t separator = last_separator(path);
  if (separator == std::string::npos) return ".";
  return separator == 0 ? path.substr(0, 1) : path.substr(0, separator);
}

std::string file_name_of(const std::string& path) {
  const std::size_t separator = last_separator(path);
  return separator == std::string::npos ? path : path.substr(separator + 1);
}

}  // namespace goodterms
