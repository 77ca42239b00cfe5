// The door to the fonts of the system, for scripts that the program's own lack.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace goodterms {

struct FontFile {
  std::string_view bytes;             // an OpenType or TrueType file, or a collection of them
  int index = 0;                      // in a collection
  std::shared_ptr<const void> owner;  // what keeps the bytes; null where they are part of the program
};

// A character that no font of ours has.
struct FontWanted {
  std::u32string characters;  // what is seen as one character; every code point of it should be there
  std::string script;         // ISO 15924: "Hani", "Deva"; "Zyyy" for what belongs to no script
  bool heavy = false;         // medium or semibold
  bool emoji = false;         // in colour, where there is a choice
};

// Nothing where the system has no font with them either. Asked once for each, and remembered. May take some
// milliseconds, the first time more.
using FindFont = std::function<std::optional<FontFile>(const FontWanted& wanted)>;

}  // namespace goodterms
