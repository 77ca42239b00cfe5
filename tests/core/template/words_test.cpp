#include "core/template/words.h"

#include <doctest/doctest.h>

#include "assets/embedded_content.h"

#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

Words interface_words() {
  Words words = *Words::load("{}", "");
  for (const EmbeddedFile& file : embedded_content()) {
    if (file.path == "en/interface.json" || file.path == "en/formats.json")
      REQUIRE(words.add(file.bytes, std::string(file.path)).has_value());
  }
  return words;
}

Date date(const char* text) {
  return *parse_date(text);
}

}  // namespace

TEST_CASE("words are found by their path and filled in") {
  const auto words = Words::load(
      R"({"a": {"b": "Hello {{name}}."}, "n": {"one": "{{count}} day", "other": "{{count}} days"}})", "f");
  REQUIRE(words.has_value());
  Object values;
  values.set("name", "Dana");
  CHECK((*words)("a.b", values) == "Hello Dana.");
  CHECK(words->count("n", 1) == "1 day");
  CHECK(words->count("n", 3) == "3 days");
  CHECK((*words)("a.c") == "a.c");
}

TEST_CASE("a name of the other direction is set apart in a sentence, others are as they are") {
  const Words words = Words::load(R"({"call": "Call {{name}} by {{day}}"})", "test.json").value();
  Object values;
  values.set("name", "محمد").set("day", "tomorrow");
  CHECK(words("call", values) == "Call \u2068محمد\u2069 by tomorrow");
  values.set("name", "\u202Edane");  // somebody's override ends with their name
  CHECK(words("call", values) == "Call \u2068\u202Edane\u2069 by tomorrow");
  // One that would end ours, or begin another, does not.
  values.set("name", "Dana\u2069\u2067 Reyes");
  CHECK(words("call", values) == "Call \u2068Dana Reyes\u2069 by tomorrow");
  values.set("name", "Zoë");
  CHECK(words("call", values) == "Call Zoë by tomorrow");
}

TEST_CASE("a broken catalog is refused with its file and place") {
  CHECK(sentence(Words::load("{", "en/x.json").error()).find("en/x.json") != std::string::npos);
  CHECK(sentence(Words::load(R"({"a": {"b": 7}})", "f").error()).find("a.b") != std::string::npos);
  CHECK(sentence(Words::load(R"({"a": "{{#b}}"})", "f").error()).find("a") != std::string::npos);
}

TEST_CASE("what is read unchecked is looked at when it is said, and then a slip shows the key") {
  Words words = *Words::load("{}", "");
  REQUIRE(words.add(R"({"slip": "{{#b}}", "call": "Call {{name}}"})", "f", Words::Check::when_said));
  CHECK(words("slip") == "slip");
  for (const char* name : {"Zoë", "Ann"}) {
    Object values;
    values.set("name", name);
    CHECK(words("call", values) == std::string("Call ") + name);
  }
}

TEST_CASE("there is no slip in any text of the interface") {
  for (const EmbeddedFile& file : embedded_content()) {
    if (!file.path.ends_with("/interface.json") && !file.path.ends_with("/formats.json")) continue;
    INFO(file.path);
    const auto read = Words::load(file.bytes, std::string(file.path));
    CHECK(read.has_value());
  }
}

TEST_CASE("days are said as people say them") {
  const Words words = interface_words();
  const Date today = date("2026-03-02");
  CHECK(describe_day(words, date("2026-03-02"), today) == "today");
  CHECK(describe_day(words, date("2026-03-03"), today) == "tomorrow");
  CHECK(describe_day(words, date("2026-03-01"), today) == "yesterday");
  CHECK(describe_day(words, date("2026-03-10"), today) == "Tue 10 March");
  CHECK(describe_day(words, date("2025-12-31"), today) == "Wed 31 December 2025");
  CHECK(spell_day(words, date("2026-03-10")) == "Tuesday 10 March");
}

TEST_CASE("a moment is told on its own clocks, and counted in the largest unit that says enough") {
  const Words words = interface_words();
  const Instant now = *parse_instant("2026-03-02T09:00+01:00");
  CHECK(describe_moment(words, *parse_instant("2026-03-03T14:00+01:00"), now) == "tomorrow 14:00");
  // Half past midnight in Tokyo is the next day there.
  CHECK(describe_moment(words, *parse_instant("2026-03-03T00:30+09:00"), now) == "tomorrow 00:30");
  CHECK(describe_duration(words, 30) == "less than a minute");
  CHECK(describe_duration(words, 61) == "1 minute");
  CHECK(describe_duration(words, 47 * seconds_per_hour) == "47 hours");
  CHECK(describe_duration(words, 8 * seconds_per_day + 5) == "8 days");
}

TEST_CASE("numbers are counted as the language counts them") {
  const char* texts =
      R"({"day": {"one": "{{count}} den", "few": "{{count}} dny", "other": "{{count}} dni"}})";
  const Words czech = *Words::load(texts, "cs/x.json", "cs");
  CHECK(czech.count("day", 1) == "1 den");
  CHECK(czech.count("day", 3) == "3 dny");
  CHECK(czech.count("day", 5) == "5 dni");
  // A form the language has and the catalog lacks falls back to "other".
  CHECK(Words::load(texts, "pl/x.json", "pl")->count("day", 12) == "12 dni");
  CHECK(Words::load(texts, "ja/x.json", "ja")->count("day", 1) == "1 dni");
}
