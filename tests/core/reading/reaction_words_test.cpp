// The lists of every language are read together, since a letter does not say its language: so no phrase of
// another language may be something that people say in English.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "assets/embedded_content.h"
#include "core/base/text.h"
#include "core/model/phrase.h"

using namespace goodterms;

namespace {

using Words = std::vector<std::string>;  // "part", "time"; "reconsider*" for what begins so

// Ordinary words that letters about applications use, which those of the app need not.
constexpr std::string_view ordinary_words =
    "admire admissible afternoon aligned anyhow application apply argument attempt attitude august bank "
    "bravo "
    "brief budget cause caused causes challenge change changed client clients comparable complaint "
    "compliment "
    "condition conditions consequence consultant convenient convince convinced corridor cousin deplorable "
    "deplore different direct disaster door effort engage engaged entire evening excellent exit factor "
    "family "
    "fantastic favour final firm formal forward free friend full future general gesture grace grand grateful "
    "half hand happy hard honour hour idea ideal image important impression inadmissible indicate indicated "
    "interest irresponsible job journey lament lamentable language latest lead lesson letter list local long "
    "loss manner margin market material mention message minute mission moment money motif motifs motivate "
    "motivated motivates motivating motivation motivations motive motives move network normal note notice "
    "odd "
    "offer open opinion option order page pain part parting past patient pause pay pension perfect person "
    "phone piece place plan point porter position possible post poster practice present price pride prime "
    "process profile progress project proud rang rank reason reasons refer reference regard regret relax "
    "reply respect respected rest result retain return review road role salary second secret serious service "
    "share short sign similar simple simply situation snap special spring stand start stress strong success "
    "suite super superb supper support sure talent task taste team temps test thanks time tip tips total "
    "travel trial trust vacant value visit voice wait want weekend welcome well win wonder wrong yard zone";

void add_words(std::string_view text, std::set<std::string>& words) {
  std::string word;
  for (const char c : fold(text) + " ") {
    const bool letter = c >= 'a' && c <= 'z';
    if (letter) word += c;
    if (!letter && c != '\'' && !word.empty()) words.insert(std::exchange(word, {}));
  }
}

nlohmann::json content(std::string_view path) {
  for (const EmbeddedFile& file : embedded_content())
    if (file.path == path) return nlohmann::json::parse(file.bytes);
  FAIL(path);
  return {};
}

// Ours, and what the letters and pages of the app say.
const std::set<std::string>& english() {
  static const std::set<std::string> all = [] {
    std::set<std::string> words;
    add_words(ordinary_words, words);
    for (const EmbeddedFile& file : embedded_content()) {
      const bool prose = file.path.starts_with("en/letters/") || file.path == "en/guide.json" ||
                         file.path == "en/advice.json" || file.path == "en/plan.json";
      if (!prose) continue;
      const nlohmann::json values = nlohmann::json::parse(file.bytes).flatten();
      for (const auto& value : values)
        if (value.is_string()) add_words(value.get<std::string>(), words);
    }
    return words;
  }();
  return all;
}

constexpr std::size_t longest = 2;  // words: where there are more, one of them is of its language

// What a phrase finds, without its gaps: of those of up to `longest` words all there are.
std::set<Words> wordings(const PhraseNode& node) {
  std::set<Words> found;
  switch (node.kind) {
    case PhraseKind::gap:
    case PhraseKind::begin:
    case PhraseKind::end:
      return {{}};
    case PhraseKind::prefix:
      return {{node.word + "*"}};
    case PhraseKind::choice:
      for (const PhraseNode& child : node.children)
        found.merge(wordings(child));
      return found;
    case PhraseKind::sequence:
      break;
    default:
      return {{node.word}};
  }
  found = {{}};
  for (const PhraseNode& child : node.children) {
    std::set<Words> longer;
    for (const Words& begun : found)
      for (Words more : wordings(child)) {
        more.insert(more.begin(), begun.begin(), begun.end());
        if (more.size() <= longest) longer.insert(std::move(more));
      }
    found = std::move(longer);
  }
  return found;
}

std::set<Words> wordings(const nlohmann::json& list) {
  std::set<Words> found;
  for (const auto& phrase : list) {
    const auto parsed = parse_phrase(phrase.get<std::string>());
    REQUIRE_MESSAGE(parsed, phrase.get<std::string>());
    found.merge(wordings(*parsed));
  }
  return found;
}

bool is_prefix(const std::string& word) {
  return word.ends_with('*');
}

bool is_english(const std::string& word) {
  if (!is_prefix(word)) return english().contains(word);
  const std::string begin = word.substr(0, word.size() - 1);
  const auto at = english().lower_bound(begin);
  return at != english().end() && at->starts_with(begin);
}

// Whether the English list says it itself: then it is read so for what it says in English.
bool is_said_in_english(const Words& wording, const std::set<Words>& own) {
  return std::any_of(own.begin(), own.end(), [&](const Words& one) {
    if (one.size() != 1) return one == wording;
    const std::string begin = one[0].substr(0, one[0].size() - 1);
    return one == wording ||
           (is_prefix(one[0]) && std::any_of(wording.begin(), wording.end(), [&](const std::string& word) {
              return word.starts_with(begin);
            }));
  });
}

}  // namespace

TEST_CASE("what is listed for another language is nothing that people say in English") {
  REQUIRE(english().size() > 1000);
  const nlohmann::json own = content("en/reactions.json")["lists"];
  std::string mistaken;
  for (const EmbeddedFile& file : embedded_content()) {
    if (!file.path.starts_with("en/reactions/")) continue;
    const nlohmann::json lists = content(file.path)["lists"];
    for (const auto& [name, list] : lists.items()) {
      const std::set<Words> said = wordings(own[name]);
      for (const Words& wording : wordings(list)) {
        const bool all_english = std::all_of(wording.begin(), wording.end(), is_english);
        if (all_english && !is_said_in_english(wording, said))
          mistaken += fmt::format("{} {}: {}\n", file.path, name, fmt::join(wording, " "));
      }
    }
  }
  CHECK(mistaken == "");
}
