#include "core/advice/linter.h"

#include <algorithm>
#include <array>

#include "core/advice/lint_rules.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_text = 100000;  // bytes

constexpr std::array<std::string_view, principle_count> principle_ids = {
    "prompt", "appreciative", "clear",    "brief",    "future",
    "warm",   "bridges",      "truthful", "complete", "private"};

bool overlap(const Finding& a, const Finding& b) {
  return a.in_subject == b.in_subject && a.range.begin < b.range.end && b.range.begin < a.range.end;
}

bool is_before(const Finding& a, const Finding& b) {
  if (a.in_subject != b.in_subject) return a.in_subject;
  if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
  if (a.principle != b.principle) return a.principle < b.principle;
  if (a.severity != b.severity) return a.severity < b.severity;
  return a.range.end > b.range.end;
}

// In order; of those of one principle on the same words the gravest stays, or the first. What is said of the
// whole letter stands beside what is said of its words.
Findings tidy(Findings findings) {
  std::stable_sort(findings.begin(), findings.end(), is_before);
  Findings kept;
  std::array<std::optional<std::size_t>, principle_count> last;  // in `kept`
  for (Finding& finding : findings) {
    if (finding.about_whole) {
      kept.push_back(std::move(finding));
      continue;
    }
    std::optional<std::size_t>& before = last[static_cast<std::size_t>(finding.principle)];
    if (before && overlap(kept[*before], finding)) {
      if (finding.severity < kept[*before].severity) kept[*before] = std::move(finding);
      continue;
    }
    before = kept.size();
    kept.push_back(std::move(finding));
  }
  std::stable_sort(kept.begin(), kept.end(), is_before);
  return kept;
}

void lint_subject(const LetterReading& subject, Findings& findings) {
  const std::size_t first = findings.size();
  lint_placeholders(subject, findings);
  lint_names(subject, LetterPart::subject, findings);
  lint_private(subject, findings);
  lint_bridges(subject, findings);
  for (std::size_t index = first; index < findings.size(); ++index)
    findings[index].in_subject = true;
}

}  // namespace

std::string_view principle_id(Principle principle) {
  return principle_ids[static_cast<std::size_t>(principle)];
}

std::string_view severity_id(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::hint:
      break;
  }
  return "hint";
}

std::vector<std::string_view> lint_message_ids() {
  return {"prompt.passed",     "prompt.late",         "prompt.near",          "appreciative.missing",
          "clear.hedged",      "clear.missing",       "future.missing",       "brief.email",
          "brief.linkedin",    "brief.text",          "brief.spoken",         "brief.reasons",
          "truthful.pay",      "truthful.comparison", "truthful.excuse",      "warm.grovelling",
          "warm.apologies",    "warm.early",          "bridges.insult",       "bridges.negative",
          "private.word",      "private.internal",    "complete.placeholder", "complete.name",
          "complete.greeting", "complete.signature",  "complete.job"};
}

Linter::Linter(const LintWords& words) : phrases_(words), spellings_(words.spellings) {}

std::vector<Finding> Linter::lint(const LetterFacts& facts, std::string_view subject,
                                  std::string_view body) const {
  Findings findings;
  if (body.size() + subject.size() > longest_text) {
    lint_huge(facts, body, findings);
    lint_prompt(LetterReading(phrases_, spellings_, facts, {}), findings);
    return findings;
  }
  const LetterReading title(phrases_, spellings_, facts, subject);
  const LetterReading letter(phrases_, spellings_, facts, body);
  if (letter.sentences.all.empty()) return {};  // nothing is written yet
  lint_subject(title, findings);
  lint_prompt(letter, findings);
  lint_appreciative(letter, findings);
  lint_clear(letter, findings);
  lint_brief(letter, findings);
  lint_future(letter, findings);
  lint_warm(letter, findings);
  lint_bridges(letter, findings);
  lint_truthful(letter, findings);
  lint_placeholders(letter, findings);
  lint_names(letter, LetterPart::body, findings);
  lint_missing_parts(title, letter, findings);
  lint_private(letter, findings);
  return tidy(std::move(findings));
}

}  // namespace goodterms
