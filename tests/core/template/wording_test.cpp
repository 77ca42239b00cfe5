// What the letters say, whatever is known of the case: thanks for what happened, the hour given back, other
// words in another tone, the role where a phone still shows it, and each spelling in its own English.
#include <algorithm>
#include <map>
#include <set>

#include "core/advice/subject_cut.h"
#include "core/template/languages.h"
#include "tests/core/template/letter_renderings.h"

namespace {

// Folded.
std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences(1);
  for (const char c : fold(text)) {
    sentences.back() += c;
    if (c == '.' || c == '?' || c == '\n') sentences.emplace_back();
  }
  return sentences;
}

bool has_any(const std::string& text, const std::vector<const char*>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return text.find(word) != std::string::npos; });
}

}  // namespace

TEST_CASE("a letter says that the hour is free, and not only which it was") {
  const std::vector<const char*> gives_back = {
      "free",   "frees", "give",      "offer",   "releas", "use",          "pass",
      "open",   "fill",  "hand",      "else",    "other",  "need",         "yours",
      "cancel", "hold",  "cross out", "realloc", "avail",  "next in line", "calendar"};
  const Catalog catalog = english();
  for (const Letter& letter : catalog.content().letters) {
    if (letter.words.scenario != "decline") continue;
    CAPTURE(letter.words.id);
    bool given = false;
    for (const std::string& sentence : sentences_of(render(letter.body, all_values(catalog)).text))
      given = given || (sentence.find("thursday") != std::string::npos && has_any(sentence, gives_back));
    CHECK(given);
  }
}

TEST_CASE("nobody is thanked for what is not known to have happened") {
  // Somebody who was invited has been thought of and asked; more than that the case has to say.
  const std::vector<const char*> thanks = {"thank", "grateful", "appreciate", "patien", "generous"};
  const std::vector<const char*> unknown = {
      "your time", "time you",   "the time",     "explain",     "telling me", "being frank", "patien",
      "generous",  "everything", "conversation", "application", "talk",       "messages",    "call"};
  const Catalog catalog = english();
  for (const Letter& letter : catalog.content().letters) {
    // Of much contact that reason speaks itself.
    if (letter.words.scenario != "decline" || letter.words.reason == "many-touchpoints") continue;
    CAPTURE(letter.words.id);
    for (const std::string& sentence : sentences_of(render(letter.body, required_values()).text)) {
      CAPTURE(sentence);
      CHECK_FALSE((has_any(sentence, thanks) && has_any(sentence, unknown)));
    }
  }
}

TEST_CASE("an application is withdrawn only where somebody applied") {
  const Catalog catalog = english();
  Object never_applied = all_values(catalog);
  never_applied.set("applied", false);
  std::set<std::string> of_an_application;
  for (const Letter& letter : catalog.content().letters) {
    CAPTURE(letter.words.id);
    CHECK(fold(render(letter.body, never_applied).text).find("my application") == std::string::npos);
    if (fold(render(letter.body, all_values(catalog)).text).find("my application") != std::string::npos)
      of_an_application.insert(letter.words.id);
  }
  CHECK(of_an_application.size() >= 60);
  CHECK(of_an_application.count("decline.email.accepted-offer.formal") == 1);
}

TEST_CASE("who was only written to has nothing to withdraw from, on any channel") {
  const Catalog catalog = english();
  // Reasons of much contact, and of having spoken, are of cases that are under way.
  const auto may_be_only_written_to = [&](const Letter& letter) {
    if (letter.words.scenario.starts_with("confirm-")) return true;
    if (letter.words.scenario != "decline") return false;
    if (!letter.words.reason) return true;
    const auto plain = catalog.plain_reasons();
    return std::any_of(plain.begin(), plain.end(),
                       [&](const Reason& reason) { return reason.id == *letter.words.reason; });
  };
  std::set<std::string> looked_at;
  for (const Letter& letter : catalog.content().letters) {
    if (!may_be_only_written_to(letter)) continue;
    CAPTURE(letter.words.id);
    CHECK(fold(render(letter.body, required_values()).text).find("withdr") == std::string::npos);
    looked_at.insert(letter.words.id);
  }
  CHECK(looked_at.size() >= 105);  // eight reasons, three tones, four channels; voicemails and what confirms
}

