#include "core/actions/own_letters.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/actions/fields.h"
#include "core/base/digits.h"
#include "core/base/text.h"
#include "core/exchange/own_letters_file.h"
#include "core/model/merge.h"
#include "core/store/own_letters.h"
#include "core/template/letter_text.h"

namespace goodterms {
namespace {

constexpr std::string_view id_prefix = "own.";

IsPlaceholder placeholders_of(const Catalog& catalog) {
  return [&catalog](std::string_view name) { return !catalog.placeholder_label(name).empty(); };
}

OwnLetterProblem problem_from(OwnLetterProblem::Part part, const Error& error) {
  return {part, position_of(error), what_is_wrong(error)};
}

bool is_purpose(const Catalog& catalog, const std::string& purpose) {
  const auto& letters = catalog.content().letters;
  return can_be_own(purpose) && std::any_of(letters.begin(), letters.end(), [&](const Letter& letter) {
           return letter.words.scenario == purpose;
         });
}

// What is filed of it; the words stay as they were typed, whole or not.
Result<OwnLetter> checked(const Desk& desk, OwnLetter letter) {
  for (const std::string* words : {&letter.title, &letter.subject, &letter.body}) {
    if (!is_valid_utf8(*words)) return failure(ErrorCode::invalid_input, "error.letter.not-text-saved");
  }
  letter.title = single_line(letter.title);
  letter.subject = single_line(letter.subject);
  if (letter.title.empty()) return failure(ErrorCode::invalid_input, "error.own.no-title");
  TRY(letter.title, clean_field(letter.title, "title"));
  if (letter.body.size() > longest_own_letter || letter.subject.size() > longest_own_letter)
    return failure(ErrorCode::too_large, "error.own.too-long", {{"most", longest_own_letter}});
  const Catalog& catalog = desk.catalog();
  if (!letter.reason.empty() && catalog.find_reason(letter.reason) == nullptr)
    return failure(ErrorCode::invalid_input, "error.letter.reason-unknown", {{"id", letter.reason}});
  if (!is_purpose(catalog, letter.purpose))
    return failure(ErrorCode::invalid_input, "error.own.no-purpose", {{"id", letter.purpose}});
  if (!desk.languages.has(letter.language) && !desk.words.has("language." + letter.language))
    return failure(ErrorCode::invalid_input, "error.own.no-language", {{"id", letter.language}});
  letter.changed = desk.now();
  return letter;
}

}  // namespace

std::string own_template_id(Id<OwnLetter> id) {
  return fmt::format("{}{}", id_prefix, id.value);
}

Id<OwnLetter> own_letter_of(std::string_view template_id) {
  if (template_id.substr(0, id_prefix.size()) != id_prefix) return {};
  return {parse_digits(template_id.substr(id_prefix.size())).value_or(0)};
}

std::string own_wording_name(const Words& words, const OwnLetter& letter) {
  Object values;
  values.set("title", letter.title);
  return words("ui.own.yours", values);
}

Result<std::vector<OwnLetter>> list_own_letters(Desk& desk) {
  return OwnLetters(desk.connection()).all();
}

Result<OwnLetter> read_own_letter(Desk& desk, Id<OwnLetter> id) {
  TRY(auto letter, OwnLetters(desk.connection()).find(id));
  if (!letter) return failure(ErrorCode::not_found, "error.letter.unknown", {{"id", own_template_id(id)}});
  return std::move(*letter);
}

std::string problem_words(const Words& words, const OwnLetterProblem& problem) {
  if (!problem.at) return words(problem.what);
  Object values;
  values.set("line", std::to_string(problem.at->line));
  values.set("column", std::to_string(problem.at->column));
  values.set("what", words(problem.what));
  const bool in_subject = problem.part == OwnLetterProblem::Part::subject;
  return words(in_subject ? "ui.own.problem-subject" : "ui.own.problem-body", values);
}

std::optional<OwnLetterProblem> problem_of(const Catalog& catalog, const OwnLetter& letter) {
  using Part = OwnLetterProblem::Part;
  if (trim(letter.body).empty()) return OwnLetterProblem{Part::body, {}, {"error.content.no-words"}};
  const auto subject = parse_letter_text(letter.subject, placeholders_of(catalog));
  if (!subject) return problem_from(Part::subject, subject.error());
  const auto body = parse_letter_text(letter.body, placeholders_of(catalog));
  if (!body) return problem_from(Part::body, body.error());
  return std::nullopt;
}

Result<Letter> parsed_letter(const Catalog& catalog, const OwnLetter& own) {
  Letter letter;
  letter.words.id = own_template_id(own.id);
  letter.words.title = own.title;
  letter.words.channel = own.channel;
  letter.words.scenario = own.purpose;
  if (!own.reason.empty()) letter.words.reason = own.reason;
  letter.words.tone = own.tone;
  letter.words.body = own.body;
  TRY(letter.body, parse_letter_text(own.body, placeholders_of(catalog)));
  if (own.subject.empty()) return letter;
  letter.words.subjects = {own.subject};
  TRY(Template subject, parse_letter_text(own.subject, placeholders_of(catalog)));
  letter.subjects.push_back(std::move(subject));
  return letter;
}

Result<std::optional<Letter>> letter_of_id(Desk& desk, const Case& about, const std::string& template_id) {
  const Catalog& catalog = letters_for(desk, about);
  const Id<OwnLetter> id = own_letter_of(template_id);
  if (!id) {
    const Letter* const letter = catalog.find_letter(template_id);
    return letter == nullptr ? std::nullopt : std::optional(*letter);
  }
  TRY(const auto own, OwnLetters(desk.connection()).find(id));
  if (!own) return std::nullopt;
  auto letter = parsed_letter(catalog, *own);
  return letter ? std::optional(std::move(*letter)) : std::nullopt;
}

Result<std::string> language_of_template(Desk& desk, const Case& about, const std::string& template_id) {
  if (const Id<OwnLetter> id = own_letter_of(template_id)) {
    TRY(auto own, OwnLetters(desk.connection()).find(id));
    if (own) return std::move(own->language);
  }
  return letters_for(desk, about).content().language;
}

Result<std::vector<PlaceholderValue>> placeholder_values(Desk& desk, const Case& about) {
  TRY(const Object values, letter_values(desk, about));
  std::vector<PlaceholderValue> all;
  for (const Placeholder& placeholder : letters_for(desk, about).content().placeholders) {
    const Value* const value = values.find(placeholder.name);
    const std::string* const text = value != nullptr ? value->as_text() : nullptr;
    all.push_back({placeholder.name, placeholder.label, text != nullptr ? *text : std::string()});
  }
  return all;
}

Result<Done<Id<OwnLetter>>> add_own_letter(Desk& desk, const OwnLetter& letter) {
  TRY(const OwnLetter filed, checked(desk, letter));
  Id<OwnLetter> id;
  TRY(const Changes changes,
      desk.log.journal().change({"add-own-letter", filed.title}, desk.now(), [&]() -> Result<void> {
        TRY(id, OwnLetters(desk.connection()).insert(filed));
        return {};
      }));
  return Done<Id<OwnLetter>>{id, changes};
}

namespace {

// Of what was not touched here, what others made of it; whether both wrote on the same.
bool take_changes_of_others(const OwnLetter& seen, const OwnLetter& theirs, OwnLetter& mine) {
  bool clash = false;
  for (const auto part : {&OwnLetter::title, &OwnLetter::language, &OwnLetter::purpose, &OwnLetter::reason,
                          &OwnLetter::subject, &OwnLetter::body}) {
    clash = take_change_of_others(seen.*part, theirs.*part, mine.*part) == Merged::clash || clash;
  }
  if (mine.channel == seen.channel) mine.channel = theirs.channel;
  if (mine.tone == seen.tone) mine.tone = theirs.tone;
  return clash;
}

}  // namespace

Result<KeptWords> change_own_letter(Desk& desk, const OwnLetter& letter, const OwnLetter& seen) {
  TRY(OwnLetter mine, checked(desk, letter));
  const ActionName name{"change-own-letter", mine.title};
  bool others_wrote = false;
  auto written = desk.log.journal().go_on(
      name, own_template_id(mine.id), desk.now(), one_writing, [&]() -> Result<void> {
        TRY(const OwnLetter theirs, read_own_letter(desk, mine.id));  // here nobody changes it any more
        others_wrote = !same_words(theirs, seen);
        if (others_wrote) return failure(ErrorCode::conflict, "error.letter.changed-meanwhile");
        return same_words(theirs, mine) ? Result<void>() : OwnLetters(desk.connection()).update(mine);
      });
  if (!others_wrote) {
    TRY(const Changes changes, std::move(written));
    return KeptWords{changes, false};
  }
  bool clash = false;
  TRY(const Changes changes, desk.log.journal().change(name, desk.now(), [&]() -> Result<void> {
    TRY(const OwnLetter theirs, read_own_letter(desk, mine.id));
    clash = take_changes_of_others(seen, theirs, mine);
    return OwnLetters(desk.connection()).update(mine);
  }));
  return KeptWords{changes, clash};
}

Result<Changes> remove_own_letter(Desk& desk, Id<OwnLetter> id) {
  TRY(const OwnLetter letter, read_own_letter(desk, id));
  return desk.log.journal().change({"remove-own-letter", letter.title}, desk.now(),
                                   [&] { return OwnLetters(desk.connection()).remove(id); });
}

Result<Done<Id<OwnLetter>>> copy_own_letter(Desk& desk, Id<OwnLetter> id, const std::string& language) {
  TRY(OwnLetter letter, read_own_letter(desk, id));
  Object values;
  values.set("title", letter.title);
  if (!language.empty()) letter.language = language;
  values.set("language",
             desk.words.has("language." + language) ? desk.words("language." + language) : language);
  letter.title = desk.words(language.empty() ? "ui.own.copy-title" : "ui.own.translated-title", values);
  return add_own_letter(desk, letter);
}

Result<std::string> export_own_letters(Desk& desk) {
  TRY(const auto letters, list_own_letters(desk));
  return write_own_letters(letters);
}

Result<Done<OwnLettersImported>> import_own_letters(Desk& desk, std::string_view file) {
  TRY(const auto read, read_own_letters_file(file));
  OwnLettersImported imported;
  const auto work = [&]() -> Result<void> {
    OwnLetters store(desk.connection());
    TRY(auto there, store.all());
    for (std::size_t i = 0; i < read.size(); ++i) {
      const auto letter = checked(desk, read[i]);
      if (!letter)
        return failure(ErrorCode::invalid_input, "error.own.file-at",
                       {{"place", fmt::format("letters[{}]", i)}, {"what", letter.error().wording}});
      const bool known = std::any_of(there.begin(), there.end(),
                                     [&](const OwnLetter& one) { return same_words(one, *letter); });
      if (known) {
        ++imported.there_already;
        continue;
      }
      TRY_DONE(store.insert(*letter));
      there.push_back(*letter);
      ++imported.added;
    }
    return {};
  };
  TRY(const Changes changes, desk.log.journal().change({"import-own-letters", ""}, desk.now(), work));
  return Done<OwnLettersImported>{imported, changes};
}

bool can_be_own(std::string_view purpose) {
  return purpose.substr(0, spoken_prefix.size()) != spoken_prefix;
}

Result<std::vector<OwnLetter>> own_letters_for(Desk& desk, const Case& about, Channel channel,
                                               std::string_view purpose) {
  TRY(auto letters, list_own_letters(desk));
  if (letters.empty()) return letters;
  const Catalog& catalog = letters_for(desk, about);
  TRY(const Envelope envelope, read_envelope(desk, about.application.id));
  const std::string_view ours = base_language(catalog.content().language);
  const auto unfit = [&](const OwnLetter& letter) {
    const std::string_view language = base_language(letter.language);
    const bool readable =
        language == ours || (!envelope.language.empty() && language == base_language(envelope.language));
    const bool reason_fits = letter.reason.empty() || letter.reason == about.application.reason ||
                             (about.application.reason.empty() && letter.reason == default_reason);
    return letter.channel != channel || letter.purpose != purpose || !readable || !reason_fits ||
           problem_of(catalog, letter).has_value();
  };
  letters.erase(std::remove_if(letters.begin(), letters.end(), unfit), letters.end());
  return letters;
}

}  // namespace goodterms
