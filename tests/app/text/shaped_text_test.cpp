#include "tests/app/text/text_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(TextFixture, "letters stand as close as their designer wanted them") {
  CHECK(width("AV") < width("A") + width("V") - 0.3F);
  CHECK(width("To") < width("T") + width("o") - 0.3F);
  CHECK(width("nn") == doctest::Approx(2 * width("n")).epsilon(0.001));
}

TEST_CASE_FIXTURE(TextFixture, "sizes are what was asked for, not rounded") {
  const float at_15 = engine.line("Interview", {15})->width();
  const float at_15_4 = engine.line("Interview", {15.4F})->width();
  CHECK(at_15_4 == doctest::Approx(at_15 * 15.4F / 15).epsilon(0.001));
}

TEST_CASE_FIXTURE(TextFixture, "signs adapt to what is beside them, as Inter's designer wanted") {
  const auto glyphs = [&](std::string_view text) {
    std::vector<std::uint32_t> found;
    for (const ShapedGlyph& glyph : line(text)->glyphs())
      found.push_back(glyph.glyph);
    return found;
  };
  // An arrow of two signs, a colon between figures, a cross between numbers, a hyphen between capitals.
  CHECK(glyphs("->").size() == 1);
  CHECK(glyphs("12:30")[2] != glyphs("at:")[2]);
  CHECK(glyphs("3x4")[1] != glyphs("axe")[1]);
  CHECK(glyphs("A-B")[1] != glyphs("a-b")[1]);
}

TEST_CASE_FIXTURE(TextFixture, "figures in columns are of one width") {
  TextLook tabular = look;
  tabular.figures = Figures::tabular;
  CHECK(engine.line("111", tabular)->width() == doctest::Approx(engine.line("888", tabular)->width()));
  CHECK(width("111") < width("888"));
}

TEST_CASE_FIXTURE(TextFixture, "weights and titles are drawn by fonts of their own") {
  const float regular = width("Northwind");
  CHECK(engine.line("Northwind", {15, Weight::semibold})->width() > regular);
  CHECK(engine.line("Northwind", {15, Weight::regular, Family::display})->width() < regular);
}

TEST_CASE_FIXTURE(TextFixture, "what is seen as one character is one cell, whatever it is made of") {
  for (const std::string_view text : nasty_texts) {
    INFO(text);
    const auto shaped = line(text);
    std::size_t at = 0;
    for (const TextCell& cell : shaped->cells()) {
      CHECK(cell.begin == at);
      at = next_character(text, at);
      CHECK(cell.end == at);
      CHECK(cell.width >= 0);
      CHECK(cell.right() <= shaped->width() + 0.01F);
    }
    CHECK(at == text.size());
  }
}

TEST_CASE_FIXTURE(TextFixture, "Arabic letters join, and run from right to left") {
  const auto joined = line("محمد");
  CHECK(joined->right_to_left());
  REQUIRE(joined->glyphs().size() == 4);
  CHECK(joined->glyphs().back().begin == 0);  // the first letter is the rightmost
  CHECK(joined->glyphs().back().glyph != line("م")->glyphs().front().glyph);  // and reaches for the next one
  CHECK(joined->cells().front().left > joined->cells().back().left);
  CHECK(joined->code_frames().empty());
}

TEST_CASE_FIXTURE(TextFixture, "a name of the other direction stands whole inside a sentence") {
  const std::string_view text = "Call محمد by tomorrow";
  const auto shaped = line(text);
  CHECK_FALSE(shaped->right_to_left());
  const TextRange name{5, 13};
  REQUIRE(shaped->spans(name).size() == 1);
  const Stretch place = shaped->spans(name).front();
  CHECK(place.left == doctest::Approx(width("Call ")).epsilon(0.01));
  // The first letter of the name is at its right.
  CHECK(shaped->x_of({5, Side::before_next}) == doctest::Approx(place.right).epsilon(0.001));
  // A range that begins before the name and ends inside it is seen in two pieces.
  CHECK(shaped->spans({0, 7}).size() == 2);
}

TEST_CASE_FIXTURE(TextFixture, "brackets are mirrored where text runs from right to left") {
  const auto left = line("(a)"), right = line("(א)");
  REQUIRE(left->glyphs().size() == 3);
  REQUIRE(right->glyphs().size() == 3);
  CHECK(right->right_to_left());
  // As seen, an opening one stands at the left in both.
  CHECK(left->glyphs().front().glyph != left->glyphs().back().glyph);
  CHECK(right->glyphs().front().begin > right->glyphs().back().begin);
}

TEST_CASE_FIXTURE(TextFixture, "a character that no font has shows its number, never nothing") {
  const auto chinese = line("王");
  REQUIRE(chinese->code_frames().size() == 1);
  CHECK(chinese->glyphs().size() == 4);  // 738B
  CHECK(chinese->width() > 8);
  CHECK(line("\U0001F600")->glyphs().size() == 5);
  CHECK(line("\u0001")->code_frames().size() == 1);
}

TEST_CASE_FIXTURE(TextFixture, "what is no text shows replacement marks") {
  const auto broken = line("a\xFFz");
  CHECK(broken->cells().size() == 3);
  CHECK(broken->width() > width("az") + 3);
}

TEST_CASE_FIXTURE(TextFixture,
                  "a hundred thousand marks on a letter, or a megabyte without a blank, do no harm") {
  std::string marks = "e";
  for (int i = 0; i < 100'000; ++i)
    marks += "\u0301";
  CHECK(line(marks)->cells().size() == 1);
  const std::string long_word(1U << 20U, 'w');
  const auto rows = engine.rows(long_word, look, 500);
  CHECK(rows.size() > 1000);
  CHECK(rows.back().range.end == long_word.size());
}
