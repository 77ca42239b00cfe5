// The letters and sentences of one language, ready to use: read from assets/content/<language>/ and the
// user's own files, checked, with every template parsed. Immutable once loaded. Reads no disk: files are
// handed in.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/embedded.h"
#include "core/base/result.h"
#include "core/model/content.h"
#include "core/model/guide.h"
#include "core/model/lint_words.h"
#include "core/model/promise.h"
#include "core/model/reaction_words.h"
#include "core/model/reading_words.h"
#include "core/template/template.h"
#include "core/template/words.h"

namespace goodterms {

// A file of the user's, as read from their content folder.
struct ContentFile {
  std::string path;   // relative, with '/', as in EmbeddedFile: "en/letters/my-letters.json"
  std::string bytes;  // UTF-8 JSON
};

struct Subject {
  std::string id;    // "withdrawal"
  std::string text;  // Mustache
};

struct Letter {
  LetterTemplate words;  // as written; `subjects` holds the sources, not the ids
  Template body;
  std::vector<Template> subjects;  // as many as words.subjects
};

struct PlanEntry {
  PlanItem words;
  Template title;
};

struct SentenceEntry {
  Sentence words;
  Template text;
  Template fix;  // empty where there is none
};

// What a catalog consists of; every list in the order of the files, the user's additions last.
struct CatalogContent {
  std::string language;       // "en"
  std::string language_name;  // "English"
  std::vector<Reason> reasons;
  std::vector<Placeholder> placeholders;
  std::vector<Subject> subjects;
  std::vector<Letter> letters;
  std::vector<PlanEntry> plan;
  std::vector<SentenceEntry> advice;
  std::vector<SentenceEntry> findings;
  Words formats;            // how days and times stand in a letter: formats.json
  LintWords lint;           // checked: check_lint_words() has no error
  ReadingWords reading;     // checked: check_reading_words() has no error
  ReactionWords reactions;  // checked: check_phrase_lists() has no error
  PromiseWords promises;    // checked: check_phrase_lists() has no error
  std::vector<GuidePage> guide;
};

// Yes/no values that letters may ask about without declaring a placeholder; they have no words of their own.
inline constexpr std::string_view content_flags[] = {"short_notice", "spoken_before",    "applied",
                                                     "under_way",    "many_touchpoints", "international"};

// The reason that states none (reasons.json).
inline constexpr std::string_view reason_not_said = "not-said";
// The one that no letter may tell of.
inline constexpr std::string_view reason_internal_offer = "internal-offer";

class Catalog {
 public:
  explicit Catalog(CatalogContent content);

  const CatalogContent& content() const { return content_; }

  // Null where there is none of that id. What is returned lives as long as the catalog.
  const Letter* find_letter(std::string_view id) const;
  const Reason* find_reason(std::string_view id) const;
  const PlanEntry* find_plan_entry(std::string_view id) const;
  const SentenceEntry* find_advice(std::string_view id) const;
  const SentenceEntry* find_finding(std::string_view id) const;

  // The reasons without the special situations, which are chosen beside their letter, where there is room to
  // say what they are.
  std::vector<Reason> plain_reasons() const;

  // The most fitting letter for a scenario and channel, the first that there is of: this reason and tone;
  // this reason in any tone; no reason in this tone; no reason; not-said in this tone; not-said. Never one
  // that states another reason than the one given: a reason is not invented. Null where nothing fits.
  const Letter* letter_for(std::string_view scenario, Channel channel, std::optional<std::string_view> reason,
                           std::optional<Tone> tone) const;

  // The one that says it in as few words as are polite, for this very reason; null where there is none.
  const Letter* brief_letter_for(std::string_view scenario, Channel channel, std::string_view reason) const;

  // Every letter for a scenario and channel, to choose from.
  std::vector<const Letter*> letters_for(std::string_view scenario, Channel channel) const;

  // "their first name" for contact_first; empty for a name that is not declared.
  std::string_view placeholder_label(std::string_view name) const;

 private:
  using Index = std::map<std::string, std::size_t, std::less<>>;

  CatalogContent content_;
  Index letters_;
  Index reasons_;
  Index placeholders_;
  Index plan_;
  Index advice_;
  Index findings_;
};

// Reads, merges and checks. A language whose language.json says "based_on": "en" has what English has, and
// its own entries in place of those of the same id. An entry of the user's replaces the built-in one of the
// same id and is added where there is none; ids are unique within each of the two sets. Only files under
// "<language>/" are read: another folder must hold a language.json (it is another language) or is an error.
// File names: language, reasons, placeholders, subjects, plan, advice, findings, lint, reading, reactions,
// promises and guide .json, letters/*.json, and reading/, promises/ and reactions/<tag>.json; interface.json
// is known and left to core/template/words.h. The user's lint.json, reading.json, reactions.json and
// promises.json add to the lists and parts they name, and take the place of those they name once more under
// "replaces". Errors: bad_data or too_large, with a sentence that names the file and the place in it, and
// says what is wrong: "en/letters/decline-email.json, letters[3].body: Line 2, column 5: ...". Limits: 1,000
// files per set, 1 MiB per file, 16 levels of nesting.
// `phrases` tells whether those of `built_in` are looked through as well: a third of all the work, and for
// what a test has looked through it says nothing new.
enum class BuiltInPhrases : std::uint8_t { checked, known_to_be_sound };
Result<Catalog> load_catalog(std::span<const EmbeddedFile> built_in, std::span<const ContentFile> of_the_user,
                             std::string_view language = "en",
                             BuiltInPhrases phrases = BuiltInPhrases::checked);

}  // namespace goodterms
