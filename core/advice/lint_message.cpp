// What every decline says: thanks, the decline itself, and that the door stays open.
#include "core/advice/lint_rules.h"

namespace goodterms {
namespace {

// A text that fits one SMS (160 characters of the GSM alphabet) has no room for more than thanks and the
// decline; scripts for calls and texts are short.
constexpr std::size_t text_without_open_door = 160;

// Past this many of a kind a letter is not one; it keeps the comparison of each with each short.
constexpr std::size_t most_hits = 64;

constexpr std::size_t shortest_statement = 4;  // words; a name alone is none

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

  const Hit* in_sentence(std::size_t sentence) const {
    for (const std::vector<Hit>* hits : {&before_, &after_}) {
      for (const Hit& hedge : *hits) {
        if (hedge.sentence == sentence) return &hedge;
      }
    }
    return nullptr;
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

// "The museum I volunteer at has hired me. So Data Analyst has to go back in the box.": who has chosen
// something else and speaks of their interview, other than to thank for it or to say who is calling, lets it
// go. Somebody who only tells the news does not.
bool lets_go_of_the_interview(const LetterReading& letter) {
  const std::vector<bool> chose_other = letter.sentences_with({"accepted"});
  if (std::find(chose_other.begin(), chose_other.end(), true) == chose_other.end()) return false;
  const std::vector<bool> of_theirs = letter.sentences_with({"candidacy.of-theirs"});
  std::vector<std::string_view> others = letter_purposes();
  others.insert(others.end(), {"negative", "insult", "comparison", "business"});
  const std::vector<bool> says_other = letter.sentences_with(others);
  const std::vector<bool> asks = letter.sentences_with({"request"});
  for (std::size_t sentence = letter.greeting_end; sentence < letter.sign_off_begin; ++sentence) {
    const bool is_a_sentence = letter.words_in(sentence) >= shortest_statement;
    if (is_a_sentence && of_theirs[sentence] && (!says_other[sentence] || asks[sentence])) return true;
  }
  return false;
}

// By word of the letter: whether a hit of one of the lists covers it.
std::vector<bool> words_with(const LetterReading& letter, const std::vector<std::string_view>& lists) {
  std::vector<bool> with(letter.sentences.words.size());
  for (const std::string_view list : lists) {
    for (const Hit& hit : letter.hits(list))
      std::fill(with.begin() + static_cast<std::ptrdiff_t>(hit.first),
                with.begin() + static_cast<std::ptrdiff_t>(hit.end), true);
  }
  return with;
}

// A sentence, or in one that thanks or apologises a clause, that speaks of the user, of them and of what may
// come: "Do shout if you are ever short of a hand." There are more ways to leave a door open than can be
// listed.
class LooksAhead {
 public:
  explicit LooksAhead(const LetterReading& letter)
      : letter_(letter),
        alone_(words_with(letter, {"open-door.alone"})),
        first_(words_with(letter, {"person.first"})),
        second_(words_with(letter, {"person.second"})),
        ahead_(words_with(letter, {"looks-ahead"})),
        says_other_(words_with(letter, {"decline", "decline.maybe", "hedge", "excuse", "comparison",
                                        "pay-of-the-other", "negative", "insult", "impression"})),
        courteous_(words_with(letter, {"thanks", "apology", "apology.grovelling"})),
        only_settles_(words_with(letter, {"wish", "business"})),
        begins_clause_(words_with(letter, {"clause.joint"})) {}

  bool somewhere() const {
    for (std::size_t sentence = letter_.greeting_end; sentence < letter_.sign_off_begin; ++sentence) {
      const SentenceRange& range = letter_.sentences.all[sentence];
      if (any(says_other_, range.first_word, range.end_word)) continue;
      if (!any(courteous_, range.first_word, range.end_word)) {
        if (leaves_open(range.first_word, range.end_word)) return true;
        continue;
      }
      for (std::size_t begin = range.first_word; begin < range.end_word;) {
        const std::size_t end = clause_end(begin, range.end_word);
        if (!any(courteous_, begin, end) && leaves_open(begin, end)) return true;
        begin = end;
      }
    }
    return false;
  }

 private:
  static bool any(const std::vector<bool>& words, std::size_t begin, std::size_t end) {
    const auto last = words.begin() + static_cast<std::ptrdiff_t>(end);
    return std::find(words.begin() + static_cast<std::ptrdiff_t>(begin), last, true) != last;
  }

  bool leaves_open(std::size_t begin, std::size_t end) const {
    if (any(only_settles_, begin, end)) return false;
    return any(alone_, begin, end) ||
           (any(first_, begin, end) && any(second_, begin, end) && any(ahead_, begin, end));
  }

  std::size_t clause_end(std::size_t begin, std::size_t end) const {
    for (std::size_t word = begin + 1; word < end; ++word) {
      if (begins_clause_[word] || letter_.crosses_mark({0, word - 1, word + 1})) return word;
    }
    return end;
  }

  const LetterReading& letter_;
  std::vector<bool> alone_;
  std::vector<bool> first_;
  std::vector<bool> second_;
  std::vector<bool> ahead_;
  std::vector<bool> says_other_;
  std::vector<bool> courteous_;
  std::vector<bool> only_settles_;
  std::vector<bool> begins_clause_;
};

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
  // "Thank you for trying to find another slot" is over; an offer of other days is not.
  const std::vector<bool> thanks = letter.sentences_with({"thanks"});
  const std::vector<Hit> other_dates = letter.hits("hedge.other-date");
  for (const Hit& hit : other_dates) {
    if (doubt == nullptr && !thanks[hit.sentence]) doubt = &hit;
  }
  if (doubt != nullptr) {
    findings.push_back({letter.range_of(*doubt), false, Principle::clear, Severity::warning, "clear.hedged"});
  } else if (!is_plain) {
    // Not every way to say no is known: what may be one is believed, unless it is said with doubt.
    const std::vector<bool> may_decline = sentences_that_may_decline(letter);
    const auto weak = std::find(may_decline.begin(), may_decline.end(), true);
    if (weak == may_decline.end() && !lets_go_of_the_interview(letter)) {
      const Severity severity = letter.has("decline.maybe") ? Severity::warning : Severity::error;
      findings.push_back(letter.about_whole(Principle::clear, severity, "clear.missing"));
    } else if (weak != may_decline.end()) {
      const Hit* hedge = hedges.in_sentence(static_cast<std::size_t>(weak - may_decline.begin()));
      if (hedge != nullptr)
        findings.push_back(
            {letter.range_of(*hedge), false, Principle::clear, Severity::warning, "clear.hedged"});
    }
  }
}

void lint_future(const LetterReading& letter, Findings& findings) {
  const LetterFacts& facts = letter.facts;
  if (!facts.declines || !facts.wants_open_door) return;
  if (facts.channel == Channel::text && count_code_points(letter.text) <= text_without_open_door) return;
  if (letter.has("open-door")) return;
  if (LooksAhead(letter).somewhere()) return;
  findings.push_back(letter.about_whole(Principle::future, Severity::warning, "future.missing"));
}

}  // namespace goodterms
