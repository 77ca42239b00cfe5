// The words the linter knows of one language, as data: read from assets/content/<language>/lint.json by
// core/template/catalog.h, used by core/advice/linter.h. Every entry is a phrase of core/model/phrase.h.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/model/phrase_lists.h"

namespace goodterms {

// "won't" -> "will not", "*n't" -> "* not"; folded. Whole words go before those with a "*".
using Spellings = std::map<std::string, std::string, std::less<>>;

struct LintWords : PhraseLists {
  Spellings spellings;
};

// The lists the rules ask for. Each may have one of its name with ".not" behind it: what it would find by
// mistake. Another name in lint.json is an error; a list that is missing is an empty one.
inline constexpr std::string_view lint_list_names[] = {
    "structure.greeting",      // opens a letter; the words after it are a name
    "structure.greeting-all",  // names nobody: "team", "sir or madam"
    "structure.sign-off",      // a line that ends a letter
    "structure.quoted",        // a line after which an earlier letter is quoted
    "thanks",                  // thanks in any form
    "decline",                 // says plainly that the user is out
    "clause.contrast",         // "but", "though": what follows is not what one would think
    "clause.joint",            // begins a new clause of its sentence: "and", "but"
    "clause.boundary",         // what stands before it does not hedge what stands behind
    "decline.maybe",           // words a decline may consist of that is put in a way not known yet
    "accepted",                // what the user has chosen instead
    "candidacy.of-theirs",     // names their interview or role rather than any
    "candidacy",               // what is declined: interview, role, application, their slot
    "hedge.before",            // before a decline in its sentence, takes it half back
    "hedge.after",             // the same, behind the decline
    "hedge",                   // leaves the matter open wherever it stands
    "hedge.other-date",        // offers or asks for another day, which a plain no does not
    "request",                 // asks for something to be done; a decline may be put so
    "open-door",               // invites a later contact, or asks for one
    "open-door.alone",         // the same, where the sentence does not thank or decline
    "person.first",            // the user
    "person.second",           // them
    "addresses-them",          // what is said to them is no reason of the user's
    "looks-ahead",         // would, will, if, when, again: these three together open a door as well, unless
    "business",            // the sentence only settles something
    "apology",             // one apology each
    "apology.grovelling",  // too much, even once
    "insult",              // sending it would hurt
    "negative",            // complains about company, people, pay or process
    "target",              // what a complaint is about; without one, a harsh word is about something else
    "praise",              // kind words about them, of whatever sort
    "comparison",          // measures the employer against the other one
    "pay-of-the-other",    // names what the other employer pays
    "illness",             // tells of one; more than a sentence of it is too much
    "excuse",              // defends, justifies, explains at length
    "excuse.weak",         // the same where it comes twice; once, it is an ordinary reason
    "wish",                // a good wish
    "courtesy",       // praise, regards, who is calling, that an email follows: what a letter has besides
    "about-them",     // says something of them or theirs
    "sharp-tone",     // with what makes of that a complaint rather than an observation
    "impression",     // how they seemed; unkind where the sentence has no kind word
    "internal-move",  // tells that the accepted offer is inside the present employer
    "called-before",  // tells that a call or voicemail came first
    "placeholder",    // left in where words should be, without brackets
    "placeholder.company",  // what stands inside brackets: fillable from the case
    "placeholder.role",
    "placeholder.contact",
    "placeholder.my-name",
    "name.also-word",        // names that are ordinary words or dates as well
    "name.accepted-before",  // directly before the name of the employer that was chosen
    "name.company-before",   // directly before the name of a company
    "name.date-before",      // directly before a month
    "name.nickname",         // short and full name side by side: "tom thomas"
};

// check_phrase_lists() for letters.
inline Result<void> check_lint_words(const LintWords& words) {
  return check_phrase_lists(words, Marks::refused);
}

}  // namespace goodterms
