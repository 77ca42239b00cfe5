// Fonts that lie beside the program in the site, for characters that few people write with: fetched when the
// first of them is to be drawn, and here from the next start on. Until then the browser draws such
// characters.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "platform/fonts.h"

namespace goodterms {

class WebFonts {
 public:
  std::optional<FontFile> find(const FontWanted& wanted);

 private:
  std::map<std::string, std::shared_ptr<const std::string>> fonts_;  // by the names of their files
};

}  // namespace goodterms
