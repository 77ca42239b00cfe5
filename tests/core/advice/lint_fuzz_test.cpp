// Whatever is written, findings stay inside the text, on whole characters, and in order.
#include <random>

#include "tests/support/english_linter.h"

using namespace goodterms;

namespace {

bool is_boundary(const std::string& text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::string random_text(std::mt19937& random) {
  static constexpr const char* pieces[] = {
      "sorry",       "I'm ",        "withdraw", " might ", "Thank you",
      ".",           " ",           "\n",       "\n\n",    "> ",
      "[Company]",   "{{",          "}}",       "____",    "XX",
      "idiot",       "€50k",        "£",        "Will",    "Contoso",
      "Émile",       "’",           "“",        "”",       "…",
      "...",         "(",           ")",        "<",       ">",
      "李伟",        "ﬁ",           "e\u0301",  "🙂",    "\u00A0",
      "so so",       "unless",      "Hi Dana",  ",",       "your",
      "mess",        "better",      "than",     "yours",   "promoted",
      "secret",      "«x»",         "Mr.",      "e.g.",    "'s",
      "On x wrote:", "Best,",       "1,000.5",  "-- ",     "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA",
      "I WILL",      "Data Analyst"};
  std::string text;
  std::uniform_int_distribution<std::size_t> any(0, std::size(pieces) - 1);
  const int count = std::uniform_int_distribution<int>(0, 60)(random);
  for (int piece = 0; piece < count; ++piece) {
    text += pieces[any(random)];
    if (random() % 3 != 0) text += ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("findings stay inside the text") {
  const Catalog catalog = english_catalog();
  const Linter linter(catalog.content().lint);
  std::mt19937 random(20260302);
  for (int round = 0; round < 3000; ++round) {
    LetterFacts facts = usual_facts();
    facts.channel = all_channels[random() % all_channels.size()];
    facts.internal_offer = random() % 2 == 0;
    facts.hours_until_interview = static_cast<double>(random() % 120);
    facts.private_words = {"secret", "李", ""};
    facts.other_names = {"Contoso", "Will", "Émile", "’"};
    if (random() % 4 == 0) facts = LetterFacts();
    const std::string subject = random_text(random);
    const std::string body = random_text(random);
    CAPTURE(subject);
    CAPTURE(body);
    std::size_t before = 0;
    bool was_subject = true;
    for (const Finding& finding : linter.lint(facts, subject, body)) {
      const std::string& text = finding.in_subject ? subject : body;
      CAPTURE(finding.message_id);
      REQUIRE(finding.range.begin < finding.range.end);
      REQUIRE(finding.range.end <= text.size());
      REQUIRE(is_boundary(text, finding.range.begin));
      REQUIRE(is_boundary(text, finding.range.end));
      if (was_subject && !finding.in_subject) before = 0;
      was_subject = finding.in_subject;
      REQUIRE(before <= finding.range.begin);
      before = finding.range.begin;
      REQUIRE(catalog.find_finding(finding.message_id) != nullptr);
    }
  }
}
