// Files that travel inside the binary: letters, migrations. cmake/Embed.cmake makes the functions that return
// them.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace goodterms {

struct EmbeddedFile {
  std::string_view path;   // relative, with '/'; for instance "en/reasons.json"
  std::string_view bytes;  // lives as long as the program
};

}  // namespace goodterms
