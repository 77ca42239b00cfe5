// Merges the built-in content with the user's, follows every reference, and parses every template.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/template/catalog.h"
#include "core/template/content_reader.h"
#include "core/template/letter_text.h"

namespace goodterms {
namespace {

constexpr std::size_t most_files = 1000;
constexpr int deepest_basis = 4;  // en-GB on en is one

tl::unexpected<Error> wrong(std::string_view where, Wording what) {
  return failure(ErrorCode::bad_data, "error.content.at", {{"place", where}, {"what", std::move(what)}});
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.find('/'));
}

// The folders that hold a language.
std::set<std::string_view> languages_in(std::span<const EmbeddedFile> files) {
  std::set<std::string_view> languages;
  for (const EmbeddedFile& file : files) {
    const std::string_view folder = folder_of(file.path);
    if (file.path.substr(folder.size()) == "/language.json") languages.insert(folder);
  }
  return languages;
}

Result<ContentSet> read_set(std::span<const EmbeddedFile> files, std::string_view language,
                            const std::set<std::string_view>& languages, bool checks_phrases) {
  if (files.size() > most_files) {
    return failure(ErrorCode::too_large, "error.content.too-many-files",
                   {{"count", files.size()}, {"most", most_files}});
  }
  ContentSet set;
  set.checks_phrases = checks_phrases;
  std::set<std::string_view> seen;
  for (const EmbeddedFile& file : files) {
    if (!seen.insert(file.path).second) return wrong(file.path, {"error.content.twice"});
    const std::string_view folder = folder_of(file.path);
    if (folder == language && folder.size() < file.path.size()) {
      TRY_DONE(read_content_file(file, language, set));
    } else if (folder.size() == file.path.size() || languages.count(folder) == 0) {
      return wrong(file.path, {"error.content.wrong-folder", {{"language", language}}});
    }
  }
  return set;
}

// The lists of `over` are added to those of the same name, or stand in their place where it says so.
void merge_lists(PhraseLists::Lists& base, PhraseLists::Lists over,
                 const std::vector<std::string>& replaces) {
  for (auto& [name, phrases] : over) {
    std::vector<std::string>& list = base[name];
    if (std::find(replaces.begin(), replaces.end(), name) != replaces.end()) list.clear();
    list.insert(list.end(), phrases.begin(), phrases.end());
  }
}

void merge_lint_words(LintWords& base, LintWords over, const std::vector<std::string>& replaces) {
  merge_lists(base.lists, std::move(over.lists), replaces);
  merge_lists(base.parts, std::move(over.parts), replaces);
  over.spellings.merge(base.spellings);
  base.spellings = std::move(over.spellings);
}

void merge_reading_words(ReadingWords& base, ReadingWords over, const std::vector<std::string>& replaces) {
  merge_lists(base.lists, std::move(over.lists), replaces);
  merge_lists(base.parts, std::move(over.parts), replaces);
  merge_lists(base.zones, std::move(over.zones), {});
  for (ReadingLanguage& language : over.languages) {
    const auto known = std::find_if(base.languages.begin(), base.languages.end(),
                                    [&](const ReadingLanguage& one) { return one.tag == language.tag; });
    if (known == base.languages.end()) {
      base.languages.push_back(std::move(language));
      continue;
    }
    merge_lists(known->lists, std::move(language.lists), language.replaces);
    merge_lists(known->parts, std::move(language.parts), language.replaces);
    merge_lists(known->zones, std::move(language.zones), {});
  }
}

void merge_phrase_lists(PhraseLists& base, PhraseLists over, const std::vector<std::string>& replaces) {
  merge_lists(base.lists, std::move(over.lists), replaces);
  merge_lists(base.parts, std::move(over.parts), replaces);
}

ContentSet merge(ContentSet base, ContentSet over) {
  if (!over.language_name.empty()) base.language_name = std::move(over.language_name);
  if (!over.based_on.empty()) base.based_on = std::move(over.based_on);
  base.formats.insert(base.formats.end(), over.formats.begin(), over.formats.end());
  base.reasons.take_over(std::move(over.reasons));
  base.placeholders.take_over(std::move(over.placeholders));
  base.subjects.take_over(std::move(over.subjects));
  base.letters.take_over(std::move(over.letters));
  base.plan.take_over(std::move(over.plan));
  base.advice.take_over(std::move(over.advice));
  base.findings.take_over(std::move(over.findings));
  merge_lint_words(base.lint, std::move(over.lint), over.lint_replaces);
  merge_reading_words(base.reading, std::move(over.reading), over.reading_replaces);
  merge_phrase_lists(base.reactions, std::move(over.reactions), over.reaction_replaces);
  merge_phrase_lists(base.promises, std::move(over.promises), over.promise_replaces);
  base.guide.take_over(std::move(over.guide));
  return base;
}

// A file that cannot be used is bad data, whatever is wrong in it. `where` and `key` say in which text it is.
tl::unexpected<Error> at_place(const Error& error, std::string_view where, std::string_view key) {
  const bool is_long = error.code == ErrorCode::too_large;
  return failure(is_long ? ErrorCode::too_large : ErrorCode::bad_data, "error.content.at",
                 {{"place", fmt::format("{}.{}", where, key)}, {"what", error.wording}});
}

Result<Template> parse_at(std::string_view text, std::string_view where, std::string_view key) {
  Result<Template> parsed = Template::parse(text);
  return parsed ? std::move(parsed) : at_place(parsed.error(), where, key);
}

// The same for a text that is filled in from a case.
Result<Template> parse_for_case(std::string_view text, std::string_view where, std::string_view key,
                                const ContentSet& set) {
  Result<Template> parsed =
      parse_letter_text(text, [&set](std::string_view name) { return set.placeholders.has(name); });
  return parsed ? std::move(parsed) : at_place(parsed.error(), where, key);
}

Result<Letter> build_letter(const Placed<LetterTemplate>& placed, const ContentSet& set) {
  Letter letter{placed.entry, {}, {}};
  const LetterTemplate& from = placed.entry;
  TRY(letter.body, parse_for_case(from.body, placed.where, "body", set));
  if (from.reason && !set.reasons.has(*from.reason)) {
    return wrong(placed.where + ".reason", {"error.content.no-reason", {{"id", *from.reason}}});
  }
  for (std::size_t index = 0; index < from.subjects.size(); ++index) {
    const auto* subject = set.subjects.find(from.subjects[index]);
    if (subject == nullptr) {
      return wrong(fmt::format("{}.subjects[{}]", placed.where, index),
                   {"error.content.no-subject", {{"id", from.subjects[index]}}});
    }
    TRY(Template parsed, parse_for_case(subject->entry.text, subject->where, "text", set));
    letter.words.subjects[index] = subject->entry.text;
    letter.subjects.push_back(std::move(parsed));
  }
  if (!from.confirmed_by.empty()) {
    const auto* confirming = set.letters.find(from.confirmed_by);
    if (confirming == nullptr || confirming->entry.channel != Channel::email) {
      return wrong(placed.where + ".confirmed_by",
                   {"error.content.no-confirming", {{"id", from.confirmed_by}}});
    }
  }
  return letter;
}

Result<std::vector<SentenceEntry>> build_sentences(const EntryList<Sentence>& list) {
  std::vector<SentenceEntry> sentences;
  for (const Placed<Sentence>& placed : list.all()) {
    SentenceEntry entry{placed.entry, {}, {}};
    // Their names are free: the code that says the sentence hands in the values.
    TRY(entry.text, parse_at(placed.entry.text, placed.where, "text"));
    TRY(entry.fix, parse_at(placed.entry.fix, placed.where, "fix"));
    sentences.push_back(std::move(entry));
  }
  return sentences;
}

template <class T>
std::vector<T> entries_of(const EntryList<T>& list) {
  std::vector<T> entries;
  for (const Placed<T>& placed : list.all())
    entries.push_back(placed.entry);
  return entries;
}

// The set of one language: the built-in files over those of the language it is based on, under the user's
// own.
Result<ContentSet> read_language_set(std::span<const EmbeddedFile> built_in,
                                     std::span<const EmbeddedFile> of_the_user, const std::string& language,
                                     const std::set<std::string_view>& languages, BuiltInPhrases phrases,
                                     int depth) {
  TRY(ContentSet base, read_set(built_in, language, languages, phrases == BuiltInPhrases::checked));
  TRY(ContentSet over, read_set(of_the_user, language, languages, true));
  ContentSet set = merge(std::move(base), std::move(over));
  if (set.based_on.empty()) return set;
  if (depth == deepest_basis)
    return wrong(language + "/language.json",
                 {"error.content.based-on-itself", {{"language", set.based_on}}});
  TRY(ContentSet below,
      read_language_set(built_in, of_the_user, set.based_on, languages, phrases, depth + 1));
  return merge(std::move(below), std::move(set));
}

Result<Words> build_formats(const ContentSet& set, std::string_view language) {
  TRY(Words formats, Words::load("{}", "", language));
  for (const auto& [path, bytes] : set.formats)
    TRY_DONE(formats.add(bytes, path));
  return formats;
}

// Each link from one page to another leads to a page that is there.
Result<std::vector<GuidePage>> build_guide(const ContentSet& set) {
  for (const Placed<GuidePage>& placed : set.guide.all()) {
    for (std::size_t index = 0; index < placed.entry.answers.size(); ++index) {
      const std::string& place = placed.entry.answers[index].place;
      if (place.rfind(guide_place_prefix, 0) != 0) continue;
      const std::string page = place.substr(guide_place_prefix.size());
      if (set.guide.has(page)) continue;
      return wrong(fmt::format("{}.answers[{}].place", placed.where, index),
                   {"error.content.no-page", {{"id", page}}});
    }
  }
  return entries_of(set.guide);
}

// The phrases of all files together: that every part exists and all stay within limits.
Result<void> check_phrases(const ContentSet& set, std::string_view language) {
  const Result<void> lint = check_lint_words(set.lint);
  if (!lint) return wrong(fmt::format("{}/lint.json", language), lint.error().wording);
  const Result<void> reading = check_reading_words(set.reading);
  if (!reading) return wrong(fmt::format("{}/reading.json", language), reading.error().wording);
  const Result<void> reactions = check_phrase_lists(set.reactions, Marks::allowed);
  if (!reactions) return wrong(fmt::format("{}/reactions.json", language), reactions.error().wording);
  const Result<void> promises = check_phrase_lists(set.promises, Marks::refused);
  if (!promises) return wrong(fmt::format("{}/promises.json", language), promises.error().wording);
  return {};
}

Result<CatalogContent> build_content(const ContentSet& set, std::string_view language) {
  CatalogContent content;
  content.language = language;
  content.language_name = set.language_name;
  TRY(content.formats, build_formats(set, language));
  content.reasons = entries_of(set.reasons);
  content.placeholders = entries_of(set.placeholders);
  content.subjects = entries_of(set.subjects);
  for (const Placed<Placeholder>& placed : set.placeholders.all()) {
    if (is_letter_flag(placed.entry.name)) {
      return wrong(placed.where + ".name", {"error.content.is-flag", {{"name", placed.entry.name}}});
    }
  }
  for (const Placed<Subject>& placed : set.subjects.all()) {  // also those no letter uses
    TRY_DONE(parse_for_case(placed.entry.text, placed.where, "text", set));
  }
  for (const Placed<LetterTemplate>& placed : set.letters.all()) {
    TRY(Letter letter, build_letter(placed, set));
    content.letters.push_back(std::move(letter));
  }
  for (const Placed<PlanItem>& placed : set.plan.all()) {
    PlanEntry entry{placed.entry, {}};
    TRY(entry.title, parse_for_case(placed.entry.title, placed.where, "title", set));
    content.plan.push_back(std::move(entry));
  }
  TRY(content.advice, build_sentences(set.advice));
  TRY(content.findings, build_sentences(set.findings));
  content.lint = set.lint;
  content.reading = set.reading;
  content.reading.tag = language;
  content.reactions = set.reactions;
  content.promises = set.promises;
  TRY(content.guide, build_guide(set));
  return content;
}

}  // namespace

Result<Catalog> load_catalog(std::span<const EmbeddedFile> built_in, std::span<const ContentFile> of_the_user,
                             std::string_view language, BuiltInPhrases phrases) {
  std::vector<EmbeddedFile> user_files;
  for (const ContentFile& file : of_the_user)
    user_files.push_back(EmbeddedFile{file.path, file.bytes});
  std::set<std::string_view> languages = languages_in(built_in);
  languages.merge(languages_in(user_files));
  TRY(const ContentSet set,
      read_language_set(built_in, user_files, std::string(language), languages, phrases, 0));
  if (set.language_name.empty()) {
    return wrong(fmt::format("{}/language.json", language), {"error.content.no-language"});
  }
  // What the user adds may refer to parts that are built in, or take their place: then all are looked
  // through.
  if (phrases == BuiltInPhrases::checked || !user_files.empty()) TRY_DONE(check_phrases(set, language));
  TRY(CatalogContent content, build_content(set, language));
  return Catalog(std::move(content));
}

}  // namespace goodterms
