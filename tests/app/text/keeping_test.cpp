// What is kept of text that was shaped and drawn: enough for a screen, and no more however long somebody
// works.
#include <algorithm>
#include <cstdlib>

#include "tests/app/text/text_fixture.h"

using namespace goodterms;

namespace {

struct KeepingFixture : TextFixture {
  void draw(const ShapedText& shaped) {
    screen.frame([&] {
      engine.begin_frame();
      ImGui::SetNextWindowPos({0, 0});
      ImGui::SetNextWindowSize({800, 120});
      ImGui::Begin("screen", nullptr, ImGuiWindowFlags_NoDecoration);
      engine.draw(*ImGui::GetWindowDrawList(), shaped, 10.3F, 60, IM_COL32_WHITE);
      ImGui::End();
    });
  }
};

std::size_t alive(const std::vector<std::weak_ptr<const ShapedText>>& shapes) {
  return static_cast<std::size_t>(
      std::count_if(shapes.begin(), shapes.end(), [](const auto& shape) { return !shape.expired(); }));
}

constexpr std::string_view pangram = "The quick brown fox jumps over the lazy dog 0123456789";

}  // namespace

TEST_CASE_FIXTURE(KeepingFixture, "what is used in every frame stays, and what is not shown any more goes") {
  const std::weak_ptr<const ShapedText> title = line("Northwind Labs");
  std::vector<std::weak_ptr<const ShapedText>> shapes;
  constexpr int lines = 6000, letters = 200;
  for (int i = 0; i < lines; ++i) {
    if (i % 20 == 0) engine.begin_frame();
    line("Northwind Labs");
    shapes.emplace_back(line(std::to_string(i) + std::string(letters, 'n')));
  }
  CHECK_FALSE(title.expired());
  constexpr std::size_t most_bytes = 5U << 20U;
  constexpr std::size_t least_bytes_of_one = letters * (sizeof(ShapedGlyph) + sizeof(TextCell));
  CHECK(alive(shapes) < most_bytes / least_bytes_of_one);
  CHECK(alive(shapes) > 100);       // a screen of lines
  CHECK(shapes.front().expired());  // the oldest first
  CHECK_FALSE(shapes.back().expired());
}

TEST_CASE_FIXTURE(KeepingFixture, "glyphs that are not drawn any more make room, in the texture too") {
  std::size_t most = 0;
  int largest = 0;
  for (int frame = 0; frame < 1500; ++frame) {  // somebody drags the text size to and fro
    draw(*engine.line(pangram, {10 + static_cast<float>(frame % 977) / 37}));
    most = std::max(most, engine.atlas().images());
    largest = std::max(largest, ImGui::GetIO().Fonts->TexData->Height);
  }
  CHECK(most > 40);
  CHECK(most < 7000);
  CHECK(largest <= 4096);
}

TEST_CASE_FIXTURE(KeepingFixture, "what is drawn again after its glyphs had gone looks as it did") {
  const auto first = engine.line(pangram, look);
  draw(*first);
  draw(*first);
  const Picture before = screen.picture();
  for (int frame = 0; frame < 400; ++frame)
    draw(*engine.line(pangram, {20 + static_cast<float>(frame) / 37}));
  draw(*first);
  draw(*first);
  const Picture after = screen.picture();
  REQUIRE(after.pixels.size() == before.pixels.size());
  int most = 0;  // of 255; where a glyph lies in the texture may round otherwise
  for (std::size_t i = 0; i < before.pixels.size(); ++i)
    most = std::max(most, std::abs(after.pixels[i] - before.pixels[i]));
  CHECK(most <= 2);
}
