// The built-in English content: it loads, is whole, and every letter reads well however much is known.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "assets/embedded_content.h"
#include "core/model/decision.h"
#include "core/template/catalog.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

Catalog english() {
  auto catalog = load_catalog(embedded_content(), {});
  REQUIRE_MESSAGE(catalog.has_value(), sentence(catalog.error()));
  return std::move(*catalog);
}

// What only the user can say; a letter that needs it is not sent before it is there.
void set_own_words(Object& values) {
  values.set("how_i_know", "worked with her for three years").set("what_changed", "I have moved to Leeds");
  values.set("what_i_bring", "four years of reporting").set("why_now", "my contract ends in May");
}

// The values a case always has, before anything optional is known.
Object required_values() {
  Object values;
  values.set("company", "Brightwater").set("role", "data analyst").set("my_name", "Sam Okafor");
  set_own_words(values);
  return values;
}

Object all_values(const Catalog& catalog) {
  Object values;
  for (const Placeholder& placeholder : catalog.content().placeholders)
    values.set(placeholder.name, placeholder.label);
  for (const std::string_view flag : content_flags)
    values.set(flag, true);
  values.set("contact_first", "Dana").set("contact_name", "Dana Reyes");
  values.set("company", "Brightwater").set("role", "data analyst").set("my_name", "Sam Okafor");
  values.set("first_name", "Dana").set("salutation", "Dana Reyes");
  values.set("interview_day", "Thursday").set("interview_time", "14:00").set("missed_day", "Monday");
  values.set("answer_day", "Friday 20 March").set("declined_day", "Monday 2 March");
  values.set("colleague", "Ada Moss").set("referrer", "Tom Baker");
  set_own_words(values);
  values.set("conversation", "the new archive").set("personal_note", "Your notes on the team helped me.");
  return values;
}

Rendered render(const Template& source, const Object& values) {
  RenderOptions options;
  options.mode = RenderMode::letter;
  auto rendered = source.render(values, options);
  REQUIRE(rendered.has_value());
  return std::move(*rendered);
}

// What a seam gone wrong would leave behind.
void check_reads_well(const std::string& text) {
  CAPTURE(text);
  for (const char* flaw : {"  ", "\n\n\n", " ,", " .", " !", " ?", " ;", " :", ",,", "..", ",.", " \n", "\n ",
                           "{{", "}}", "()", "[", "]"}) {
    CAPTURE(flaw);
    CHECK(text.find(flaw) == std::string::npos);
  }
  CHECK(trim(text) == text);
}

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

// Every letter with nothing optional, with everything, and with each placeholder and flag alone or left out.
template <class Check>
void for_each_rendering(const Catalog& catalog, Check check) {
  const Object all = all_values(catalog);
  std::vector<Object> cases = {required_values(), all};
  for (const Member& member : all.members()) {
    cases.push_back(required_values().set(member.name, member.value));
    Object without = all;
    const bool is_required = required_values().find(member.name) != nullptr;
    if (!is_required) cases.push_back(without.set(member.name, Value()));
  }
  for (const Letter& letter : catalog.content().letters) {
    for (const Object& values : cases)
      check(letter, values);
  }
}

}  // namespace

TEST_CASE("every file of the content folder is in the binary") {
  namespace fs = std::filesystem;
  std::set<std::string> on_disk;
  const fs::path root = fs::path(GOODTERMS_SOURCE_DIR) / "assets" / "content";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) on_disk.insert(fs::relative(entry.path(), root).generic_string());
  }
  std::set<std::string> embedded;
  for (const EmbeddedFile& file : embedded_content())
    embedded.insert(std::string(file.path));
  CHECK(on_disk == embedded);
}

TEST_CASE("every way to decline has words of its own for every reason and tone") {
  const Catalog catalog = english();
  REQUIRE_FALSE(catalog.content().reasons.empty());
  for (const Reason& reason : catalog.content().reasons) {
    if (!reason.outcome.empty()) continue;  // its letter does less
    for (const Channel channel : {Channel::email, Channel::phone, Channel::linkedin, Channel::text}) {
      for (const Tone tone : all_tones) {
        CAPTURE(reason.id);
        CAPTURE(channel_id(channel));
        const Letter* letter = catalog.letter_for("decline", channel, reason.id, tone);
        REQUIRE(letter != nullptr);
        CHECK(letter->words.reason == reason.id);
        CHECK(letter->words.tone == tone);
        if (channel == Channel::email) CHECK(letter->subjects.size() >= 3);
      }
    }
  }
}