TEST_CASE("another tone has other words on every channel, for every reason") {
  const Catalog catalog = english();
  std::map<std::string, std::map<std::string, std::string>> said;  // by what it is for, then by the words
  for (const Letter& letter : catalog.content().letters) {
    const std::string what_for = letter.words.scenario + " " + std::string(channel_id(letter.words.channel)) +
                                 " " + letter.words.reason.value_or("any");
    std::string body = render(letter.body, all_values(catalog)).text;
    const std::size_t greeting = body.find(',');  // "Dear" and "Hi" alone are not another tone
    const auto [same, is_new] = said[what_for].emplace(body.substr(greeting + 1), letter.words.id);
    const std::string other = same->second;
    CHECK_MESSAGE(is_new, other << " and " << letter.words.id << " say the same");
  }
}

TEST_CASE("the role stands where every mail program still shows it") {
  constexpr std::size_t shown_everywhere = 30;  // code points; the narrowest of subject_cuts shows 33
  static_assert(shown_everywhere < subject_cuts.front());
  const Catalog catalog = english();
  for (const Letter& letter : catalog.content().letters) {
    if (letter.words.scenario != "decline" && letter.words.scenario.rfind("missed", 0) != 0) continue;
    for (const Template& subject : letter.subjects) {
      const std::string line = render(subject, all_values(catalog)).text;
      CAPTURE(letter.words.id);
      CAPTURE(line);
      const std::size_t at = fold(line).find("data analyst");
      REQUIRE(at != std::string::npos);
      CHECK(at + std::string_view("data analyst").size() <= shown_everywhere);
    }
  }
}

TEST_CASE("American letters are spelled as in America, and British ones as in Britain") {
  // Pairs that both Merriam-Webster and the Cambridge Dictionary give as the same word of the two countries;
  // beginnings of words, British first.
  const std::vector<std::pair<const char*, const char*>> pairs = {
      {"apologis", "apologiz"}, {"organis", "organiz"},      {"recognis", "recogniz"},   {"realis", "realiz"},
      {"summaris", "summariz"}, {"prioritis", "prioritiz"},  {"favour", "favor"},        {"honour", "honor"},
      {"colour", "color"},      {"behaviour", "behavior"},   {"neighbour", "neighbor"},  {"labour", "labor"},
      {"centre", "center"},     {"cancelling", "canceling"}, {"travelling", "traveling"}};
  auto loaded = Languages::load(embedded_content(), {});
  REQUIRE(loaded.has_value());
  const Languages& languages = *loaded;
  for (const auto& [tag, is_british] : {std::pair("en", false), std::pair("en-GB", true)}) {
    const Catalog& catalog = languages.at(tag);
    REQUIRE(catalog.content().language == tag);
    std::vector<std::string> texts;
    for (const Letter& letter : catalog.content().letters) {
      texts.push_back(render(letter.body, all_values(catalog)).text);
      for (const Template& subject : letter.subjects)
        texts.push_back(render(subject, all_values(catalog)).text);
    }
    for (const auto* sentences : {&catalog.content().advice, &catalog.content().findings}) {
      for (const SentenceEntry& entry : *sentences) {
        texts.push_back(entry.words.text);
        texts.push_back(entry.words.fix);
      }
    }
    for (const GuidePage& page : catalog.content().guide) {
      texts.push_back(page.lead);
      for (const GuideAnswer& answer : page.answers)
        texts.push_back(answer.title + " " + answer.text);
    }
    REQUIRE(texts.size() > 400);
    for (const std::string& text : texts) {
      CAPTURE(text);
      for (const auto& [british, american] : pairs) {
        const std::string shown(american);
        CAPTURE(shown);
        CHECK(fold(text).find(is_british ? american : british) == std::string::npos);
      }
      // A British letter to somebody who is named closes so.
      if (is_british) CHECK(text.find("\nSincerely,") == std::string::npos);
    }
  }
}
