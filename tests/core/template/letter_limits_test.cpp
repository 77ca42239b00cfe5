// Whatever a letter is filled in with, it reads as one and keeps to the limits of its channel.
#include <algorithm>
#include <sstream>

#include "core/exchange/text_parts.h"
#include "tests/core/template/letter_renderings.h"

namespace {

// Sentences, folded, of more than two words: those one would notice when they come twice.
std::vector<std::string> sentences_in(const std::string& text) {
  std::vector<std::string> sentences;
  std::string sentence;
  for (const char c : text) {
    if (c != '.' && c != '?' && c != '\n') {
      sentence += c;
      continue;
    }
    if (count_words(sentence) > 2) sentences.push_back(fold(std::string(trim(sentence))));
    sentence.clear();
  }
  return sentences;
}

std::size_t greetings_in(const std::string& text) {
  std::size_t count = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    for (const char* greeting : {"Dear ", "Hi ", "Hi,", "Hello ", "Hello,"})
      count += line.rfind(greeting, 0) == 0 ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("a letter greets once, says nothing twice, and takes long and odd values whole") {
  const Catalog catalog = english();
  const std::string long_name(40, 'W');
  const std::vector<std::string> odd = {
      long_name, "محمد بن سلمان", "林 美玲", "{{role}}", "O’Brien & Søn, Ltd.", "Zoë 🦊", "<b>x</b>"};
  std::vector<Object> cases = {required_values(), all_values(catalog)};
  for (const std::string& value : odd) {
    Object values = all_values(catalog);
    for (const Placeholder& placeholder : catalog.content().placeholders) {
      if (placeholder.name != "interview_time") values.set(placeholder.name, value);
    }
    cases.push_back(std::move(values));
  }
  for (const Letter& letter : catalog.content().letters) {
    for (std::size_t at = 0; at < cases.size(); ++at) {
      const std::string text = render(letter.body, cases[at]).text;
      CAPTURE(letter.words.id);
      CAPTURE(text);
      const bool within_a_call = letter.words.scenario.rfind("spoken-", 0) == 0;  // they have said hello
      CHECK(greetings_in(text) == (within_a_call ? 0 : 1));
      for (const char* flaw : {"  ", "\n\n\n", " ,", ",,", " \n", "\n "})
        CHECK(text.find(flaw) == std::string::npos);
      const bool is_odd = at >= 2 && !within_a_call;  // which may name nothing
      CHECK((text.find("{{") == std::string::npos || odd[at - 2] == "{{role}}"));
      if (is_odd) {
        CHECK(text.find(odd[at - 2]) != std::string::npos);
        continue;
      }
      std::vector<std::string> sentences = sentences_in(text);
      std::sort(sentences.begin(), sentences.end());
      const auto twice = std::adjacent_find(sentences.begin(), sentences.end());
      if (twice != sentences.end()) FAIL_CHECK("twice: " << *twice);
    }
  }
}

TEST_CASE("letters keep to the length of their channel") {
  for_each_rendering(english(), [](const Letter& letter, const Object& values) {
    const std::string text = render(letter.body, values).text;
    CAPTURE(letter.words.id);
    CAPTURE(text);
    const std::size_t words = count_words(text);
    const std::size_t characters = count_code_points(text);
    if (letter.words.scenario == "decline" && letter.words.channel == Channel::email) {
      CHECK(words >= (letter.words.brief ? 20U : 30U));
      CHECK(words <= (letter.words.brief ? 75U : 130U));  // with a line of the user's own
    }
    // LinkedIn: a note has 200 characters on a free account, 300 on a paid one.
    if (letter.words.channel == Channel::linkedin) CHECK(characters <= 300);
    if (letter.words.scenario == "connect") CHECK(characters <= 200);
  });
}

TEST_CASE("a short message fits a free LinkedIn note or one text message, and a fuller one two") {
  const Catalog catalog = english();
  Object usual = required_values();
  usual.set("company", "Northwind Labs")
      .set("role", "Data Analyst")
      .set("conversation", "the forecasting team");
  usual.set("first_name", "Dana").set("salutation", "Dana Reyes").set("interview_day", "Tuesday 10 March");
  usual.set("missed_day", "Tuesday 10 March").set("declined_day", "Monday 2 March");
  usual.set("answer_day", "Friday 20 March");
  for (const Letter& letter : catalog.content().letters) {
    const bool fuller = letter.words.tone == Tone::fuller;
    const bool declines = letter.words.scenario == "decline" || letter.words.scenario.rfind("missed", 0) == 0;
    const std::string text = render(letter.body, usual).text;
    CAPTURE(letter.words.id);
    CAPTURE(text);
    // LinkedIn: 200 characters on a free account, 300 on a paid one.
    if (letter.words.channel == Channel::linkedin)
      CHECK(count_code_points(text) <= (fuller && declines ? 300 : 200));
    if (letter.words.channel == Channel::text) {
      const TextParts counted = text_message_parts(text);
      CHECK(counted.parts <= (fuller ? 2 : 1));
      CHECK(counted.gsm);  // a curly apostrophe would leave room for 70
    }
  }
}

TEST_CASE("every call and voicemail has an email that confirms it") {
  const Catalog catalog = english();
  for (const Letter& letter : catalog.content().letters) {
    if (letter.words.channel != Channel::phone && letter.words.channel != Channel::voicemail) continue;
    if (letter.words.scenario.rfind("spoken-", 0) == 0) continue;  // said within a call that is
    CAPTURE(letter.words.id);
    const Letter* email = catalog.find_letter(letter.words.confirmed_by);
    REQUIRE(email != nullptr);
    CHECK(email->words.channel == Channel::email);
  }
}