TEST_CASE(
    "every reason and every special situation says when it fits, and those that hold the decline lead to a "
    "letter") {
  const Catalog catalog = english();
  std::size_t situations = 0;
  for (const Reason& reason : catalog.content().reasons) {
    CAPTURE(reason.id);
    CHECK_FALSE(reason.use_when.empty());
    situations += reason.situation ? 1 : 0;
    if (reason.outcome.empty()) continue;
    for (const Channel channel : all_channels) {
      for (const Tone tone : all_tones) {
        const Letter* letter = catalog.letter_for(reason.outcome, channel, reason.id, tone);
        REQUIRE(letter != nullptr);
        CHECK(letter->words.tone == tone);
      }
    }
  }
  CHECK(situations >= 6);
}

TEST_CASE("the tone changes what is said on every channel, whatever the letter is for") {
  const Catalog catalog = english();
  std::map<std::pair<std::string, Channel>, std::set<Tone>> tones;
  for (const Letter& letter : catalog.content().letters) {
    REQUIRE(letter.words.tone);
    tones[{letter.words.scenario, letter.words.channel}].insert(*letter.words.tone);
  }
  for (const auto& [where, has] : tones) {
    CAPTURE(where.first);
    CAPTURE(channel_id(where.second));
    CHECK(has.size() == all_tones.size());
  }
}

TEST_CASE(
    "what comes after a decline has its letters: the referral, the radar, thanks, coming back, reapplying") {
  const Catalog catalog = english();
  for (const char* scenario : {"referral-consent", "referral", "radar", "referrer-thanks", "reopen",
                               "reapply", "reply-persuades-unsure", "reply-pressure-again"}) {
    for (const Tone tone : all_tones) {
      CAPTURE(scenario);
      const Letter* letter = catalog.letter_for(scenario, Channel::email, "accepted-offer", tone);
      REQUIRE(letter != nullptr);
      CHECK(letter->words.tone == tone);
      CHECK_FALSE(letter->subjects.empty());
    }
  }
}

TEST_CASE("what only its sender can say stands in a letter as a place to fill in") {
  const Catalog catalog = english();
  Object values = required_values();
  values.set("what_changed", std::string()).set("what_i_bring", std::string());
  const Rendered letter = render(catalog.find_letter("reopen.email.warm")->body, values);
  CHECK(letter.missing == std::vector<std::string>{"what_changed", "what_i_bring"});
}

TEST_CASE("every decline names the role and withdraws in its first two sentences, and gives the slot back") {
  const Catalog catalog = english();
  for (const Letter& letter : catalog.content().letters) {
    if (letter.words.scenario != "decline") continue;
    CAPTURE(letter.words.id);
    const std::string text = render(letter.body, all_values(catalog)).text;
    CAPTURE(text);
    CHECK(text.find("data analyst") != std::string::npos);
    CHECK(text.find("Thursday") != std::string::npos);
    // Behind the greeting, and on the telephone behind who is calling.
    const std::size_t begin = std::min(text.find(",\n\n"), text.find(".\n"));
    std::size_t end = begin == std::string::npos ? 0 : begin + 2;
    for (int sentence = 0; sentence < 2 && end != std::string::npos; ++sentence)
      end = text.find('.', end + 1);
    const std::size_t withdraws = std::min(text.find("withdraw"), text.find("Withdraw"));
    CHECK(withdraws < std::min(end, text.size()));
  }
}

TEST_CASE("a missed interview has an apology for every tone, by email, by phone and as a reply") {
  const Catalog catalog = english();
  for (const auto& [scenario, channel] :
       {std::pair("missed", Channel::email), std::pair("missed", Channel::phone),
        std::pair("missed-reply", Channel::email)}) {
    for (const Tone tone : all_tones) {
      const Letter* letter = catalog.letter_for(scenario, channel, "accepted-offer", tone);
      REQUIRE(letter != nullptr);
      CHECK(letter->words.tone == tone);
      const std::string text = render(letter->body, all_values(catalog)).text;
      CAPTURE(text);
      CHECK(text.find("Monday") != std::string::npos);
      CHECK(text.find("Thursday") == std::string::npos);  // nothing is left to be called off
    }
  }
}

