// The rules of the linter, one function per principle. Internal to core/advice.
#pragma once

#include <string_view>
#include <vector>

#include "core/advice/letter_reading.h"
#include "core/advice/linter.h"

namespace goodterms {

using Findings = std::vector<Finding>;

// What a sentence of a good letter is there for. A sentence that is there for none of it tells something: a
// reason, or an opinion of them.
std::vector<std::string_view> letter_purposes();  // names of lists; lint_reasons.cpp

// By sentence: whether it refuses something and speaks of the job. Not every way to say no is known.
std::vector<bool> sentences_that_may_decline(const LetterReading& letter);  // lint_reasons.cpp

// By sentence: whether it names what the other employer pays; "$15 an hour is a joke" is what these pay.
std::vector<bool> tells_pay_of_the_other(const LetterReading& letter);  // lint_reasons.cpp

// The sentences that tell a reason and nothing else, in order.
std::vector<std::size_t> sentences_of_reason(const LetterReading& letter);

void lint_prompt(const LetterReading& letter, Findings& findings);        // lint_timing.cpp
void lint_appreciative(const LetterReading& letter, Findings& findings);  // lint_message.cpp
void lint_clear(const LetterReading& letter, Findings& findings);
void lint_future(const LetterReading& letter, Findings& findings);
void lint_brief(const LetterReading& letter, Findings& findings);     // lint_length.cpp
void lint_truthful(const LetterReading& letter, Findings& findings);  // lint_reasons.cpp
void lint_warm(const LetterReading& letter, Findings& findings);      // lint_tone.cpp
void lint_bridges(const LetterReading& letter, Findings& findings);
void lint_private(const LetterReading& letter, Findings& findings);       // lint_private.cpp
void lint_placeholders(const LetterReading& letter, Findings& findings);  // lint_placeholders.cpp
enum class LetterPart : std::uint8_t { subject, body };
void lint_names(const LetterReading& letter, LetterPart part, Findings& findings);  // lint_names.cpp
// What a whole letter should have: a signature, the role or company.
void lint_missing_parts(const LetterReading& subject, const LetterReading& body, Findings& findings);

bool exceeds_length(const LetterReading& letter);

// Nothing but a length can be said of a text that is too long to be looked through.
void lint_huge(const LetterFacts& facts, std::string_view body, Findings& findings);

}  // namespace goodterms
