#include "core/store/similar_words.h"

#include <algorithm>
#include <random>
#include <set>

#include "core/store/search.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

std::vector<std::string> names_in(const Found& found) {
  std::vector<std::string> names;
  for (const FoundName& name : found.names)
    names.push_back(name.name);
  return names;
}

const std::vector<std::string> given = {
    "Alexander", "Beatriz",  "Charlotte", "Dmitri",  "Eleanor",  "Fernando", "Gabriela", "Harriet",
    "Ingrid",    "Joaquin",  "Katarina",  "Leonard", "Margaret", "Nikolai",  "Ottilie",  "Patrick",
    "Quentin",   "Rosalind", "Siobhán",   "Theodor", "Ursula",   "Valentin", "Wilhelm",  "Xavier",
    "Yolanda",   "Zdenek",   "Aisha",     "Bram",    "Chidi",    "Dana"};
const std::vector<std::string> family = {
    "Albrecht", "Bergström", "Castellano", "Delacroix", "Eriksen",   "Fitzgerald", "Grünwald",  "Hartmann",
    "Ishikawa", "Jankowski", "Kowalczyk",  "Lindqvist", "Moretti",   "Nakamura",   "Oyelaran",  "Papadakis",
    "Quintero", "Rasmussen", "Schneider",  "Tanaka",    "Underwood", "Villanueva", "Whitfield", "Xanthos",
    "Yamamoto", "Zielinski", "Vogel",      "Haddad",    "Okafor",    "Reyes"};

// One slip, never one that makes the same word.
std::string slip(const std::string& word, std::mt19937& random) {
  while (true) {
    std::string other = word;
    const std::size_t at = random() % word.size();
    const char letter = static_cast<char>('a' + random() % 26);
    switch (random() % 5) {
      case 0:
        other.erase(at, 1);
        break;
      case 1:
        other.insert(at, 1, letter);
        break;
      case 2:
        other[at] = letter;
        break;
      case 3:
        if (at + 1 < other.size()) std::swap(other[at], other[at + 1]);
        break;
      default:
        other.insert(at, 1, other[at]);
    }
    if (other != word && other.size() >= 4) return other;
  }
}

int distance(const std::string& left, const std::string& right) {
  std::vector<std::vector<int>> table(left.size() + 1, std::vector<int>(right.size() + 1));
  for (std::size_t i = 0; i <= left.size(); ++i) {
    for (std::size_t j = 0; j <= right.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = static_cast<int>(i + j);
        continue;
      }
      const int same = left[i - 1] == right[j - 1] ? 0 : 1;
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + same});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[left.size()][right.size()];
}

}  // namespace

TEST_CASE_FIXTURE(LogFixture,
                  "a slip of the fingers still finds the person, and says that it is only similar") {
  const auto company = add_company("Northwind Labs");
  add_contact("Inge Vogel", company);
  add_contact("Siobhán Byrne", company);
  add_contact("John Okafor", company);
  for (const auto& [typed, wanted] :
       std::vector<std::pair<const char*, const char*>>{{"vogl", "Inge Vogel"},
                                                        {"siobahn", "Siobhán Byrne"},
                                                        {"jonh", "John Okafor"},
                                                        {"voggel", "Inge Vogel"},
                                                        {"inge vogl", "Inge Vogel"},
                                                        {"jonh okafro", "John Okafor"},
                                                        {"siobah", "Siobhán Byrne"},
                                                        {"cogel", "Inge Vogel"}}) {
    const std::string shown = typed;
    CAPTURE(shown);
    const Found found = must(search(log.connection(), typed));
    REQUIRE(names_in(found) == std::vector<std::string>{wanted});
    CHECK(found.names[0].fit == Fit::similar);
    CHECK_FALSE(found.names[0].hits.empty());
  }
}

TEST_CASE_FIXTURE(LogFixture, "what is written as typed comes first, and nobody asked for is left alone") {
  const auto company = add_company("Northwind Labs");
  add_contact("Anna Meier", company);
  add_contact("Paul Meyer", company);
  const Found found = must(search(log.connection(), "meyer"));
  REQUIRE(names_in(found) == std::vector<std::string>{"Paul Meyer", "Anna Meier"});
  CHECK(found.names[0].fit == Fit::word_starts);
  CHECK(found.names[1].fit == Fit::similar);
  CHECK(names_in(must(search(log.connection(), "ann"))) == std::vector<std::string>{"Anna Meier"});
  CHECK(must(search(log.connection(), "pual meier")).empty());  // nobody is called both
  CHECK(must(search(log.connection(), "mxyz")).empty());
  CHECK(names_in(must(search(log.connection(), "meyer", {30, 20, 0}))) ==
        std::vector<std::string>{"Paul Meyer"});
}

TEST_CASE_FIXTURE(LogFixture, "with many of the name, others are not offered") {
  const auto company = add_company("Northwind Labs");
  for (const char* first : {"Anna", "Paul", "Tomás"})
    add_contact(std::string(first) + " Meyer", company);
  add_contact("Ada Meier", company);
  CHECK(must(search(log.connection(), "meyer")).names.size() == 3);
}

