#include "core/advice/sentences.h"

#include <doctest/doctest.h>

using namespace goodterms;

namespace {

std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> cut;
  for (const SentenceRange& sentence : read_sentences(text, {}).all)
    cut.emplace_back(text.substr(sentence.range.begin, sentence.range.length()));
  return cut;
}

std::string words(std::string_view text, const Spellings& spellings = {}) {
  std::string joined;
  for (const Word& word : read_sentences(text, spellings).words)
    joined += (joined.empty() ? "" : " ") + word.folded;
  return joined;
}

using Cut = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences end at full stops, question and exclamation marks") {
  CHECK(cut("Thank you. Are you well? Good!  So am I. Bye") ==
        Cut{"Thank you.", "Are you well?", "Good!", "So am I.", "Bye"});
  CHECK(cut("She said \"no.\" I left.") == Cut{"She said \"no.\"", "I left."});
  CHECK(cut("") == Cut{});
  CHECK(cut(" \n ") == Cut{});
}

TEST_CASE("abbreviations, initials and numbers end no sentence") {
  CHECK(cut("Dear Mr. Smith and Dr. J. Doe, hello.") == Cut{"Dear Mr. Smith and Dr. J. Doe, hello."});
  CHECK(cut("The role (ref. no. 22) pays 3.5 points, e.g. now.") ==
        Cut{"The role (ref. no. 22) pays 3.5 points, e.g. now."});
  CHECK(cut("I joined Acme Inc. Thank you.") == Cut{"I joined Acme Inc.", "Thank you."});
  CHECK(cut("The answer is no. Thank you.") == Cut{"The answer is no.", "Thank you."});
  CHECK(cut("At 3 p.m. on Friday.") == Cut{"At 3 p.m. on Friday."});
}

TEST_CASE("addresses end no sentence") {
  CHECK(cut("See www.example.org/a.b or dana@x.example. Bye.") ==
        Cut{"See www.example.org/a.b or dana@x.example.", "Bye."});
}

TEST_CASE("an ellipsis goes on unless something new begins") {
  CHECK(cut("Well... maybe. Well... Maybe.") == Cut{"Well... maybe.", "Well...", "Maybe."});
  CHECK(cut("Well… maybe") == Cut{"Well… maybe"});
}

TEST_CASE("short lines stand alone and wrapped lines run on") {
  CHECK(
      cut("Hi Dana,\nThank you for the invitation to interview for the role\nof analyst.\n\nBest\nSam") ==
      Cut{"Hi Dana,", "Thank you for the invitation to interview for the role\nof analyst.", "Best", "Sam"});
}

TEST_CASE("quoted lines are somebody else's") {
  CHECK(cut("Hi,\n> Are you an idiot?\n>> No.\nThank you.") == Cut{"Hi,", "Thank you."});
}

TEST_CASE("words are folded and spelled out, each with its place") {
  const Spellings spellings = {{"*n't", "* not"}, {"won't", "will not"}, {"*'s", "*"}};
  CHECK(words("I DON’T, won't; Émile's café-bar", spellings) == "i do not will not emile cafe bar");
  const Sentences read = read_sentences("I don't.", spellings);
  REQUIRE(read.words.size() == 3);
  CHECK(read.words[1].range == TextRange{2, 7});
  CHECK(read.words[2].range == TextRange{2, 7});
}

TEST_CASE("money is told from other numbers") {
  const Sentences read = read_sentences("£55,000 or 60k or 70€ but 14 days", {});
  REQUIRE(read.words.size() == 8);
  CHECK(read.words[0].is_money);
  CHECK(read.words[2].is_money);
  CHECK(read.words[4].is_money);
  CHECK(read.words[6].is_number);
  CHECK_FALSE(read.words[6].is_money);
}
