// A text engine with the fonts of the program alone, on a screen nobody sees.
#pragma once

#include <doctest/doctest.h>
#include <imgui.h>

#include <string_view>

#include "app/style/fonts.h"
#include "app/text/text_engine.h"
#include "core/base/text_steps.h"
#include "platform/headless/headless_screen.h"

struct TextFixture {
  goodterms::HeadlessScreen screen{800, 120, 1};
  goodterms::Fonts fonts = *goodterms::load_fonts(*ImGui::GetIO().Fonts, {});
  goodterms::TextEngine& engine = *fonts.text;
  goodterms::TextLook look{15};

  std::shared_ptr<const goodterms::ShapedText> line(std::string_view text) { return engine.line(text, look); }
  float width(std::string_view text) { return line(text)->width(); }
};

// Names and words people really have, and what nobody should.
inline const std::string_view nasty_texts[] = {
    "",
    "Dana Reyes",
    "Zoë Müller-Lüdenscheidt",
    "Ngũgĩ wa Thiong'o, Đỗ Thị Hải",
    "Ελένη Παπαδοπούλου",
    "Наталья Щёголева",
    "王小明",
    "محمد علي",
    "Call محمد by tomorrow",
    "שלום עולם (12 דקות)",
    "Re: שלום, 3:30 PM",
    "هل 12 يوم؟ yes",
    "हिन्दी क्षत्रिय",
    "👩‍👩‍👧‍👦 and 🇩🇪🇫🇷",
    "e\u0301e\u0301\u0302\u0303",
    "fi ffi fl office",
    "a\u200Bb\u00ADc\u2066d\u2069",
    "\xFF\xC3(\x80",
    "tabs\tand\u0001controls",
    "   blanks   ",
};
