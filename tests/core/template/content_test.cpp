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
#include "core/template/languages.h"
#include "tests/core/template/letter_renderings.h"

using namespace goodterms;

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

// The program takes them as sound and looks through the user's own alone.
TEST_CASE("every phrase that is built in can be read, in every language of letters") {
  const auto languages = Languages::load(embedded_content(), {});
  REQUIRE(languages.has_value());
  for (const std::string& tag : languages->tags()) {
    const auto catalog = load_catalog(embedded_content(), {}, tag, BuiltInPhrases::checked);
    CHECK_MESSAGE(catalog.has_value(), tag);
  }
}

TEST_CASE("a slip in the user's own phrases is told, also where it lies in what they refer to") {
  const auto told = [](std::string bytes) {
    const auto languages =
        Languages::load(embedded_content(), {ContentFile{"en/lint.json", std::move(bytes)}});
    return languages.has_value() ? "no error" : sentence(languages.error());
  };
  CHECK(told(R"({"lists": {"thanks": ["(a"]}})") ==
        "en/lint.json, lists.thanks[0]: The phrase “(a” lacks a “)”.");
  CHECK(told(R"({"lists": {"thanks": ["[elsewhere]"]}})").find("There is no part") != std::string::npos);
  CHECK(told(R"({"lists": {"thanks": ["ta"]}})") == "no error");
}

TEST_CASE("letters that are read when they are asked for are the same") {
  const auto now = Languages::load(embedded_content(), {}, "en-GB");
  const auto later = Languages::load(embedded_content(), {}, "en-GB", ReadFirst::when_asked);
  REQUIRE(now.has_value());
  REQUIRE(later.has_value());
  CHECK(later->tags() == now->tags());
  const CatalogContent& content = later->first().content();
  CHECK(content.language == "en-GB");
  CHECK(content.letters.size() == now->first().content().letters.size());
  CHECK(&later->at("en-GB") == &later->first());
}

TEST_CASE("a slip in the user's own letters is told at once, whenever the others are read") {
  const ContentFile broken{"en/letters/mine.json", "{"};
  CHECK_FALSE(Languages::load(embedded_content(), {broken}, "en", ReadFirst::when_asked).has_value());
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
    const std::string shown = where.first + " " + std::string(channel_id(where.second));
    CAPTURE(shown);
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

TEST_CASE("a missed interview has an apology for every tone and every way to send, and as a reply") {
  const Catalog catalog = english();
  std::vector<std::pair<std::string, Channel>> wanted;
  for (const Channel channel : all_channels) {
    wanted.emplace_back("missed", channel);
    if (channel != Channel::voicemail) wanted.emplace_back("missed-reply", channel);  // that is answered so
  }
  for (const auto& [scenario, channel] : wanted) {
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
    const std::string shown = phrase;
    CAPTURE(shown);
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
