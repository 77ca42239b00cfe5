#include "core/template/content_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/model/decision.h"
#include "core/model/phrase.h"
#include "core/model/plan_action.h"
#include "core/template/json_reader.h"

namespace goodterms {
namespace {

Result<Reason> read_reason(const JsonObject& object) {
  TRY_DONE(object.only({"id", "label", "use_when", "kind", "outcome"}));
  Reason reason;
  TRY(reason.id, object.id("id"));
  TRY(reason.label, object.text("label"));
  TRY(reason.use_when, object.optional_text("use_when"));
  TRY(const std::string kind, object.optional_text("kind"));
  reason.situation = kind == "situation";
  if (!kind.empty() && !reason.situation)
    return object.wrong("kind", {"error.content.unknown", {{"name", kind}, {"known", "situation"}}});
  TRY(reason.outcome, object.optional_text("outcome"));
  if (!reason.outcome.empty() && !outcome_from_id(reason.outcome)) {
    std::vector<std::string_view> known;
    for (const Outcome outcome : all_outcomes)
      known.push_back(outcome_id(outcome));
    return object.wrong("outcome",
                        {"error.content.unknown",
                         {{"name", reason.outcome}, {"known", fmt::to_string(fmt::join(known, ", "))}}});
  }
  return reason;
}

Result<Placeholder> read_placeholder(const JsonObject& object) {
  TRY_DONE(object.only({"name", "label"}));
  Placeholder placeholder;
  TRY(placeholder.name, object.id("name"));
  TRY(placeholder.label, object.text("label"));
  if (placeholder.name.find('.') != std::string::npos) {
    return object.wrong("name", {"error.content.dotted-placeholder"});
  }
  return placeholder;
}

Result<Subject> read_subject(const JsonObject& object) {
  TRY_DONE(object.only({"id", "text"}));
  Subject subject;
  TRY(subject.id, object.id("id"));
  TRY(subject.text, object.text("text"));
  return subject;
}

// The value of a key that must be one of a few names, by `value_of`.
template <class Enum>
Result<Enum> read_name(const JsonObject& object, std::string_view key,
                       std::optional<Enum> (*value_of)(std::string_view), std::string_view names) {
  TRY(const std::string name, object.text(key));
  const std::optional<Enum> value = value_of(name);
  if (!value) return object.wrong(key, {"error.content.unknown", {{"name", name}, {"known", names}}});
  return *value;
}

Result<LetterTemplate> read_letter(const JsonObject& object) {
  TRY_DONE(object.only({"id", "title", "use_when", "channel", "scenario", "reason", "tone", "kind",
                        "subjects", "body", "confirmed_by"}));
  LetterTemplate letter;
  TRY(letter.id, object.id("id"));
  TRY(letter.title, object.text("title"));
  TRY(letter.use_when, object.text("use_when"));
  TRY(letter.channel,
      read_name<Channel>(object, "channel", channel_from_id, "email, phone, voicemail, linkedin, text"));
  TRY(letter.scenario, object.id("scenario"));
  if (object.has("reason")) {
    TRY(letter.reason, object.id("reason"));
  }
  if (object.has("tone")) {
    TRY(letter.tone, read_name<Tone>(object, "tone", tone_from_id, "formal, warm, fuller"));
  }
  TRY(const std::string kind, object.optional_text("kind"));
  letter.brief = kind == "brief";
  if (!kind.empty() && !letter.brief)
    return object.wrong("kind", {"error.content.unknown", {{"name", kind}, {"known", "brief"}}});
  if (object.has("subjects")) {
    TRY(letter.subjects, object.texts("subjects"));
  }
  TRY(const std::vector<std::string> lines, object.texts("body"));
  letter.body = fmt::format("{}", fmt::join(lines, "\n"));
  if (letter.body.empty()) return object.wrong("body", {"error.content.no-words"});
  if (object.has("confirmed_by")) {
    TRY(letter.confirmed_by, object.id("confirmed_by"));
  }
  return letter;
}

Result<PlanItem> read_plan_item(const JsonObject& object) {
  TRY_DONE(object.only({"id", "title", "why", "due_day", "action", "only_if"}));
  PlanItem item;
  TRY(item.id, object.id("id"));
  TRY(item.title, object.text("title"));
  TRY(item.why, object.text("why"));
  TRY(item.due_day, object.whole_number("due_day", 0, 3650));
  TRY(item.action, object.text("action"));
  TRY(item.only_if, object.optional_text("only_if"));
  std::vector<std::string_view> known;
  for (const PlanAction& action : plan_actions)
    known.push_back(action.id);
  if (std::find(known.begin(), known.end(), item.action) == known.end()) {
    return object.wrong("action",
                        {"error.content.unknown",
                         {{"name", item.action}, {"known", fmt::to_string(fmt::join(known, ", "))}}});
  }
  if (!item.only_if.empty() && item.only_if != only_if_international && item.only_if != only_if_continued) {
    return object.wrong("only_if", {"error.content.only-if"});
  }
  return item;
}

Result<Sentence> read_sentence(const JsonObject& object) {
  TRY_DONE(object.only({"id", "text", "fix"}));
  Sentence sentence;
  TRY(sentence.id, object.id("id"));
  TRY(sentence.text, object.text("text"));
  TRY(sentence.fix, object.optional_text("fix"));
  return sentence;
}

Result<GuideAnswer> read_answer(const JsonObject& object) {
  TRY_DONE(object.only({"id", "title", "text", "link", "place"}));
  GuideAnswer answer;
  TRY(answer.id, object.id("id"));
  TRY(answer.title, object.text("title"));
  TRY(answer.text, object.text("text"));
  TRY(answer.link, object.optional_text("link"));
  if (answer.link.empty()) return answer;
  TRY(answer.place, object.id("place"));
  return answer;
}

Result<void> read_points(const JsonObject& object, GuidePage& page) {
  TRY_DONE(object.only({"title", "points"}));
  TRY(page.points_title, object.text("title"));
  TRY(const std::vector<JsonObject> points, object.objects("points"));
  for (const JsonObject& each : points) {
    TRY_DONE(each.only({"title", "text"}));
    GuidePoint point;
    TRY(point.title, each.text("title"));
    TRY(point.text, each.text("text"));
    page.points.push_back(std::move(point));
  }
  return {};
}

Result<GuidePage> read_guide_page(const JsonObject& object) {
  TRY_DONE(object.only({"id", "title", "lead", "answers", "points"}));
  GuidePage page;
  TRY(page.id, object.id("id"));
  TRY(page.title, object.text("title"));
  TRY(page.lead, object.text("lead"));
  TRY(const std::vector<JsonObject> answers, object.objects("answers"));
  for (const JsonObject& each : answers) {
    TRY(GuideAnswer answer, read_answer(each));
    page.answers.push_back(std::move(answer));
  }
  if (!object.has("points")) return page;
  TRY(const JsonObject points, object.object("points"));
  TRY_DONE(read_points(points, page));
  return page;
}

std::string id_of(const Placeholder& placeholder) {
  return placeholder.name;
}
template <class T>
std::string id_of(const T& entry) {
  return entry.id;
}

// A file that is one list of entries under `key`.
template <class T>
Result<void> read_list(const JsonObject& file, std::string_view key, Result<T> (*read)(const JsonObject&),
                       EntryList<T>& list) {
  TRY_DONE(file.only({key}));
  TRY(const std::vector<JsonObject> objects, file.objects(key));
  for (const JsonObject& object : objects) {
    TRY(T entry, read(object));
    std::string id = id_of(entry);
    TRY_DONE(list.add(std::move(id), Placed<T>{std::move(entry), object.where()}));
  }
  return {};
}

Result<void> read_language(const JsonObject& file, std::string_view language, ContentSet& set) {
  TRY_DONE(file.only({"language", "name", "based_on"}));
  TRY(const std::string id, file.id("language"));
  if (id != language) {
    return file.wrong("language", {"error.content.other-language", {{"id", id}, {"folder", language}}});
  }
  TRY(set.language_name, file.text("name"));
  TRY(set.based_on, file.optional_text("based_on"));
  return {};
}

enum class Readable : std::uint8_t { checked, known };

Readable readable(const ContentSet& set) {
  return set.checks_phrases ? Readable::checked : Readable::known;
}

// Lists of phrases by name, each phrase readable. `is_known` tells which names there may be.
template <class IsKnown>
Result<void> read_phrase_lists(const JsonObject& file, std::string_view key, IsKnown is_known,
                               PhraseLists::Lists& lists, Readable phrases) {
  if (!file.has(key)) return {};
  TRY(const JsonObject object, file.object(key));
  for (const std::string& name : object.keys()) {
    if (!is_known(name)) return object.wrong(name, {"error.content.no-list"});
    TRY(lists[name], object.texts(name));
    if (phrases == Readable::known) continue;
    for (std::size_t index = 0; index < lists[name].size(); ++index) {
      const Result<PhraseNode> phrase = parse_phrase(lists[name][index]);
      if (!phrase) return object.wrong(fmt::format("{}[{}]", name, index), phrase.error().wording);
    }
  }
  return {};
}

bool may_have_any_name(std::string_view) {
  return true;
}

bool is_lint_list(std::string_view name) {
  constexpr std::string_view exceptions = ".not";
  if (name.size() > exceptions.size() && name.substr(name.size() - exceptions.size()) == exceptions) {
    name.remove_suffix(exceptions.size());
  }
  for (const std::string_view known : lint_list_names) {
    if (name == known) return true;
  }
  return false;
}

Result<void> read_replaces(const JsonObject& file, const PhraseLists& words,
                           std::vector<std::string>& replaces) {
  if (!file.has("replaces")) return {};
  TRY(replaces, file.texts("replaces"));
  for (std::size_t index = 0; index < replaces.size(); ++index) {
    const std::string& name = replaces[index];
    if (words.lists.count(name) != 0 || words.parts.count(name) != 0) continue;
    return file.wrong(fmt::format("replaces[{}]", index),
                      {"error.content.no-list-or-part", {{"name", name}}});
  }
  return {};
}

Result<void> read_lint_words(const JsonObject& file, ContentSet& set) {
  TRY_DONE(file.only({"spellings", "parts", "lists", "replaces"}));
  if (file.has("spellings")) {
    TRY(const JsonObject spellings, file.object("spellings"));
    for (const std::string& word : spellings.keys()) {
      TRY(const std::string written_out, spellings.text(word));
      set.lint.spellings.insert_or_assign(fold(word), fold(written_out));
    }
  }
  TRY_DONE(read_phrase_lists(file, "parts", may_have_any_name, set.lint.parts, readable(set)));
  TRY_DONE(read_phrase_lists(file, "lists", is_lint_list, set.lint.lists, readable(set)));
  return read_replaces(file, set.lint, set.lint_replaces);
}

bool is_cue(std::string_view name) {
  return std::find(std::begin(cue_names), std::end(cue_names), name) != std::end(cue_names);
}

// "reading/de.json": the words of another language that invitations come in.
Result<void> read_reading_language(const JsonObject& file, std::string tag, ContentSet& set) {
  TRY_DONE(file.only({"parts", "lists", "zones", "replaces"}));
  ReadingLanguage language;
  language.tag = std::move(tag);
  TRY_DONE(read_phrase_lists(file, "parts", may_have_any_name, language.parts, readable(set)));
  TRY_DONE(read_phrase_lists(file, "lists", is_cue, language.lists, readable(set)));
  TRY_DONE(read_phrase_lists(file, "zones", may_have_any_name, language.zones, readable(set)));
  TRY_DONE(read_replaces(file, language, language.replaces));
  set.reading.languages.push_back(std::move(language));
  return {};
}

// The name of a file in a folder of its own, "decline-email" of "letters/decline-email.json"; empty for
// others.
std::string_view name_in_folder(std::string_view name, std::string_view folder) {
  constexpr std::string_view suffix = ".json";
  const bool fits = name.size() > folder.size() + suffix.size() && name.substr(0, folder.size()) == folder &&
                    name.substr(name.size() - suffix.size()) == suffix &&
                    name.find('/', folder.size()) == std::string_view::npos;
  return fits ? name.substr(folder.size(), name.size() - folder.size() - suffix.size()) : std::string_view();
}

Result<void> read_reading_words(const JsonObject& file, ContentSet& set) {
  TRY_DONE(file.only({"parts", "lists", "zones", "replaces"}));
  TRY_DONE(read_phrase_lists(file, "parts", may_have_any_name, set.reading.parts, readable(set)));
  TRY_DONE(read_phrase_lists(file, "lists", is_cue, set.reading.lists, readable(set)));
  TRY_DONE(read_phrase_lists(file, "zones", may_have_any_name, set.reading.zones, readable(set)));
  return read_replaces(file, set.reading, set.reading_replaces);
}

void add_to(std::vector<std::string>& list, const std::vector<std::string>& more) {
  list.insert(list.end(), more.begin(), more.end());
}

bool is_reaction_list(std::string_view name) {
  constexpr std::string_view exceptions = ".not";
  if (name == reaction_quoted || name == reaction_machine) return true;
  if (name.size() > exceptions.size() && name.substr(name.size() - exceptions.size()) == exceptions)
    name.remove_suffix(exceptions.size());
  return std::find(told_reactions.begin(), told_reactions.end(), name) != told_reactions.end();
}

// "promises.json", and "promises/de.json": what people promise in another language, added to the same lists;
// the same for the words of an answer.
template <class Words>
Result<void> read_words_of_languages(const JsonObject& file, bool (*is_list)(std::string_view), Words& all,
                                     std::vector<std::string>& all_replaces, const ContentSet& set) {
  TRY_DONE(file.only({"parts", "lists", "replaces"}));
  Words words;
  TRY_DONE(read_phrase_lists(file, "parts", may_have_any_name, words.parts, readable(set)));
  TRY_DONE(read_phrase_lists(file, "lists", is_list, words.lists, readable(set)));
  for (auto& [name, phrases] : words.parts)
    add_to(all.parts[name], phrases);
  for (auto& [name, phrases] : words.lists)
    add_to(all.lists[name], phrases);
  std::vector<std::string> replaces;
  TRY_DONE(read_replaces(file, words, replaces));
  add_to(all_replaces, replaces);
  return {};
}

}  // namespace

Result<void> read_content_file(const EmbeddedFile& file, std::string_view language, ContentSet& set) {
  const std::string_view name = file.path.substr(language.size() + 1);
  const bool is_letters = !name_in_folder(name, "letters/").empty();
  const std::string_view reading_tag = name_in_folder(name, "reading/");
  const bool is_reactions = name == "reactions.json" || !name_in_folder(name, "reactions/").empty();
  const bool is_promises = name == "promises.json" || !name_in_folder(name, "promises/").empty();
  constexpr std::string_view known[] = {
      "language.json", "reasons.json",  "placeholders.json", "subjects.json", "plan.json",
      "advice.json",   "findings.json", "lint.json",         "reading.json",  "reactions.json",
      "promises.json", "guide.json",    "interface.json",    "formats.json"};
  bool is_known = is_letters || is_promises || is_reactions || !reading_tag.empty();
  for (const std::string_view candidate : known)
    is_known = is_known || name == candidate;
  if (!is_known) {
    return failure(ErrorCode::bad_data, "error.content.file-unknown",
                   {{"place", file.path}, {"known", fmt::to_string(fmt::join(known, ", "))}});
  }
  if (name == "interface.json") return {};  // core/template/words.h reads it
  if (name == "formats.json") {
    set.formats.emplace_back(file.path, file.bytes);
    return {};
  }
  TRY(const nlohmann::json json, parse_content_json(file.path, file.bytes));
  TRY(const JsonObject object, JsonObject::open(json, file.path, {}));
  if (is_letters) return read_list(object, "letters", read_letter, set.letters);
  if (!reading_tag.empty()) return read_reading_language(object, std::string(reading_tag), set);
  if (is_promises)
    return read_words_of_languages(object, is_promise_list, set.promises, set.promise_replaces, set);
  if (is_reactions)
    return read_words_of_languages(object, is_reaction_list, set.reactions, set.reaction_replaces, set);
  if (name == "reasons.json") return read_list(object, "reasons", read_reason, set.reasons);
  if (name == "subjects.json") return read_list(object, "subjects", read_subject, set.subjects);
  if (name == "plan.json") return read_list(object, "items", read_plan_item, set.plan);
  if (name == "advice.json") return read_list(object, "sentences", read_sentence, set.advice);
  if (name == "findings.json") return read_list(object, "sentences", read_sentence, set.findings);
  if (name == "lint.json") return read_lint_words(object, set);
  if (name == "reading.json") return read_reading_words(object, set);
  if (name == "guide.json") return read_list(object, "pages", read_guide_page, set.guide);
  if (name == "language.json") return read_language(object, language, set);
  return read_list(object, "placeholders", read_placeholder, set.placeholders);
}

}  // namespace goodterms