TEST_CASE(
    "what does less than decline has a letter for every way to send, which names the role and withdraws "
    "nothing") {
  const Catalog catalog = english();
  for (const Outcome outcome : all_outcomes) {
    if (outcome == Outcome::decline_now) continue;
    const std::string scenario(outcome_id(outcome));
    for (const Channel channel : all_channels) {
      for (const Tone tone : all_tones) {
        const Letter* letter = catalog.letter_for(scenario, channel, "accepted-offer", tone);
        REQUIRE(letter != nullptr);
        if (channel == Channel::email) CHECK(letter->words.tone == tone);
        const std::string text = render(letter->body, all_values(catalog)).text;
        CAPTURE(text);
        CHECK(text.find("data analyst") != std::string::npos);
        CHECK(text.find("withdrawing") == std::string::npos);
        CHECK(text.find("declin") == std::string::npos);
        const bool waits = outcome != Outcome::go_to_interview;
        CHECK((text.find("Friday 20 March") != std::string::npos) == waits);
        if (!letter->words.confirmed_by.empty())
          CHECK(catalog.find_letter(letter->words.confirmed_by)->words.scenario == scenario + "-in-writing");
      }
    }
  }
}

TEST_CASE("at most four texts share a phrase of four words that is not what every such letter says") {
  // The words that thanking and withdrawing are made of.
  const std::set<std::string> frame = {
      "thank", "you",  "for",   "the",  "your", "my",       "i",           "i'm",         "am",
      "so",    "to",   "from",  "and",  "be",   "would",    "glad",        "happy",       "like",
      "i'd",   "i've", "sorry", "hear", "role", "withdraw", "withdrawing", "application", "process"};
  const Catalog catalog = english();
  Object marked;  // what a case fills in ends a phrase
  for (const Placeholder& placeholder : catalog.content().placeholders)
    marked.set(placeholder.name, "|");
  for (const std::string_view flag : content_flags)
    marked.set(flag, true);
  std::map<std::string, std::set<std::string>> letters_with;
  for (const Letter& letter : catalog.content().letters) {
    std::vector<std::string> words;
    std::string word;
    std::string text = fold(render(letter.body, marked).text) + "|";
    for (std::size_t at = text.find("’"); at != std::string::npos; at = text.find("’"))
      text.replace(at, std::string_view("’").size(), "'");
    for (const char c : text) {
      if (std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '\'') {
        word += c;
        continue;
      }
      if (!word.empty()) words.push_back(std::exchange(word, ""));
      if (c != ' ') words.clear();
      const bool is_frame = std::all_of(words.begin(), words.end(),
                                        [&](const std::string& each) { return frame.count(each) != 0; });
      if (words.size() < 4) continue;
      if (!is_frame) letters_with[fmt::format("{}", fmt::join(words, " "))].insert(letter.words.id);
      words.erase(words.begin());
    }
  }
  REQUIRE(letters_with.size() > 500);
  for (const auto& [phrase, letters] : letters_with) {
    CAPTURE(phrase);
    CHECK(letters.size() <= 4);
  }
}

TEST_CASE("a letter is complete when the required values are there") {
  for_each_rendering(english(), [](const Letter& letter, const Object& values) {
    CAPTURE(letter.words.id);
    const Rendered body = render(letter.body, values);
    CHECK(body.missing == std::vector<std::string>());
    check_reads_well(body.text);
    for (const Template& subject : letter.subjects) {
      const Rendered line = render(subject, values);
      CHECK(line.missing == std::vector<std::string>());
      check_reads_well(line.text);
    }
  });
}

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
      CHECK(greetings_in(text) == 1);
      for (const char* flaw : {"  ", "\n\n\n", " ,", ",,", " \n", "\n "})
        CHECK(text.find(flaw) == std::string::npos);
      const bool is_odd = at >= 2;
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
      CHECK(words >= 30);
      CHECK(words <= 130);
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
  for (const Letter& letter : catalog.content().letters) {
    const bool fuller = letter.words.tone == Tone::fuller;
    const std::string text = render(letter.body, usual).text;
    CAPTURE(letter.words.id);
    CAPTURE(text);
    // LinkedIn: 200 characters on a free account, 300 on a paid one.
    if (letter.words.channel == Channel::linkedin)
      CHECK(count_code_points(text) <= (fuller && letter.words.scenario == "decline" ? 300 : 200));
    // A text message has 160 characters of GSM-7, two have 306 together (3GPP TS 23.038 and 23.040).
    if (letter.words.channel == Channel::text) {
      CHECK(text.size() <= (fuller ? 306 : 160));
      CHECK(text.size() == count_code_points(text));  // a curly apostrophe would leave room for 70
    }
  }
}

TEST_CASE("every call and voicemail has an email that confirms it") {
  const Catalog catalog = english();
  for (const Letter& letter : catalog.content().letters) {
    if (letter.words.channel != Channel::phone && letter.words.channel != Channel::voicemail) continue;
    CAPTURE(letter.words.id);
    const Letter* email = catalog.find_letter(letter.words.confirmed_by);
    REQUIRE(email != nullptr);
    CHECK(email->words.channel == Channel::email);
  }
}
