// Text broken into rows.
#include "tests/app/text/text_fixture.h"

using namespace goodterms;

namespace {

std::vector<std::string> words_of(std::string_view text, const std::vector<TextRow>& rows) {
  std::vector<std::string> words;
  for (const TextRow& row : rows)
    words.emplace_back(text.substr(row.range.begin, row.words_end - row.range.begin));
  return words;
}

}  // namespace

TEST_CASE_FIXTURE(TextFixture, "every byte but line breaks is in one row, and no row's words are too wide") {
  for (const std::string_view part : nasty_texts) {
    std::string text;
    for (int i = 0; i < 5; ++i)
      text += std::string(part) + (i == 2 ? "\n" : " ");
    for (const float wide : {40.0F, 90.0F, 400.0F}) {
      INFO(text << " in " << wide);
      const auto rows = engine.rows(text, look, wide);
      std::size_t at = 0;
      for (const TextRow& row : rows) {
        CHECK(row.range.begin == at);
        CHECK(row.words_end <= row.range.end);
        at = row.range.end + (row.ends_line ? 1 : 0);
        float words = 0;
        int characters = 0;
        for (const TextCell& cell : row.shape->cells()) {
          if (row.paragraph + cell.end > row.words_end) continue;
          words += cell.width;
          ++characters;
        }
        if (characters > 1) CHECK(words <= wide + 1);  // at a row's end letters join a little otherwise
      }
      CHECK(at == text.size() + 1);
    }
  }
}

TEST_CASE_FIXTURE(TextFixture, "rows end after blanks, hyphens and slashes between words") {
  const std::string_view text = "well-kept and/or 24/7 https";
  CHECK(words_of(text, engine.rows(text, look, width("well-k")))[0] == "well-");
  const auto slashes = words_of("and/or", engine.rows("and/or", look, width("and/o")));
  CHECK(slashes == std::vector<std::string>{"and/", "or"});
  CHECK(words_of("in 24/7", engine.rows("in 24/7", look, width("in 24/")))[0] == "in");
}

TEST_CASE_FIXTURE(TextFixture, "a zero-width space is a place to break, a no-break space is none") {
  const std::string_view soft = "north\u200Bwind";
  CHECK(engine.rows(soft, look, width("northwi")).size() == 2);
  CHECK(words_of("on 10\u00A0March", engine.rows("on 10\u00A0March", look, width("on 10 Mar")))[0] == "on");
}

TEST_CASE_FIXTURE(TextFixture, "a sentence ends after a full-width stop, and a row does not begin with one") {
  const std::string_view text = "王小明，你好。谢谢";
  for (const float wide : {30.0F, 60.0F, 90.0F}) {
    for (const std::string& row : words_of(text, engine.rows(text, look, wide))) {
      CHECK(row.rfind("，", 0) == std::string::npos);
      CHECK(row.rfind("。", 0) == std::string::npos);
    }
  }
}

TEST_CASE_FIXTURE(
    TextFixture, "Thai, whose words only a dictionary tells, is parted at its blanks alone where it can be") {
  const std::string_view text = "สวัสดีสมชาย ยินดีที่ได้รู้จัก";
  CHECK(words_of(text, engine.rows(text, look, width(text) - 1)) ==
        std::vector<std::string>{"สวัสดีสมชาย", "ยินดีที่ได้รู้จัก"});
  CHECK(engine.rows(text, look, width("สวัสดี")).size() > 3);  // what is longer than a row is, all the same
}

TEST_CASE_FIXTURE(TextFixture, "each line of a text has a direction of its own") {
  const auto rows = engine.rows("Hello\nשלום\nBye", look, 400);
  REQUIRE(rows.size() == 3);
  CHECK_FALSE(rows[0].shape->right_to_left());
  CHECK(rows[1].shape->right_to_left());
  CHECK_FALSE(rows[2].shape->right_to_left());
}

TEST_CASE_FIXTURE(TextFixture, "a letter of any length is shaped once, and not again in every frame") {
  std::string letter;
  for (int i = 0; i < 200; ++i)
    letter += std::to_string(i) + std::string(2000, 'm') + " and on\n";
  engine.begin_frame();
  const auto before = engine.rows(letter, look, 400);
  engine.begin_frame();
  letter[letter.size() - 2] = '!';  // somebody writes in its last paragraph
  const auto after = engine.rows(letter, look, 400);
  REQUIRE(after.size() == before.size());
  std::size_t shaped_anew = 0;
  for (std::size_t i = 0; i < after.size(); ++i)
    shaped_anew += after[i].shape != before[i].shape ? 1 : 0;
  CHECK(shaped_anew > 0);
  CHECK(shaped_anew < after.size() / 100);
}
