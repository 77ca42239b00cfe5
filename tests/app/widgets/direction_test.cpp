// Paragraphs of both directions, as they stand in a letter and on the screens.
#include <algorithm>

#include "tests/support/letter_editor_fixture.h"

using namespace goodterms;

namespace {

struct ParagraphFixture : ScreenFixture {
  static constexpr TextStyle style{text_size::base};
  static constexpr Box box{20, 20, 220, 200};

  Picture picture_of(const std::function<void(const Canvas&)>& drawn) {
    draw = drawn;
    driver.settle();
    return screen.picture();
  }
  const RecordedText* row(std::string_view line) const {
    const auto& texts = recorder.texts();
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const RecordedText& text) {
      return text.text.find(line) != std::string::npos;
    });
    return found == texts.end() ? nullptr : &*found;
  }
  // As a row of a paragraph of that direction should look, the number of rows below the first.
  void draw_row(const Canvas& canvas, std::string_view line, Direction direction, int below) const {
    const auto shape = fonts.text->line(line, canvas.look_of(style), direction);
    const float step = canvas.text_line_height(style);
    const float x = direction == Direction::right_to_left ? box.right() - shape->width() : box.x;
    canvas.piece(x, box.y + static_cast<float>(below) * step + (step - canvas.letters_height(style)) / 2,
                 *shape, style);
  }
};

}  // namespace

TEST_CASE_FIXTURE(LetterEditorFixture,
                  "paragraphs that run from right to left stand at the right of a letter") {
  editor.set_text("Hello\nשלום עולם\nمرحبا\nBye", {});
  driver.settle();
  const auto place = [&](std::string_view line) {
    for (const RecordedText& row : recorder.texts()) {
      if (row.text == line) return row.place;
    }
    return Area{};
  };
  for (const char* line : {"Hello", "Bye"})
    CHECK(place(line).left == doctest::Approx(box.x).epsilon(0.01));
  for (const char* line : {"שלום עולם", "مرحبا"}) {
    CHECK(place(line).right == doctest::Approx(box.right()).epsilon(0.01));
    CHECK(place(line).left > box.x + 200);
  }
  // Home is where it begins, which is at the right; what is typed there stands further right than the rest.
  start(editor.text(), range_in(editor.text(), "עולם").begin);
  driver.press_key(ImGuiKey_Home);
  driver.type("א");
  CHECK(editor.text() == "Hello\nאשלום עולם\nمرحبا\nBye");
  // A click at the left edge comes to its end.
  const Area row = place("אשלום עולם");
  click({box.x + 3, (row.top + row.bottom) / 2, 0, 0});
  driver.type("!");
  CHECK(editor.text() == "Hello\nאשלום עולם!\nمرحبا\nBye");
}

TEST_CASE_FIXTURE(ParagraphFixture,
                  "what is quoted keeps its direction: each paragraph stands where it begins") {
  draw = [&](const Canvas& canvas) { canvas.paragraph(box, "Hello\nשלום עולם", style); };
  driver.settle();
  REQUIRE(row("שלום") != nullptr);
  CHECK(row("Hello")->place.left == doctest::Approx(box.x));
  CHECK(row("שלום")->place.right == doctest::Approx(box.right()));
}

TEST_CASE_FIXTURE(ParagraphFixture, "a label of one row stands where labels stand, whatever runs in it") {
  draw = [&](const Canvas& canvas) { canvas.paragraph(box, "שלום עולם", style); };
  driver.settle();
  REQUIRE(row("שלום") != nullptr);
  CHECK(row("שלום")->place.left == doctest::Approx(box.x));
}

TEST_CASE_FIXTURE(ParagraphFixture, "a row keeps its paragraph's direction, whatever it begins with itself") {
  struct Case {
    const char* first;
    const char* second;
    Direction direction;
  };
  const Case cases[] = {{"Please do call again our friend", "محمد by tomorrow", Direction::left_to_right},
                        {"אנא התקשר שוב מחר אל החבר", "Dana בבוקר 12:30", Direction::right_to_left}};
  for (const Case& each : cases) {
    INFO(each.second);
    const std::string text = std::string(each.first) + " " + each.second;
    const Picture whole = picture_of([&](const Canvas& canvas) { canvas.paragraph(box, text, style); });
    REQUIRE(row(each.second) != nullptr);
    CHECK(row(each.second)->text == each.second);
    const Picture expected = picture_of([&](const Canvas& canvas) {
      draw_row(canvas, each.first, each.direction, 0);
      draw_row(canvas, each.second, each.direction, 1);
    });
    CHECK(whole.pixels == expected.pixels);
  }
}

TEST_CASE_FIXTURE(ParagraphFixture, "the last row that has room is cut, and runs as its paragraph does") {
  const std::string text = "Please do call again our friend محمد by tomorrow, or the day after, before noon";
  const Box two_rows{box.x, box.y, box.width, 45};
  draw = [&](const Canvas& canvas) { canvas.paragraph(two_rows, text, style); };
  driver.settle();
  REQUIRE(recorder.texts().size() == 2);
  CHECK_FALSE(recorder.texts()[0].shortened);
  CHECK(recorder.texts()[1].shortened);
  CHECK(recorder.texts()[1].place.left == doctest::Approx(box.x));
  CHECK(recorder.texts()[1].place.right <= box.right());
}
