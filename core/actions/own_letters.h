// Letters in the user's own words: written, kept from a letter they changed, copied into another language,
// taken along as a file. They lie in the log, so that each can be undone and every backup has them; those of
// the folder beside the log (content_files.h) are another thing, and stay as they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/actions/letters.h"
#include "core/model/own_letter.h"

namespace goodterms {

// Bytes of its words. A letter of the catalog has at most a thousand words; nobody reads more.
inline constexpr std::size_t longest_own_letter = 100'000;

// "own.3": how drafts and messages call it.
std::string own_template_id(Id<OwnLetter> id);
// None where it is the id of another template.
Id<OwnLetter> own_letter_of(std::string_view template_id);

// In the order in which they were made.
Result<std::vector<OwnLetter>> list_own_letters(Desk& desk);
Result<OwnLetter> read_own_letter(Desk& desk, Id<OwnLetter> id);  // Errors: not_found.

// Its name among the wordings of a letter: "My plain no · yours".
std::string own_wording_name(const Words& words, const OwnLetter& letter);

// What keeps a letter from being offered.
struct OwnLetterProblem {
  enum class Part : std::uint8_t { subject, body };
  Part part = Part::body;
  std::optional<TextPosition> at;  // none where it is about the whole
  Wording what;                    // "“nmae” is not one of the placeholders."
};
// "Line 3, column 7: ...", with the part it is in.
std::string problem_words(const Words& words, const OwnLetterProblem& problem);
// Nothing where it is whole.
std::optional<OwnLetterProblem> problem_of(const Catalog& catalog, const OwnLetter& letter);

// The letter ready to be filled in. Errors: invalid_input for one that is broken.
Result<Letter> parsed_letter(const Catalog& catalog, const OwnLetter& letter);

// The letter of an id, ours or one of the user's own; nothing where there is none, or it is broken.
Result<std::optional<Letter>> letter_of_id(Desk& desk, const Case& about, const std::string& template_id);

// The language of the words that a template gives: that of a letter of one's own, else of ours for the case.
Result<std::string> language_of_template(Desk& desk, const Case& about, const std::string& template_id);

// What a placeholder would become; empty where this case has nothing for it.
struct PlaceholderValue {
  std::string name;   // "first_name"
  std::string label;  // "their first name"
  std::string value;
};
// Of a case, in the order of the catalog. What only the user can say has no value there, and stands in
// brackets.
Result<std::vector<PlaceholderValue>> placeholder_values(Desk& desk, const Case& about);

// Files a new one, as it was typed, whole or not. Errors: invalid_input for no title, no words, what is not
// text, or a reason or purpose that there is not.
Result<Done<Id<OwnLetter>>> add_own_letter(Desk& desk, const OwnLetter& letter);
// In place of what was kept before, again and again while it is written, as one step of undo. What somebody
// else made of it since it was `seen` stays where it was not touched here; where both wrote, mine are kept as
// a step of their own, so that undo has the other's. Errors as above; not_found.
Result<KeptWords> change_own_letter(Desk& desk, const OwnLetter& letter, const OwnLetter& seen);
Result<Changes> remove_own_letter(Desk& desk, Id<OwnLetter> id);
// A second one with the same words, to be made into something else: a translation where a language is named.
Result<Done<Id<OwnLetter>>> copy_own_letter(Desk& desk, Id<OwnLetter> id, const std::string& language = {});

// All of them as a file (core/exchange/own_letters_file.h), and back. What is there already, word for word,
// is not doubled. Errors of import: those of read_own_letters_file() and of add_own_letter(), for the first
// letter that has one; then nothing was filed.
Result<std::string> export_own_letters(Desk& desk);
struct OwnLettersImported {
  int added = 0;
  int there_already = 0;
};
Result<Done<OwnLettersImported>> import_own_letters(Desk& desk, std::string_view file);

// A letter of this case as one of the user's own, not filed yet: what the case has filled in stands as its
// placeholder again, where it can be only that one. Filled in for the same case it reads as it did. `then`:
// when the words were written, where that is long ago.
Result<OwnLetter> own_letter_from(Desk& desk, const Case& about, const Draft& draft, const LetterWords& words,
                                  std::optional<Instant> then = std::nullopt);

// What a letter of one's own can be for: an answer that is only said on the phone is none
// (letters/spoken.json).
inline constexpr std::string_view spoken_prefix = "spoken-";
bool can_be_own(std::string_view purpose);

// Those that can stand beside the letter that is due: whole, for its channel and purpose, in its language or
// in that of the invitation, and for the case's reason or any.
Result<std::vector<OwnLetter>> own_letters_for(Desk& desk, const Case& about, Channel channel,
                                               std::string_view purpose);

}  // namespace goodterms
