// Fonts of this machine, for what ours lack: packages fonts-droid-fallback, fonts-noto-core and
// fonts-noto-color-emoji have them.
#include <doctest/doctest.h>

#include "platform/desktop/system_fonts.h"

using namespace goodterms;

namespace {

FontWanted wanted(std::u32string characters, const char* script, bool emoji = false) {
  return {std::move(characters), script, false, emoji};
}

// What begins an OpenType or TrueType file, or a collection (OpenType specification, "Organization of an
// OpenType Font").
bool is_font(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 4);
  return start == std::string_view("\0\1\0\0", 4) || start == "OTTO" || start == "ttcf" || start == "true";
}

}  // namespace

TEST_CASE("the system has a font for scripts that ours lack, and its bytes can be read") {
  SystemFonts fonts;
  const FontWanted all[] = {wanted(U"王小明", "Hani"), wanted(U"हिन्दी", "Deva"), wanted(U"ไทย", "Thai")};
  for (const FontWanted& each : all) {
    INFO(each.script);
    const auto found = fonts.font_with(each);
    REQUIRE(found.has_value());
    CHECK(is_font(found->bytes));
    // Asked again, it is the same file in the same place.
    CHECK(fonts.font_with(each)->bytes.data() == found->bytes.data());
  }
}

TEST_CASE("what is drawn in colour comes from another font than text") {
  SystemFonts fonts;
  const auto colored = fonts.font_with(wanted(U"\U0001F642", "Zyyy", true));
  REQUIRE(colored.has_value());
  CHECK(is_font(colored->bytes));
  const auto text = fonts.font_with(wanted(U"王", "Hani"));
  REQUIRE(text.has_value());
  CHECK(text->bytes.data() != colored->bytes.data());
}

TEST_CASE("for what is no character no font is named") {
  SystemFonts fonts;
  CHECK_FALSE(fonts.font_with(wanted(U"\U000E0FFF", "Zzzz")).has_value());
  CHECK_FALSE(fonts.font_with(wanted(U"王\U000E0FFF", "Hani")).has_value());
}
