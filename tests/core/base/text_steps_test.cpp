#include "core/base/text_steps.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/growth.h"

using namespace goodterms;

namespace {

std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_character(text, at);
    found.emplace_back(text.substr(at, next - at));
    at = next;
  }
  return found;
}

std::string word(std::string_view text, std::size_t position) {
  const TextRange range = word_at(text, position);
  return std::string(text.substr(range.begin, range.length()));
}

// What each jump goes over; going back it has to be the same.
std::vector<std::string> jumps(std::string_view text) {
  std::vector<std::string> found, back;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_word(text, at);
    found.emplace_back(text.substr(at, next - at));
    at = next;
  }
  for (std::size_t at = text.size(); at > 0;) {
    const std::size_t before = previous_word(text, at);
    back.emplace(back.begin(), text.substr(before, at - before));
    at = before;
  }
  CHECK(back == found);
  return found;
}

}  // namespace

TEST_CASE("a letter with its accents, a flag and a joined emoji are one step each") {
  CHECK(characters("ae\u0301o") == std::vector<std::string>{"a", "e\u0301", "o"});
  CHECK(characters("🇩🇪🇫🇷") == std::vector<std::string>{"🇩🇪", "🇫🇷"});
  CHECK(characters("x👩‍👩‍👧y") == std::vector<std::string>{"x", "👩‍👩‍👧", "y"});
  CHECK(characters("a\r\nb") == std::vector<std::string>{"a", "\r\n", "b"});
  CHECK(characters("株式") == std::vector<std::string>{"株", "式"});
}

TEST_CASE("the steps back are the steps forward, from any byte, also in text that is not UTF-8") {
  const std::string texts[] = {"ae\u0301\u0302b", "🇩🇪🇫🇷🇮 👩‍👩‍👧",
                               "क्षि हिन्दी",       "שלום ก็ ประ\n\nend",
                               "a\x80\xFF\xC3(b", "",
                               "\u0301x"};
  for (const std::string& text : texts) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at = next_character(text, at))
      starts.push_back(at);
    std::size_t at = text.size();
    for (std::size_t i = starts.size(); i-- > 0;) {
      at = previous_character(text, at);
      CHECK(at == starts[i]);
    }
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
      const std::size_t start = character_start(text, byte);
      CHECK(start <= byte);
      CHECK(next_character(text, byte) > byte);
      CHECK(std::find(starts.begin(), starts.end(), start) != starts.end());
    }
    CHECK(character_start(text, text.size() + 9) == text.size());
    CHECK(next_character(text, text.size() + 9) == text.size());
    CHECK(previous_character(text, 0) == 0);
  }
}

TEST_CASE("words are stepped over with the blanks after them, and lines one by one") {
  const std::string text = "I'm glad,  Dana.\n\nBye";
  std::vector<std::size_t> stops;
  for (std::size_t at = 0; at < text.size();)
    stops.push_back(at = next_word(text, at));
  CHECK(stops == std::vector<std::size_t>{4, 8, 11, 15, 16, 17, 18, 21});
  stops.clear();
  for (std::size_t at = text.size(); at > 0;)
    stops.push_back(at = previous_word(text, at));
  CHECK(stops == std::vector<std::size_t>{18, 17, 16, 15, 11, 8, 4, 0});
}

TEST_CASE("numbers, addresses and names are jumped over as Unicode parts words") {
  using Jumps = std::vector<std::string>;
  CHECK(jumps("costs 1,250.50 EUR.") == Jumps{"costs ", "1,250.50 ", "EUR", "."});
  CHECK(jumps("dana.reyes@northwind.example") == Jumps{"dana.reyes", "@", "northwind.example"});
  CHECK(jumps("well-kept l’été snake_case") == Jumps{"well", "-", "kept ", "l’été ", "snake_case"});
  CHECK(jumps("צה\"ל שלום") == Jumps{"צה\"ל ", "שלום"});
  CHECK(jumps("محمد علي") == Jumps{"محمد ", "علي"});
  CHECK(jumps("हिन्दी भाषा") == Jumps{"हिन्दी ", "भाषा"});
  CHECK(jumps("wait... what?!") == Jumps{"wait", "... ", "what", "?!"});
}

TEST_CASE("in scripts without blanks a jump goes over letters of one script") {
  using Jumps = std::vector<std::string>;
  CHECK(jumps("王小明，你好") == Jumps{"王小明", "，", "你好"});
  CHECK(jumps("佐々木さんへのメール") == Jumps{"佐々木", "さんへの", "メール"});
  CHECK(jumps("ประเทศไทย ครับ") == Jumps{"ประเทศไทย ", "ครับ"});
  CHECK(word("王小明 called", 4) == "王小明");
}

TEST_CASE("a double click takes a word with its apostrophe and without its comma") {
  const std::string text = "I’m very glad, Zoé\nso";
  CHECK(word(text, 0) == "I’m");
  CHECK(word(text, 6) == "very");
  CHECK(word(text, 10) == " ");
  CHECK(word("sam.okafor@mail.example", 2) == "sam.okafor");
  CHECK(word("at 14.30 h", 5) == "14.30");
  CHECK(word(text, text.find(',')) == ",");
  CHECK(word(text, text.find('\n')) == "Zoé");
  CHECK(word(text, text.size()) == "so");
  CHECK(word("", 0).empty());
  CHECK(word("a\n\nb", 2).empty());
  const TextRange line = line_at(text, 3);
  CHECK(text.substr(line.begin, line.length()) == "I’m very glad, Zoé");
}

TEST_CASE("going through a text takes no longer for hearts, families or piles of accents than for letters") {
  for (const std::string_view piece : {"\u2764\uFE0F", "\U0001F469\u200D\U0001F467", "e\u0301", "\u0301",
                                       "\u05D1\u05BC", "\u0915\u094D", "\u2764\uFE0F ", "a"}) {
    CAPTURE(piece);
    CHECK(grows_in_line(8000, [&](std::size_t times) {
      std::string text;
      for (std::size_t count = 0; count < times; ++count)
        text += piece;
      std::size_t steps = 0;
      for (std::size_t at = 0; at < text.size(); at = next_character(text, at))
        ++steps;
      for (std::size_t at = text.size(); at > 0; at = previous_character(text, at))
        --steps;
      CHECK(steps == 0);
      for (std::size_t at = 0; at < text.size(); at = next_word(text, at))
        ++steps;
      for (std::size_t at = text.size(); at > 0; at = previous_word(text, at))
        ++steps;
    }));
  }
}

TEST_CASE("a row of flags is gone through in the time it takes to read it") {
  CHECK(grows_in_line(8000, [&](std::size_t times) {
    std::string text;
    for (std::size_t count = 0; count < times; ++count)
      text += "\U0001F1E9\U0001F1EA";
    std::size_t steps = 0;
    for (std::size_t at = 0; at < text.size(); at = character_end(text, at))
      ++steps;
    CHECK(steps == times);
    CHECK(next_word(text, 0) == text.size());
    CHECK(previous_word(text, text.size()) == 0);
    CHECK(word_at(text, text.size() / 2).length() == text.size());
  }));
}
