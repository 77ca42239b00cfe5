// What is left of a line that is too long for its place.
#include "app/text/shortening.h"

#include "tests/app/text/text_fixture.h"

using namespace goodterms;

namespace {

constexpr std::string_view ellipsis = "…";

bool is_between_characters(std::string_view text, std::size_t position) {
  return position == text.size() || character_start(text, position) == position;
}

struct Ends {
  std::string_view first, last;
};

bool is_blank(std::string_view text, std::size_t position) {
  return text[position] == ' ' || text[position] == '\t';
}

// What leads on to the next word.
bool is_mark(std::string_view text, std::size_t position) {
  return std::string_view(",;:-").find(text[position]) != std::string_view::npos;
}

// What stands before and after the only ellipsis.
Ends ends_of(std::string_view cut) {
  const std::size_t at = cut.find(ellipsis);
  REQUIRE(at != std::string_view::npos);
  return {cut.substr(0, at), cut.substr(at + ellipsis.size())};
}

}  // namespace

TEST_CASE_FIXTURE(TextFixture,
                  "what is too long is cut between characters, fits, and is no shorter than a word must be") {
  for (const std::string_view text : nasty_texts) {
    for (float room = 16; room < width(text); room += 5.3F) {
      INFO(text << " in " << room);
      const std::string cut = shortened(engine, text, look, room);
      const Ends ends = ends_of(cut);
      CHECK(ends.last.empty());
      REQUIRE(text.starts_with(ends.first));
      CHECK(is_between_characters(text, ends.first.size()));
      CHECK(width(cut) <= room);
      // With the next word it would not, or with the next character where the word is cut: but letters that
      // join are narrower inside a word.
      std::size_t longer = ends.first.size();
      const bool whole_word = is_blank(text, longer) || is_mark(text, longer);
      do
        longer = next_character(text, longer);
      while (longer < text.size() && (is_blank(text, longer - 1) || is_mark(text, longer - 1)));
      while (whole_word && longer < text.size() && !is_blank(text, longer))
        longer = next_character(text, longer);
      constexpr float joined = 6;  // pixels that a letter of this size may lose to the next
      CHECK(width(std::string(text.substr(0, longer)) + std::string(ellipsis)) > room - joined);
    }
  }
}

TEST_CASE_FIXTURE(TextFixture, "no blank stands before the ellipsis, and those at the beginning stay") {
  const std::string cut = shortened(engine, "  Dana Reyes", look, width("  Dana R…") - 1);
  CHECK(cut == "  Dana…");
}

TEST_CASE_FIXTURE(TextFixture, "a sentence is cut at the end of a word, and without the mark after it") {
  CHECK(shortened(engine, "Data Analyst, Senior", look, width("Data Analyst, Sen…")) == "Data Analyst…");
  CHECK(shortened(engine, "Data Analyst · Dana Reyes", look, width("Data Analyst · D…")) == "Data Analyst…");
  CHECK(shortened(engine, "so I am free for somebody", look, width("so I am free for so…")) ==
        "so I am free for…");
}

TEST_CASE_FIXTURE(TextFixture, "a word of which little else would be left is cut itself") {
  CHECK(shortened(engine, "A Donaudampfschifffahrt", look, width("A Donaudampf…") + 1) == "A Donaudampf…");
}

TEST_CASE_FIXTURE(TextFixture, "a place with no room for a character shows the ellipsis alone") {
  for (const std::string_view text : nasty_texts) {
    if (!text.empty()) CHECK(shortened(engine, text, look, 1) == ellipsis);
  }
}

TEST_CASE_FIXTURE(TextFixture, "a family, an accent or a joined syllable is shown whole or not at all") {
  const std::string_view family = "👩‍👩‍👧‍👦";
  const std::string text = std::string(family) + std::string(family) + std::string(family);
  const std::string cut = shortened(engine, text, look, width(family) * 2 + 20);
  CHECK(ends_of(cut).first.size() % family.size() == 0);
  CHECK(ends_of(cut).first.size() == 2 * family.size());
  const std::string accents = "e\u0301e\u0302e\u0303e\u0304";
  CHECK(shortened(engine, accents, look, width("ee…") + 1) == "e\u0301e\u0302…");
}

TEST_CASE_FIXTURE(TextFixture, "an address keeps both its ends, cut between characters") {
  const std::string_view address = "dana.reyes.of.the.talent.team@northwind-laboratories.example";
  const std::string shown = shortened_inside(engine, address, look, 250);
  const Ends told = ends_of(shown);
  CHECK(told.first.starts_with("dana.rey"));
  CHECK(told.last.ends_with("s.example"));
  for (const std::string_view text : nasty_texts) {
    for (float room = 20; room < width(text); room += 7.1F) {
      INFO(text << " in " << room);
      const std::string cut = shortened_inside(engine, text, look, room);
      const Ends ends = ends_of(cut);
      REQUIRE(text.starts_with(ends.first));
      REQUIRE(text.ends_with(ends.last));
      CHECK(ends.first.size() + ends.last.size() < text.size());
      CHECK(is_between_characters(text, ends.first.size()));
      CHECK(is_between_characters(text, text.size() - ends.last.size()));
      CHECK(width(cut) <= room);
    }
  }
}
