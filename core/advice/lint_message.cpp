// What every decline says: thanks, the decline itself, and that the door stays open.
#include "core/advice/lint_rules.h"

namespace goodterms {
namespace {

// A text message may do with a good wish (CONTENT 4 asks for the open door, section 5 for short scripts).
constexpr std::size_t text_without_open_door = 250;  // code points

Finding about_all(const LetterReading& letter, Principle principle, Severity severity, const char* message) {
  return Finding{letter.whole(), false, principle, severity, message};
}

}  // namespace

void lint_appreciative(const LetterReading& letter, Findings& findings) {
  if (!letter.facts.declines || letter.has("thanks")) return;
  findings.push_back(about_all(letter, Principle::appreciative, Severity::warning, "appreciative.missing"));
}

void lint_clear(const LetterReading& letter, Findings& findings) {
  const std::vector<Hit> declines = letter.hits("decline");
  const std::vector<Hit> before = letter.hits("hedge.before");
  const std::vector<Hit> after = letter.hits("hedge.after");
  const auto hedge_of = [&](const Hit& decline) -> const Hit* {
    for (const Hit& hedge : before) {
      if (hedge.sentence == decline.sentence && hedge.first <= decline.first) return &hedge;
    }
    for (const Hit& hedge : after) {
      if (hedge.sentence == decline.sentence && hedge.end >= decline.end) return &hedge;
    }
    return nullptr;
  };
  bool is_plain = false;
  const Hit* hedged = nullptr;
  for (const Hit& decline : declines) {
    const Hit* hedge = hedge_of(decline);
    if (hedge == nullptr) is_plain = true;
    if (hedge != nullptr && hedged == nullptr) hedged = hedge;
  }
  const std::vector<Hit> open = letter.hits("hedge");
  const Hit* doubt = !open.empty() ? &open.front() : is_plain ? nullptr : hedged;
  if (doubt != nullptr) {
    findings.push_back({letter.range_of(*doubt), false, Principle::clear, Severity::warning, "clear.hedged"});
  } else if (!is_plain && letter.facts.declines) {
    findings.push_back(about_all(letter, Principle::clear, Severity::error, "clear.missing"));
  }
}

void lint_future(const LetterReading& letter, Findings& findings) {
  const LetterFacts& facts = letter.facts;
  if (!facts.declines || !facts.wants_open_door || facts.channel == Channel::voicemail) return;
  if (facts.channel == Channel::text && count_code_points(letter.text) < text_without_open_door) return;
  if (letter.has("open-door")) return;
  findings.push_back(about_all(letter, Principle::future, Severity::warning, "future.missing"));
}

}  // namespace goodterms
