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

}  // namespace goodterms
