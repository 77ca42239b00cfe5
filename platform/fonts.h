// The door to the fonts of the system, for scripts that the program's own lack.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  bool heavy = false;         // semibold
  bool emoji = false;         // in colour, where there is a choice
};

// Nothing where the system has no font with them either. Asked once for each, and remembered. May take some
// milliseconds, the first time more.
using FindFont = std::function<std::optional<FontFile>(const FontWanted& wanted)>;

// A character, or several that are joined, as the system itself draws it, where it hands out no fonts: in a
// browser.
struct CharacterWanted {
  std::u32string characters;  // with joiners and variations
  float em = 0;               // pixels, as CSS counts
  bool heavy = false;         // semibold
  int quarters = 0;           // of a pixel that its pen stands to the right of a whole one
};

struct CharacterPicture {
  float advance = 0;  // pixels to the next pen
  int left = 0,
      top = 0;  // pixels from the pen's pixel: to the right, and up from the baseline to the picture's top
  int width = 0, height = 0;
  std::vector<std::uint8_t>
      pixels;  // red, green, blue, straight alpha; white where it has no colour of its own
};

// Nothing where it cannot be drawn.
using DrawCharacter = std::function<std::optional<CharacterPicture>(const CharacterWanted& wanted)>;

}  // namespace goodterms
