#include "app/style/theme.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/style/fonts.h"
#include "app/style/icons.h"

using namespace goodterms;

TEST_CASE("contrast is what WCAG computes") {
  CHECK(contrast_ratio(color_from_hex(0x000000), color_from_hex(0xFFFFFF)) == doctest::Approx(21.0));
  CHECK(contrast_ratio(color_from_hex(0x777777), color_from_hex(0xFFFFFF)) ==
        doctest::Approx(4.48).epsilon(0.01));
  CHECK(contrast_ratio(color_from_hex(0x1F6B52), color_from_hex(0x1F6B52)) == doctest::Approx(1.0));
}

TEST_CASE("every text stands out from its background: 4.5 to 1, and 7 to 1 in high contrast") {
  for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
    const double least = name == ThemeName::high_contrast ? 7.0 : 4.5;
    for (const TextPair& pair : text_pairs()) {
      CAPTURE(static_cast<int>(name));
      CAPTURE(static_cast<int>(pair.text));
      CAPTURE(static_cast<int>(pair.background));
      CHECK(contrast_ratio(theme(name)[pair.text], theme(name)[pair.background]) >= least);
    }
  }
}

TEST_CASE("the lines of controls and their states are seen: 3 to 1, and 7 to 1 in high contrast") {
  for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
    const double least = name == ThemeName::high_contrast ? 7.0 : 3.0;
    for (const ControlPair& pair : control_pairs()) {
      CAPTURE(static_cast<int>(name));
      CAPTURE(static_cast<int>(pair.line));
      CAPTURE(static_cast<int>(pair.background));
      CHECK(contrast_ratio(theme(name)[pair.line], theme(name)[pair.background]) >= least);
    }
  }
}

TEST_CASE("the fonts inside the program load, and hold the letters and icons that are drawn") {
  ImGui::CreateContext();
  const auto fonts = load_fonts(*ImGui::GetIO().Fonts, {});
  REQUIRE(fonts.has_value());
  for (const Weight weight : {Weight::regular, Weight::medium, Weight::semibold}) {
    for (const Family family : {Family::text, Family::display}) {
      const auto shaped = fonts->text->line("aZé ŁøßΩЖ–—’“”…· שלום محمد", {15, weight, family});
      CHECK(shaped->code_frames().empty());  // no font lacks anything
    }
  }
  for (const char32_t name :
       {icon::home, icon::mail, icon::person, icon::settings, icon::check, icon::schedule}) {
    CHECK(fonts->icons->IsGlyphInFont(static_cast<ImWchar>(name)));
  }
  ImGui::DestroyContext();
}
