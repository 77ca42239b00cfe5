#include "core/store/tokenizer.h"

#include <doctest/doctest.h>

using namespace goodterms;

namespace {

std::string words_of(std::string_view text) {
  std::string words;
  WordReader reader(text);
  while (reader.next())
    words += (words.empty() ? "" : "|") + reader.word();
  return words;
}

}  // namespace

TEST_CASE("words are folded and cut at everything that is no letter or digit") {
  CHECK(words_of("Émile Müller-Straße, 2nd floor") == "emile|muller|strasse|2nd|floor");
  CHECK(words_of("dana.reyes@northwind.example") == "dana|reyes|northwind|example");
  CHECK(words_of("  ...  ") == "");
}

TEST_CASE("an apostrophe does not split a name") {
  CHECK(words_of("O’Brien o'neil 'quoted'") == "obrien|oneil|quoted");
}

TEST_CASE("scripts without blanks give each character, so that part of a name is found") {
  CHECK(words_of("株式会社東京") == "株|式|会|社|東|京");
  CHECK(words_of("Sony東京 2") == "sony|東|京|2");
}

TEST_CASE("a letter with a separate accent is one word with it") {
  CHECK(words_of("E\u0301mile") == "emile");
}

TEST_CASE("a wall of letters is cut, alike wherever it stands") {
  const std::string wall(5000, 'x');
  WordReader reader(wall);
  REQUIRE(reader.next());
  CHECK(reader.word().size() == 64);
  CHECK(reader.range().end == 5000);
  CHECK_FALSE(reader.next());
}

TEST_CASE("bytes that are not UTF-8 give no endless loop") {
  CHECK(words_of("ab\xFF\xFE cd\xC3") == "ab|cd");
}