TEST_CASE_FIXTURE(LogFixture, "numbers are never taken for others") {
  add_company("Studio 2024");
  CHECK(must(search(log.connection(), "2025")).empty());
  CHECK(must(search(log.connection(), "studio 2025")).empty());
}

TEST_CASE_FIXTURE(LogFixture, "words that were said are found by a slip too, marked") {
  add_said("We spoke about relocation and a visa", "2025-01-12T10:00Z");
  const Found found = must(search(log.connection(), "relcoation"));
  REQUIRE(found.said.size() == 1);
  CHECK(found.said[0].similar);
  REQUIRE(found.said[0].hits.size() == 1);
  CHECK(found.said[0].excerpt.substr(found.said[0].hits[0].begin, 10) == "relocation");
  CHECK_FALSE(must(search(log.connection(), "relocation")).said[0].similar);
}

TEST_CASE_FIXTURE(LogFixture, "a word that was half written and written on is not taken for what is meant") {
  add_said("We spoke about relocatio", "2025-01-12T10:00Z");
  const auto rewrite = [&](const std::string& words) {
    change("rewrite", [&] { return log.connection().run("UPDATE interactions SET summary = ?", words); });
  };
  const auto similar_to = [&](const std::string& word, bool unfinished) {
    return must(similar_words(log.connection(), WordIndex::said, word, unfinished, 1));
  };
  CHECK(similar_to("relcatio", false) == std::vector<std::string>{"relocatio"});
  rewrite("We spoke about relocation");
  CHECK(similar_to("relcatio", false).empty());
  // With what was half written taken for a word, what begins nearly so would not be looked for.
  CHECK(similar_to("relcatio", true) == std::vector<std::string>{"relocation"});
  rewrite("We spoke about a visa");
  CHECK(similar_to("relcatio", true).empty());
}

TEST_CASE_FIXTURE(LogFixture, "letters are found by a slip in them, as they stand now") {
  const auto application = add_application("Engineer", add_company("Northwind Labs"));
  Message letter;
  letter.application = application;
  letter.written = now;
  letter.subject = "About the visa";
  change("write", [&]() -> Result<void> {
    TRY(letter.id, Messages(log.connection()).insert(letter));
    return {};
  });
  CHECK(must(search(log.connection(), "vsia")).said.size() == 1);
  letter.subject = "Relocating";
  change("rewrite", [&] { return Messages(log.connection()).update(letter); });
  CHECK(must(search(log.connection(), "vsia")).said.empty());
  CHECK(must(search(log.connection(), "relcoating")).said.size() == 1);
}

// The walk leaps over most of the index; looking at every word must find the same.
TEST_CASE_FIXTURE(LogFixture, "leaping over what is far loses nothing that is near") {
  std::mt19937 random(11);
  std::set<std::string> words;
  while (words.size() < 600) {
    std::string word;
    for (std::size_t length = 4 + random() % 4; word.size() < length;)
      word += static_cast<char>('a' + random() % 4);
    words.insert(word);
  }
  change("add", [&]() -> Result<void> {
    for (const std::string& word : words) {
      TRY_DONE(Companies(log.connection()).insert({{}, word, ""}));
    }
    return {};
  });
  int any = 0;
  for (int round = 0; round < 200; ++round) {
    std::string typed;
    for (std::size_t length = 4 + random() % 5; typed.size() < length;)
      typed += static_cast<char>('a' + random() % 5);
    std::set<std::string> near;
    for (const std::string& word : words) {
      if (distance(typed, word) == 1) near.insert(word);
    }
    const auto found = must(similar_words(log.connection(), WordIndex::names_by_word, typed, false, 1));
    CAPTURE(typed);
    if (near.size() <= 24) CHECK(std::set<std::string>(found.begin(), found.end()) == near);
    any += near.empty() ? 0 : 1;
  }
  CHECK(any > 50);
}

TEST_CASE_FIXTURE(LogFixture, "of 2,000 slips in names nearly all find who was meant, with few others") {
  const auto company = add_company("Northwind Labs");
  for (const std::string& last : family) {
    for (std::size_t first = 0; first < 3; ++first)
      add_contact(
          given[(first * 11 + last.size() + static_cast<std::size_t>(last[1])) % given.size()] + " " + last,
          company);
  }
  std::mt19937 random(2026);
  int found_again = 0;
  std::size_t others = 0, most_others = 0;
  constexpr int slips = 2000;
  for (int round = 0; round < slips; ++round) {
    const std::string wanted = family[random() % family.size()];
    std::string typed = slip(fold(wanted), random);
    if (typed.size() >= 7 && round % 3 == 0) typed = slip(typed, random);
    const Found found = must(search(log.connection(), typed));
    std::size_t meant = 0;
    for (const FoundName& name : found.names)
      meant += name.name.find(wanted) != std::string::npos ? 1 : 0;
    found_again += meant > 0 ? 1 : 0;
    others += found.names.size() - meant;
    most_others = std::max(most_others, found.names.size() - meant);
  }
  MESSAGE("found again ", found_again, " of ", slips, ", others ", others);
  CHECK(found_again >= slips * 95 / 100);
  CHECK(most_others <= 3);
}
