// Whether letters look alike wherever they stand: the stems of a sentence, measured as they are drawn.
#include <cmath>
#include <numeric>

#include "tests/app/text/text_fixture.h"

using namespace goodterms;

namespace {

constexpr std::string_view sentence =
    "All hills until April: Ill-willed bill lists lie still, little by little.";
constexpr float left = 10.3F, baseline = 60;

struct Stem {
  float ink;     // of all its pixels, in whole pixels
  float middle;  // where it stands, from where its font wants it
};

// What is seen of one character of the sentence, in white on black; the others are there, but not seen, so
// that they do not reach into its pixels.
Stem stem_of(TextFixture& fixture, const ShapedText& shaped, const TextCell& cell) {
  const ColoredRange others[] = {{{0, cell.begin}, IM_COL32_BLACK_TRANS},
                                 {{cell.end, sentence.size()}, IM_COL32_BLACK_TRANS}};
  fixture.screen.frame([&] {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({800, 120});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, IM_COL32_BLACK);
    ImGui::Begin("screen", nullptr, ImGuiWindowFlags_NoDecoration);
    fixture.engine.draw(*ImGui::GetWindowDrawList(), shaped, left, baseline, IM_COL32_WHITE, others);
    ImGui::End();
    ImGui::PopStyleColor();
  });
  const Picture picture = fixture.screen.picture();
  float ink = 0, moment = 0;
  for (int row = 20; row < 100; ++row) {
    for (int column = 1; column < picture.width - 1; ++column) {
      const auto at = (static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.width) +
                       static_cast<std::size_t>(column)) *
                      4;
      const float light = static_cast<float>(picture.pixels[at]) / 255;
      ink += light;
      moment += light * (static_cast<float>(column) + 0.5F);
    }
  }
  return {ink, moment / ink - (left + cell.left + cell.width / 2)};
}

std::vector<Stem> stems_of(TextFixture& fixture, char letter, const TextLook& look) {
  const auto shaped = fixture.engine.line(sentence, look);
  std::vector<Stem> stems;
  for (const TextCell& cell : shaped->cells()) {
    if (sentence[cell.begin] == letter) stems.push_back(stem_of(fixture, *shaped, cell));
  }
  return stems;
}

float mean(const std::vector<float>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0F) / static_cast<float>(values.size());
}

float deviation(const std::vector<float>& values) {
  const float middle = mean(values);
  float sum = 0;
  for (const float value : values)
    sum += (value - middle) * (value - middle);
  return std::sqrt(sum / static_cast<float>(values.size()));
}

}  // namespace

TEST_CASE_FIXTURE(TextFixture, "stems are equally dark, and stand where their font wants them") {
  for (const float em : {13.0F, 15.0F, 17.0F, 24.0F}) {
    for (const char letter : {'l', 'i'}) {
      INFO(std::string(1, letter) << " at " << em);
      std::vector<float> ink, places;
      for (const Stem& stem : stems_of(*this, letter, {em})) {
        ink.push_back(stem.ink);
        places.push_back(stem.middle);
      }
      REQUIRE(ink.size() > 8);
      CHECK(deviation(ink) / mean(ink) <= 0.015F);
      CHECK(deviation(places) <= 0.12F);
      MESSAGE(em << " px, " << std::string(1, letter) << ": ink varies by "
                 << 100 * deviation(ink) / mean(ink) << " %, spacing by " << deviation(places) << " px");
    }
  }
}
