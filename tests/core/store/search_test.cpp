#include "core/store/search.h"

#include "core/store/query.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

std::string names_in(const Found& found) {
  std::string names;
  for (const FoundName& name : found.names)
    names += (names.empty() ? "" : "|") + name.name;
  return names;
}

}  // namespace

TEST_CASE_FIXTURE(LogFixture, "half the company's name without its accents finds it again") {
  add_company("Société Générale d’Énergie");
  for (const char* words :
       {"societe", "SOCI", "generale", "energ", "neral", "société générale", "denergie"}) {
    CAPTURE(words);
    CHECK(names_in(must(search(log.connection(), words))) == "Société Générale d’Énergie");
  }
  CHECK(must(search(log.connection(), "nothing")).empty());
}

TEST_CASE_FIXTURE(LogFixture, "names are ranked: exact, then the start, then a word's start, then inside") {
  const auto company = add_company("Harbor & Lane");
  add_contact("Paula Areyna", company);
  add_contact("Maria Reynolds", company);
  add_contact("Rey Sato", company);
  add_contact("Rey", company);
  CHECK(names_in(must(search(log.connection(), "rey"))) == "Rey|Rey Sato|Maria Reynolds|Paula Areyna");
}

TEST_CASE_FIXTURE(LogFixture,
                  "people and cases are found by their company's name, also after it is renamed") {
  const auto company = add_company("Northwind Labs");
  const auto contact = add_contact("Dana Reyes", company);
  add_application("Data Analyst", company, contact);
  CHECK(names_in(must(search(log.connection(), "northw"))) == "Northwind Labs|Dana Reyes|Data Analyst");
  change("rename", [&] { return Companies(log.connection()).update({company, "Südwind", ""}); });
  CHECK(names_in(must(search(log.connection(), "sudwind dana"))) == "Dana Reyes");
  CHECK(must(search(log.connection(), "northwind")).empty());
}

// unicode61, FTS5's own tokenizer, keeps ß and takes a run of Chinese characters as one word; a trigram LIKE
// with two characters finds nothing. Each of these found nothing once.
TEST_CASE_FIXTURE(LogFixture, "the known traps of full-text search are handled") {
  add_company("Großmann Straßenbau");
  add_company("株式会社東京商事");
  add_company("Ødegård");
  add_company("O’Brien & Sons");
  CHECK(names_in(must(search(log.connection(), "strassen"))) == "Großmann Straßenbau");
  CHECK(names_in(must(search(log.connection(), "STRASSE"))) == "Großmann Straßenbau");
  CHECK(names_in(must(search(log.connection(), "東京"))) == "株式会社東京商事");
  CHECK(names_in(must(search(log.connection(), "商"))) == "株式会社東京商事");
  CHECK(names_in(must(search(log.connection(), "odegard"))) == "Ødegård");
  CHECK(names_in(must(search(log.connection(), "obrien"))) == "O’Brien & Sons");
  CHECK(names_in(must(search(log.connection(), "o'brien"))) == "O’Brien & Sons");
}

TEST_CASE_FIXTURE(LogFixture, "what was said is listed newest first, whatever the order it was filed in") {
  add_said("We spoke about the forecasting team", "2025-01-12T10:00Z");
  add_said("Forecasting again, by email", "2026-02-01T10:00Z");
  add_said("An old call on forecasting", "1969-05-01T10:00Z");
  const Found found = must(search(log.connection(), "forecast"));
  REQUIRE(found.said.size() == 3);
  CHECK(found.said[0].excerpt == "Forecasting again, by email");
  CHECK(found.said[1].excerpt == "We spoke about the forecasting team");
  CHECK(found.said[2].excerpt == "An old call on forecasting");
  CHECK(found.said[1].hits == std::vector<TextRange>{{19, 27}});
}

TEST_CASE_FIXTURE(LogFixture, "the exact words of a letter are found, with its case and company") {
  const auto company = add_company("Northwind Labs");
  const auto application = add_application("Data Analyst", company);
  change("write", [&]() -> Result<void> {
    Message message;
    message.application = application;
    message.subject = "With thanks";
    message.body = "Hi Dana,\n\nI am withdrawing from the process.";
    message.written = now;
    TRY_DONE(Messages(log.connection()).insert(message));
    return {};
  });
  const Found found = must(search(log.connection(), "withdrawing"));
  REQUIRE(found.said.size() == 1);
  CHECK(found.said[0].application == application);
  CHECK(found.said[0].company == "Northwind Labs");
  CHECK(found.said[0].excerpt.find("withdrawing") != std::string::npos);
}

