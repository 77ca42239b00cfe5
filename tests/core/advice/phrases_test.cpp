#include "core/model/phrases.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/advice/sentences.h"
#include "core/model/lint_words.h"
#include "tests/support/growth.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

// What the phrases find in the text, joined by " / ".
std::string found(const std::vector<std::string>& phrases, std::string_view text,
                  const LintWords::Lists& parts = {}) {
  LintWords words;
  words.lists["thanks"] = phrases;
  words.parts = parts;
  const Phrases machine(words);
  const Sentences sentences = read_sentences(text, {});
  std::string joined;
  const Phrases::Hits hits = find_phrases(machine, sentences);
  for (const Hit& hit : hits[machine.index_of("thanks")]) {
    const std::size_t begin = sentences.words[hit.first].range.begin;
    const std::size_t end = sentences.words[hit.end - 1].range.end;
    if (!joined.empty()) joined += " / ";
    joined += text.substr(begin, end - begin);
  }
  return joined;
}

std::string trouble(const char* phrase) {
  const auto parsed = parse_phrase(phrase);
  return parsed ? "" : sentence(parsed.error());
}

}  // namespace

TEST_CASE("a phrase is found whatever its case, accents and punctuation") {
  CHECK(found({"thank you"}, "Well, THANK, you. Thank your mother.") == "THANK, you");
  CHECK(found({"café"}, "the CAFE") == "CAFE");
}

TEST_CASE("a star stands for any ending") {
  CHECK(found({"appreciat*"}, "I appreciate it, with appreciation, appreci") == "appreciate / appreciation");
}

TEST_CASE("alternatives, optional words and gaps") {
  CHECK(found({"thank* (you|him) (very)? much"}, "thanks you much, thank him very much, thank you so much") ==
        "thanks you much / thank him very much");
  CHECK(
      found({"stay {2} touch"}, "stay touch. stay in touch. stay in good touch. stay in very good touch.") ==
      "stay touch / stay in touch / stay in good touch");
  CHECK(found({"stay {1,2} touch"}, "stay touch. stay in touch.") == "stay in touch");
}

TEST_CASE("a gap does not cross the end of a sentence") {
  CHECK(found({"stay {5} touch"}, "I stay. In touch.").empty());
}

TEST_CASE("a star before a word stands for any beginning") {
  CHECK(found({"*ologist"}, "a geologist, an ologist, geologists") == "geologist / ologist");
}

TEST_CASE("marks are phrases too, and no letter's") {
  CHECK(trouble(":") == "");
  CHECK(trouble("date & time :") == "");
  CHECK(trouble("\\( (m|f) \\)") == "");
  CHECK(trouble("(:|-)? now") == "");
  CHECK(trouble("\\").find("backslash") != std::string::npos);
  CHECK(trouble("\\a").find("sign") != std::string::npos);
  CHECK(trouble("*a*").find("both sides") != std::string::npos);
  LintWords words;
  words.lists["thanks"] = {"thanks !"};
  CHECK(sentence(check_lint_words(words).error()).find("punctuation") != std::string::npos);
}

TEST_CASE("numbers and money") {
  CHECK(found({"<number> days"}, "in 14 days") == "14 days");
  CHECK(found({"<money>"}, "for $14 or 14") == "$14");
}

TEST_CASE("parts are phrases of their own") {
  CHECK(found({"[deep] thanks"}, "my deepest thanks, very deep thanks",
              {{"deep", {"deepest", "very deep"}}}) == "deepest thanks / very deep thanks");
  CHECK(found({"[missing] thanks"}, "missing thanks").empty());
}

TEST_CASE("the ends of a sentence") {
  CHECK(found({"^ thanks"}, "Thanks. Many thanks.") == "Thanks");
  CHECK(found({"thanks $"}, "Thanks a lot. Many thanks.") == "thanks");
}

TEST_CASE("the longest hit counts, and hits that overlap are one place") {
  CHECK(found({"thank you", "thank you so much"}, "thank you so much") == "thank you so much");
  CHECK(found({"thank you so", "so much"}, "thank you so much") == "thank you so much");
}

TEST_CASE("words of a name are not looked into") {
  LintWords words;
  words.lists["thanks"] = {"terrible", "than <company>"};
  const Phrases machine(words);
  Sentences text = read_sentences("better than Terrible Twos", {});
  for (std::size_t word : {2, 3})
    text.words[word].name = KnownName::company;
  const std::vector<Hit> hits = find_phrases(machine, text)[machine.index_of("thanks")];
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].first == 1);
}

TEST_CASE("what is wrong with a phrase is said") {
  CHECK(trouble("(a|b").find("lacks a “)”") != std::string::npos);
  CHECK(trouble("a)").find("too many") != std::string::npos);
  CHECK(trouble("a {x} b").find("gap without a number") != std::string::npos);
  CHECK(trouble("a {99} b").find("gap that is not") != std::string::npos);
  CHECK(trouble("{2} a").find("gap") != std::string::npos);
  CHECK(trouble("(a|)").find("no word at all") != std::string::npos);
  CHECK(trouble("").find("no word at all") != std::string::npos);
  CHECK(trouble("<colour>").find("<number>") != std::string::npos);
  CHECK(trouble("[a").find("without a name") != std::string::npos);
  CHECK(trouble("a, b").find("punctuation") != std::string::npos);
  CHECK(trouble("((((((((((a))))))))))").find("too deep") != std::string::npos);
  CHECK(trouble("thank* (you|) {3} much") == "");
}

TEST_CASE("parts that are missing or turn in a circle are told") {
  LintWords words;
  words.lists["thanks"] = {"[a]"};
  CHECK(sentence(check_lint_words(words).error()).find("There is no part [a]") != std::string::npos);
  words.parts["a"] = {"x [b]"};
  words.parts["b"] = {"y [a]"};
  CHECK(sentence(check_lint_words(words).error()).find("refers to itself") != std::string::npos);
  words.parts["b"] = {"y"};
  CHECK(check_lint_words(words).has_value());
}

TEST_CASE("parts that double one another stay within limits") {
  LintWords words;
  for (int level = 0; level < 7; ++level) {
    words.parts[fmt::format("p{}", level)] = std::vector<std::string>(40, fmt::format("[p{}]", level + 1));
  }
  words.parts["p7"] = {"x"};
  words.lists["thanks"] = {"[p0]"};
  CHECK(check_lint_words(words).error().code == ErrorCode::too_large);
}

TEST_CASE("looking through a text of one word over and over takes no more than its length asks for") {
  LintWords words;
  words.lists["thanks"] = {"sorry {12} sorry {12} sorry (sorry|very) {12} much",
                           "(sorry|so) {12} (sorry|so) {12} end"};
  const Phrases machine(words);
  CHECK(grows_in_line(2000, [&](std::size_t count) {
    std::string text;
    for (std::size_t said = 0; said < count; ++said)
      text += "sorry ";
    find_phrases(machine, read_sentences(text, {}));
  }));
}
