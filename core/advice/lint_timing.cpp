#include <cmath>

#include "core/advice/lint_rules.h"

namespace goodterms {
namespace {

// Answer within 48 hours of deciding at the latest; with less than 24 hours to go, call.
constexpr double latest_after_deciding = 48;
constexpr double call_within = 24;

std::string whole_hours(double hours) {
  return std::to_string(static_cast<long>(std::floor(hours)));
}

}  // namespace

void lint_prompt(const LetterReading& letter, Findings& findings) {
  const LetterFacts& facts = letter.facts;
  Finding finding = letter.about_whole(Principle::prompt, Severity::warning, "");
  if (facts.hours_until_interview && *facts.hours_until_interview < 0) {
    finding.message_id = "prompt.passed";
  } else if (facts.hours_since_decision && *facts.hours_since_decision > latest_after_deciding) {
    finding.message_id = "prompt.late";
    finding.values = {{"hours", whole_hours(*facts.hours_since_decision)}};
  } else if (facts.hours_until_interview && *facts.hours_until_interview < call_within &&
             facts.channel != Channel::phone && facts.channel != Channel::voicemail &&
             !letter.has("called-before")) {
    // Nobody knows whether what is written was read in time. What follows a call only confirms it.
    finding.message_id = "prompt.near";
    finding.values = {{"hours", whole_hours(*facts.hours_until_interview)}};
  } else {
    return;
  }
  findings.push_back(std::move(finding));
}

}  // namespace goodterms
