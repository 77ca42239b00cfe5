// What every decline says: thanks, the decline itself, and that the door stays open.
#include "core/advice/lint_rules.h"

namespace goodterms {
namespace {

// A text message may do with a good wish (CONTENT 4 asks for the open door, section 5 for short scripts).
constexpr std::size_t text_without_open_door = 250;  // code points

// Past this many of a kind a letter is not one; it keeps the comparison of each with each short.
constexpr std::size_t most_hits = 64;

std::vector<Hit> at_most(std::vector<Hit> hits, std::size_t most) {
  if (hits.size() > most) hits.resize(most);
  return hits;
}

// The words that take a decline half back: "I might withdraw", "I withdraw, unless ...".
class Hedges {
 public:
  explicit Hedges(const LetterReading& letter)
      : before_(at_most(letter.hits("hedge.before"), most_hits)),
        after_(at_most(letter.hits("hedge.after"), most_hits)),
        boundaries_(at_most(letter.hits("clause.boundary"), most_hits)),
        asks_(doubtful_questions(letter)) {}

  // Null where the decline is plain.
  const Hit* of(const Hit& decline) const {
    for (const Hit& hedge : before_) {
      if (hedge.sentence == decline.sentence && hedge.first < decline.end && !are_apart(hedge, decline))
        return &hedge;
    }
    for (const Hit& hedge : after_) {
      if (hedge.sentence == decline.sentence && hedge.end >= decline.end && !are_apart(decline, hedge))
        return &hedge;
    }
    return asks_[decline.sentence] ? &decline : nullptr;
  }

 private:
  // "Would you mind if I did not come?", and not "Could you please cancel my interview?"
  static std::vector<bool> doubtful_questions(const LetterReading& letter) {
    std::vector<bool> questions = letter.sentences_with({"request"});
    for (std::size_t sentence = 0; sentence < questions.size(); ++sentence)
      questions[sentence] =
          !questions[sentence] && letter.text[letter.sentences.all[sentence].range.end - 1] == '?';
    return questions;
  }

  // "I stay here for now, so I am withdrawing."
  bool are_apart(const Hit& first, const Hit& second) const {
    for (const Hit& boundary : boundaries_) {
      if (boundary.first >= first.end && boundary.first < second.first) return true;
    }
    return false;
  }

  std::vector<Hit> before_;
  std::vector<Hit> after_;
  std::vector<Hit> boundaries_;
  std::vector<bool> asks_;  // by sentence
};

// A sentence that says nothing else and speaks of the user, of them and of what may come: "Do shout if you
// are ever short of a hand." There are more ways to leave a door open than can be listed.
bool some_sentence_looks_ahead(const LetterReading& letter) {
  const std::vector<bool> alone = letter.sentences_with({"open-door.alone"});
  const std::vector<bool> first = letter.sentences_with({"person.first"});
  const std::vector<bool> second = letter.sentences_with({"person.second"});
  const std::vector<bool> ahead = letter.sentences_with({"looks-ahead"});
  const std::vector<bool> says_other = letter.sentences_with(
      {"thanks", "decline", "decline.maybe", "apology", "apology.grovelling", "hedge", "hedge.before",
       "excuse", "comparison", "pay-of-the-other", "negative", "insult", "impression"});
  const std::vector<bool> only_wishes = letter.sentences_with({"wish", "business"});
  for (std::size_t sentence = letter.greeting_end; sentence < letter.sign_off_begin; ++sentence) {
    if (says_other[sentence]) continue;
    if (alone[sentence]) return true;
    if (first[sentence] && second[sentence] && ahead[sentence] && !only_wishes[sentence]) return true;
  }
  return false;
}

}  // namespace

void lint_appreciative(const LetterReading& letter, Findings& findings) {
  if (!letter.facts.declines || letter.has("thanks")) return;
  findings.push_back(letter.about_whole(Principle::appreciative, Severity::warning, "appreciative.missing"));
}

void lint_clear(const LetterReading& letter, Findings& findings) {
  // What keeps a matter open on purpose, or answers a reply, is not hedged.
  if (!letter.facts.declines) return;
  const Hedges hedges(letter);
  bool is_plain = false;
  const Hit* hedged = nullptr;
  const std::vector<Hit> declines = at_most(letter.hits("decline"), most_hits);
  for (const Hit& decline : declines) {
    const Hit* hedge = hedges.of(decline);
    if (hedge == nullptr) is_plain = true;
    if (hedge != nullptr && hedged == nullptr) hedged = hedge;
  }
  // After a plain decline "can I come back to you next year?" is an open door and no doubt.
  const std::vector<bool> opens_door = letter.sentences_with({"open-door"});
  const std::vector<bool> declining = letter.sentences_with({"decline"});
  const Hit* doubt = is_plain ? nullptr : hedged;
  const std::vector<Hit> doubts = letter.hits("hedge");
  for (const Hit& hit : doubts) {
    if (is_plain && opens_door[hit.sentence] && !declining[hit.sentence]) continue;
    doubt = &hit;
    break;
  }
  const std::vector<Hit> other_dates = letter.hits("hedge.other-date");
  if (doubt == nullptr && !other_dates.empty()) doubt = &other_dates.front();
  if (doubt != nullptr) {
    findings.push_back({letter.range_of(*doubt), false, Principle::clear, Severity::warning, "clear.hedged"});
  } else if (!is_plain) {
    // Not every way to say no is known; where this may be one, sending it is not called an error.
    const Severity severity = letter.has("decline.maybe") ? Severity::warning : Severity::error;
    findings.push_back(letter.about_whole(Principle::clear, severity, "clear.missing"));
  }
}

void lint_future(const LetterReading& letter, Findings& findings) {
  const LetterFacts& facts = letter.facts;
  if (!facts.declines || !facts.wants_open_door) return;
  if (facts.channel == Channel::text && count_code_points(letter.text) < text_without_open_door) return;
  if (letter.has("open-door")) return;
  if (some_sentence_looks_ahead(letter)) return;
  findings.push_back(letter.about_whole(Principle::future, Severity::warning, "future.missing"));
}

}  // namespace goodterms
