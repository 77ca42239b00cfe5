// Looks a letter over before it goes out: the ten principles below. A finding names the words it is
// about, the principle, how bad it is, and one fix. A good letter gets none. The words people use are data
// (lint.json of the language); the rules are here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/model/channel.h"
#include "core/model/lint_words.h"
#include "core/model/phrases.h"

namespace goodterms {

enum class Principle : std::uint8_t {
  prompt,
  appreciative,
  clear,
  brief,
  future,
  warm,
  bridges,
  truthful,
  complete,
  private_matters,
};
inline constexpr std::size_t principle_count = 10;

std::string_view principle_id(Principle principle);  // "prompt" ... "private"

// error only where sending would hurt: a placeholder left in, a wrong name, an insult, something private, or
// no plain decline at all.
enum class Severity : std::uint8_t { error, warning, hint };
std::string_view severity_id(Severity severity);  // "error", "warning", "hint"

// What the case knows of the letter; everything may be left out.
struct LetterFacts {
  Channel channel = Channel::email;
  std::string company;
  std::string role;
  std::string contact_name;
  std::string my_name;
  bool declines = true;  // false for a note or reply that need not say the decline (again)
  bool wants_open_door = true;
  // A letter that was asked for its reasons, or comes back later: they are what it is about, and as many as
  // it takes.
  bool tells_reasons = false;
  std::optional<double> hours_since_decision;   // at the time of sending
  std::optional<double> hours_until_interview;  // negative when it has passed
  bool internal_offer = false;                  // the accepted offer is a move inside the present employer
  std::vector<std::string> private_words;       // must not stand in the letter
  std::vector<std::string> other_names;         // people and companies of the user's other cases
};

struct Finding {
  TextRange range;  // bytes of the subject or body; never empty
  bool in_subject = false;
  Principle principle = Principle::clear;
  Severity severity = Severity::hint;
  std::string message_id;                                        // of a sentence in findings.json
  std::vector<std::pair<std::string, std::string>> values = {};  // for the sentence's placeholders
  bool about_whole =
      false;  // something is missing or too long: `range` is all of the body and names no words
  std::optional<std::string> replacement =
      {};  // words that mend the range when put in its place ("" takes it out)
};

// The words of a language made ready to look letters over. Immutable, and usable from several threads.
class Linter {
 public:
  explicit Linter(const LintWords& words);

  // Findings in order of place, those on the subject first; none of the same principle share a place.
  // `subject` is empty where the channel has none. Both are valid UTF-8. Takes time linear in the text,
  // whatever it says; one past 100,000 bytes gets the findings on length and timing only.
  std::vector<Finding> lint(const LetterFacts& facts, std::string_view subject, std::string_view body) const;

 private:
  Phrases phrases_;
  Spellings spellings_;
};

// Every id a finding may carry; findings.json has a sentence for each.
std::vector<std::string_view> lint_message_ids();

}  // namespace goodterms
