// Where a caret stands in text of every kind, and how it goes through it.
#include <set>

#include "tests/app/text/text_fixture.h"

using namespace goodterms;

TEST_CASE_FIXTURE(TextFixture, "every place of a caret is found again where it is seen") {
  for (const std::string_view text : nasty_texts) {
    INFO(text);
    const auto shaped = line(text);
    for (const TextCell& cell : shaped->cells()) {
      if (cell.width < 0.1F) continue;  // what is not seen has no place of its own
      for (const CaretPlace place :
           {CaretPlace{cell.begin, Side::before_next}, CaretPlace{cell.end, Side::after_previous}}) {
        const float x = shaped->x_of(place);
        const float inside = place.side == Side::before_next ? cell.before() : cell.after();
        CHECK(x == doctest::Approx(inside));
        const float towards = x < cell.left + cell.width / 2 ? 0.02F : -0.02F;
        CHECK(shaped->x_of(shaped->place_at(x + towards)) == doctest::Approx(x));
        CHECK(shaped->place_at(x + towards).position == place.position);
      }
    }
  }
}

TEST_CASE_FIXTURE(TextFixture,
                  "going right comes past every character once, from edge to edge; left goes back") {
  for (const std::string_view text : nasty_texts) {
    INFO(text);
    const auto shaped = line(text);
    CaretPlace place = shaped->place_at(-1);
    float x = shaped->x_of(place);
    CHECK(x == doctest::Approx(0));
    std::size_t steps = 0;
    while (const auto next = shaped->right_of(place)) {
      const float to = shaped->x_of(*next);
      CHECK(to > x);
      x = to;
      place = *next;
      REQUIRE(++steps <= shaped->cells().size());
    }
    CHECK(x == doctest::Approx(shaped->width()));
    std::size_t wide = 0;
    for (const TextCell& cell : shaped->cells())
      wide += cell.width > 0.02F ? 1 : 0;
    CHECK(steps == wide);
    while (const auto next = shaped->left_of(place)) {
      CHECK(shaped->x_of(*next) < shaped->x_of(place));
      place = *next;
      REQUIRE(steps-- > 0);
    }
    CHECK(shaped->x_of(place) == doctest::Approx(0));
    CHECK(steps == 0);
  }
}

TEST_CASE_FIXTURE(TextFixture,
                  "there is nothing to the left of the left edge, also before what is not seen") {
  for (const std::string_view text : {"\u200Babc", "\u2068abc\u2069", "\u200Eשלום"}) {
    INFO(text);
    const auto shaped = line(text);
    const CaretPlace first{0, Side::before_next};
    if (shaped->x_of(first) == 0) CHECK_FALSE(shaped->left_of(first).has_value());
    CHECK_FALSE(shaped->left_of(shaped->place_at(-1)).has_value());
  }
}

TEST_CASE_FIXTURE(TextFixture, "what a range covers is as wide as its characters") {
  for (const std::string_view text : nasty_texts) {
    INFO(text);
    const auto shaped = line(text);
    const auto& cells = shaped->cells();
    for (std::size_t first = 0; first < cells.size(); ++first) {
      float wide = 0;
      for (std::size_t last = first; last < cells.size(); ++last) {
        wide += cells[last].width;
        float covered = 0;
        for (const Stretch& stretch : shaped->spans({cells[first].begin, cells[last].end}))
          covered += stretch.right - stretch.left;
        CHECK(covered == doctest::Approx(wide).epsilon(0.001));
      }
    }
  }
}

TEST_CASE_FIXTURE(TextFixture, "room beside a word moves what follows, and belongs to the word") {
  const std::string_view text = "Hi Dana, hello";
  const TextGap gaps[] = {{3, 4, false}, {7, 4, true}};
  const auto rows = engine.rows(text, look, 1000, gaps);
  REQUIRE(rows.size() == 1);
  const ShapedText& shape = *rows.front().shape;
  CHECK(shape.width() == doctest::Approx(width(text) + 8));
  const auto name = shape.spans({3, 7});
  REQUIRE(name.size() == 1);
  CHECK(name.front().right - name.front().left == doctest::Approx(width("Dana") + 8).epsilon(0.02));
}
