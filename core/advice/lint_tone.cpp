#include "core/advice/lint_rules.h"

namespace goodterms {
namespace {

// One short apology is fine where notice is short. With three days or more to go nobody is put
// out, and the app says so; between the two it keeps silent, since half of all published letters have one.
constexpr double early = 72;  // hours until the interview

constexpr std::size_t only_an_apology = 12;  // words; a longer sentence says something else as well

bool can_go(const LetterReading& letter, std::size_t sentence) {
  return letter.words_in(sentence) <= only_an_apology &&
         !letter.sentences_with({"decline", "thanks", "open-door"})[sentence];
}

// What is said of them and is no praise, thanks or wish is seldom kind.
void lint_remarks(const LetterReading& letter, Findings& findings) {
  std::vector<std::string_view> explained = letter_purposes();
  explained.insert(explained.end(), {"comparison", "excuse", "pay-of-the-other", "praise"});
  const std::vector<bool> has_purpose = letter.sentences_with(explained);
  const std::vector<bool> may_decline = sentences_that_may_decline(letter);
  const std::vector<bool> is_sharp = letter.sentences_with({"sharp-tone"});
  for (const Hit& hit : letter.hits("about-them")) {
    const bool is_inside = hit.sentence >= letter.greeting_end && hit.sentence < letter.sign_off_begin;
    if (!is_inside || !is_sharp[hit.sentence] || has_purpose[hit.sentence] || may_decline[hit.sentence] ||
        letter.crosses_mark(hit))
      continue;
    findings.push_back(
        {letter.sentence_of(hit), false, Principle::bridges, Severity::warning, "bridges.negative"});
  }
  const std::vector<bool> is_kind = letter.sentences_with({"courtesy", "thanks", "wish", "praise"});
  for (const Hit& hit : letter.hits("impression")) {
    if (is_kind[hit.sentence]) continue;
    findings.push_back(
        {letter.sentence_of(hit), false, Principle::bridges, Severity::warning, "bridges.negative"});
  }
}

}  // namespace

void lint_warm(const LetterReading& letter, Findings& findings) {
  const std::vector<Hit> apologies = letter.hits("apology");
  const std::vector<Hit> grovelling = letter.hits("apology.grovelling");
  for (const Hit& hit : grovelling)
    findings.push_back({letter.range_of(hit), false, Principle::warm, Severity::warning, "warm.grovelling"});
  for (std::size_t index = 1; index < apologies.size(); ++index) {
    Finding finding{letter.range_of(apologies[index]), false, Principle::warm, Severity::warning,
                    "warm.apologies"};
    const std::size_t sentence = apologies[index].sentence;
    if (sentence != apologies[index - 1].sentence && index < 8 && can_go(letter, sentence)) {
      finding.range = letter.with_blanks(sentence);
      finding.replacement = "";
    }
    findings.push_back(std::move(finding));
  }
  const std::optional<double>& hours = letter.facts.hours_until_interview;
  if (apologies.size() != 1 || !grovelling.empty() || !hours || *hours < early) return;
  Finding finding{letter.range_of(apologies.front()), false, Principle::warm, Severity::hint, "warm.early"};
  if (can_go(letter, apologies.front().sentence)) {
    finding.range = letter.with_blanks(apologies.front().sentence);
    finding.replacement = "";
  }
  findings.push_back(std::move(finding));
}

void lint_bridges(const LetterReading& letter, Findings& findings) {
  for (const Hit& hit : letter.hits("insult"))
    findings.push_back({letter.range_of(hit), false, Principle::bridges, Severity::error, "bridges.insult"});
  const std::vector<bool> has_target = letter.sentences_with({"target", "addresses-them"});
  const std::vector<bool> about_user = letter.sentences_with({"person.first"});
  const std::vector<Hit> thanks = letter.hits("thanks");
  const std::vector<bool> has_contrast = letter.sentences_with({"clause.contrast"});
  const std::vector<bool> is_polite = letter.sentences_with({"open-door", "apology", "apology.grovelling"});
  for (const Hit& hit : letter.hits("negative")) {
    // "I start on Monday as editor of horror films" is about nobody here; "Sloppy way to run a business" is.
    if (about_user[hit.sentence] && !has_target[hit.sentence]) continue;
    // "Whenever you have a messy spreadsheet, I'm around." "I feel dreadful about this."
    if (is_polite[hit.sentence] && !has_contrast[hit.sentence]) continue;
    if (letter.is_beside(hit, thanks)) continue;  // "Thank you for a smooth start to an awful week."
    findings.push_back(
        {letter.range_of(hit), false, Principle::bridges, Severity::warning, "bridges.negative"});
  }
  lint_remarks(letter, findings);
}

}  // namespace goodterms
