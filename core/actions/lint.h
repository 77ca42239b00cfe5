// Looking a letter over with what the case and the log know, in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/actions/cases.h"
#include "core/advice/linter.h"

namespace goodterms {

struct LetterFinding {
  TextRange range;  // UTF-8 bytes of the text that was handed in; all of it where the letter lacks something
  bool in_subject = false;   // lint_letter() only: `range` is one of the subject
  bool about_whole = false;  // something is missing or too long: `range` names no words
  Principle principle = Principle::clear;
  Severity severity = Severity::hint;
  std::string message;                     // one sentence
  std::string fix;                         // what to do about it, one sentence
  std::optional<std::string> replacement;  // words that mend the range when put in its place
};

// `text` may begin with header lines as `draft` prints them ("To: ...", "Subject: ...", a blank line).
// `about` may be left out: then only what the words themselves tell is looked at; so may the desk, without a
// case. A case whose decline was sent already is asked neither for promptness nor for another decline. Names
// of other companies and people are looked up for the capitalised words of the text, so that a large log
// costs no more. Errors: invalid_input for text that is not UTF-8; those of the log.
Result<std::vector<LetterFinding>> lint_text(const Catalog& catalog, Desk* desk, std::string_view text,
                                             Channel channel, const std::optional<Case>& about);

// The same for a letter whose subject and body are apart, as the window has them, with a linter that is kept:
// making one takes longer than looking a letter over.
Result<std::vector<LetterFinding>> lint_letter(Desk& desk, const Linter& linter, std::string_view subject,
                                               std::string_view body, Channel channel, const Case& about);

}  // namespace goodterms
