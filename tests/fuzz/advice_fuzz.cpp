// What core/advice makes of a letter: a subject, and the rest.
#include "assets/embedded_content.h"
#include "core/advice/linter.h"
#include "core/template/catalog.h"
#include "tests/fuzz/driver.h"

using namespace goodterms;

namespace {

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void promise_findings(const Catalog& catalog, const std::vector<Finding>& findings, std::string_view subject,
                      std::string_view body) {
  std::size_t before = 0;
  bool was_subject = true;
  for (const Finding& finding : findings) {
    const std::string_view text = finding.in_subject ? subject : body;
    const TextRange range = finding.range;
    fuzz::promise(range.begin < range.end && range.end <= text.size(), "a finding stands in the text");
    fuzz::promise(is_boundary(text, range.begin) && is_boundary(text, range.end),
                  "it holds whole characters");
    if (was_subject && !finding.in_subject) before = 0;
    was_subject = finding.in_subject;
    fuzz::promise(before <= range.begin, "findings stand in order");
    before = range.begin;
    fuzz::promise(catalog.find_finding(finding.message_id) != nullptr, "every finding has its words");
  }
}

}  // namespace

int main(int count, char** values) {
  const auto catalog = load_catalog(embedded_content(), {});
  fuzz::promise(catalog.has_value(), "the built-in content is sound");
  const Linter linter(catalog->content().lint);
  const fuzz::Target lint = {
      "lint",
      {"Withdrawing: Data Analyst\nHi Dana,\n\nThank you for the invitation. I'm withdrawing my application "
       "for the Data "
       "Analyst role at Northwind Labs, as I've accepted another offer. I hope we stay in "
       "touch.\n\nBest,\nSam Okafor\n",
       "No\nDear Ms. Reyes,\n\nI am so terribly sorry, but I might not come; your offer of \u00A350k is an "
       "insult compared with "
       "Contoso. My secret is [Company].\n\n> On Monday, Dana wrote:\n> Hello\n\nWill\n",
       "\nHello \u00C9mile \u2014 \u201Cthanks\u201D\u2026 I WILL (not) come. e.g. 1,000.5 -- so so "
       "sorry!\n"},
      {"sorry",
       " might ",
       "Thank you",
       ".",
       "\n\n",
       "> ",
       "[Company]",
       "{{",
       "}}",
       "____",
       "idiot",
       "\u20AC50k",
       "Will",
       "Contoso",
       "\u00C9mile",
       "\u2019",
       "\u201C",
       "\u201D",
       "\u2026",
       "...",
       "(",
       ")",
       "\u674E\u4F1F",
       "\uFB01",
       "e\u0301",
       "\U0001F642",
       "\u00A0",
       "unless",
       "Hi Dana",
       "better than yours",
       "secret",
       "\u00ABx\u00BB",
       "Mr.",
       "'s",
       "On x wrote:",
       "Best,",
       "1,000.5",
       "\xFF"},
      [&](std::string_view input) {
        if (!is_valid_utf8(input)) return;  // is refused before
        const std::size_t line = std::min(input.find('\n'), input.size());
        const std::string_view subject = input.substr(0, line);
        const std::string_view body = input.substr(line);
        LetterFacts facts;
        promise_findings(*catalog, linter.lint(facts, subject, body), subject, body);
        facts.channel = all_channels[input.size() % all_channels.size()];
        facts.company = "Northwind Labs";
        facts.role = "Data Analyst";
        facts.contact_name = "Dana Reyes";
        facts.my_name = "Sam Okafor";
        facts.internal_offer = input.size() % 2 == 0;
        facts.hours_until_interview = static_cast<double>(input.size() % 120);
        facts.private_words = {"secret", "\u674E", ""};
        facts.other_names = {"Contoso", "Will", "\u00C9mile", "\u2019"};
        promise_findings(*catalog, linter.lint(facts, subject, body), subject, body);
      },
      3000};
  return fuzz::run_targets(count, values, {lint});
}