TEST_CASE_FIXTURE(LogFixture,
                  "anything may be typed: operators, quotes, blanks and broken bytes are only words") {
  add_company("Near Orbit");
  CHECK(names_in(must(search(log.connection(), "near OR"))) == "Near Orbit");
  for (const char* words : {"", "   ", "\"", "*", "NEAR(", "a AND", "-x", "col:x", "^near", "(", "'; DROP",
                            "%", "_", "\xFF\xFE", "near\xC3"}) {
    CAPTURE(words);
    CHECK(search(log.connection(), words).has_value());
  }
  CHECK(search(log.connection(), std::string(100000, 'x')).has_value());
}

// An unfinished word is asked for by the words it can become; there may be none, a few, or too many to list.
TEST_CASE_FIXTURE(LogFixture, "every ending of an unfinished word is found, newest first") {
  add_said("We discussed relocation", "2025-01-12T10:00Z");
  add_said("They relocate people", "2026-02-01T10:00Z");
  add_said("Relocating is paid, of course", "2024-05-01T10:00Z");
  add_said("A relict", "2026-03-01T10:00Z");
  const Found found = must(search(log.connection(), "reloc"));
  REQUIRE(found.said.size() == 3);
  CHECK(found.said[0].excerpt == "They relocate people");
  CHECK(found.said[2].excerpt == "Relocating is paid, of course");
  CHECK(must(search(log.connection(), "paid reloc")).said.size() == 1);
  CHECK(must(search(log.connection(), "people reloc")).said.size() == 1);
  CHECK(must(search(log.connection(), "relocx", {30, 20, 0})).said.empty());
}

TEST_CASE_FIXTURE(LogFixture, "a word with a hundred endings hides none of them") {
  const auto company = add_company("Harbor");
  for (int i = 100; i < 200; ++i) {
    add_said("Ticket number" + std::to_string(i), "2025-01-12T10:00Z");
    add_contact("Dana Person" + std::to_string(i), company);
  }
  add_said("The newest is number199", "2026-01-12T10:00Z");
  add_contact("Zoë Person199", company);
  const SearchLimits all{1000, 1000};
  CHECK(must(search(log.connection(), "numb", all)).said.size() == 101);
  CHECK(must(search(log.connection(), "numb")).said.front().excerpt == "The newest is number199");
  CHECK(must(search(log.connection(), "pers", all)).names.size() == 101);
  CHECK(must(search(log.connection(), "pers")).names.size() == 30);
  CHECK(names_in(must(search(log.connection(), "zoe pers"))) == "Zoë Person199");
}

// FTS5 takes 1⁄2, which ½ folds to, for two words.
TEST_CASE_FIXTURE(LogFixture, "an ending that FTS5 would take apart is found like the others") {
  add_said("The summer2020½ plan", "2025-01-12T10:00Z");
  add_said("The summer2021 plan", "2026-01-12T10:00Z");
  CHECK(must(search(log.connection(), "summer")).said.size() == 2);
}

TEST_CASE("hits mark what was typed, also where folding changes lengths") {
  const Query query = read_query("strasse reyes");
  CHECK(find_hits(query, "Straße 5, Dana Reyes") == std::vector<TextRange>{{0, 7}, {16, 21}});
  CHECK(find_hits(read_query("wind"), "Northwind") == std::vector<TextRange>{{5, 9}});
  CHECK(find_hits(read_query("obr"), "O’Brien") == std::vector<TextRange>{{0, 6}});
  CHECK(find_hits(read_query("xyz"), "Northwind").empty());
}

TEST_CASE("an excerpt is one line around the first hit, cut at words") {
  const std::string text =
      "Thank you for the invitation.\n\nI have accepted another offer and am withdrawing now.";
  const Excerpt cut = excerpt(read_query("accepted"), text, 40);
  CHECK(cut.text.find('\n') == std::string::npos);
  REQUIRE(cut.hits.size() == 1);
  CHECK(cut.text.substr(cut.hits[0].begin, cut.hits[0].length()) == "accepted");
  CHECK(cut.text.substr(0, 3) == "…");
}

TEST_CASE("an excerpt of a single line is cut where that of the same words on two lines is") {
  const Query query = read_query("offer");
  for (const char* words :
       {"An offer, and another offer behind the cut", "x", "Un café, une offer, deux offers"}) {
    const std::string broken = std::string(" ") + words + "\n";
    CHECK(excerpt(query, words, 30).text == excerpt(query, broken, 30).text);
    CHECK(excerpt(query, words, 30).hits == excerpt(query, broken, 30).hits);
  }
}
