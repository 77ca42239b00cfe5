// How content files are read, merged and checked, on a small stand-in for the real content.
#include "core/template/catalog.h"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include "tests/support/growth.h"

#include <map>

#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

using Files = std::map<std::string, std::string>;

std::string letter_json(std::string_view id, std::string_view more,
                        std::string_view body = "\"Hi {{name}}\"") {
  return fmt::format(
      R"({{"id": "{}", "title": "T", "use_when": "U", "channel": "email", "scenario": "decline",{} "body": [{}]}})",
      id, more, body);
}

std::string letters_json(std::initializer_list<std::string> letters) {
  return fmt::format(R"({{"letters": [{}]}})", fmt::join(letters, ", "));
}

Files small_content() {
  return {
      {"en/language.json", R"({"language": "en", "name": "English"})"},
      {"en/reasons.json",
       R"({"reasons": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}, {"id": "not-said", "label": "N"}]})"},
      {"en/placeholders.json", R"({"placeholders": [{"name": "name", "label": "their name"}]})"},
      {"en/subjects.json", R"({"subjects": [{"id": "s", "text": "To {{name}}"}]})"},
      {"en/letters/some.json",
       letters_json({letter_json("one", R"("reason": "a", "tone": "warm", "subjects": ["s"],)"),
                     letter_json("two", R"("reason": "a", "tone": "formal", "confirmed_by": "one",)")})},
      {"en/plan.json",
       R"({"items": [{"id": "p", "title": "Do{{#name}} {{name}}{{/name}}", "why": "W", "due_day": 3, "action": "note", "only_if": ""}]})"},
      {"en/advice.json", R"({"sentences": [{"id": "x", "text": "In {{hours}} h."}]})"},
      {"en/findings.json",
       R"({"sentences": [{"id": "x", "text": "Say {{word}}.", "fix": "Cut {{word}}."}]})"},
  };
}

Result<Catalog> load(const Files& built_in, const Files& of_the_user = {}) {
  std::vector<EmbeddedFile> embedded;
  for (const auto& [path, bytes] : built_in)
    embedded.push_back(EmbeddedFile{path, bytes});
  std::vector<ContentFile> user;
  for (const auto& [path, bytes] : of_the_user)
    user.push_back(ContentFile{path, bytes});
  return load_catalog(embedded, user);
}

Catalog loaded(const Files& built_in, const Files& of_the_user = {}) {
  auto catalog = load(built_in, of_the_user);
  REQUIRE_MESSAGE(catalog.has_value(), sentence(catalog.error()));
  return std::move(*catalog);
}

// The sentence that comes out when one file of the small content is replaced.
std::string error_with(const std::string& path, const std::string& bytes) {
  Files files = small_content();
  files[path] = bytes;
  const auto catalog = load(files);
  return catalog.has_value() ? "no error" : sentence(catalog.error());
}

std::string error_with_letter(std::string_view more, std::string_view body = "\"x\"") {
  return error_with("en/letters/some.json", letters_json({letter_json("one", more, body)}));
}

std::string id_of(const Letter* letter) {
  return letter == nullptr ? "none" : letter->words.id;
}

}  // namespace

TEST_CASE("content files become a catalog with everything parsed") {
  const Catalog catalog = loaded(small_content());
  CHECK(catalog.content().language == "en");
  CHECK(catalog.content().language_name == "English");
  const Letter* letter = catalog.find_letter("one");
  REQUIRE(letter != nullptr);
  CHECK(letter->words.body == "Hi {{name}}");
  CHECK(letter->words.subjects == std::vector<std::string>{"To {{name}}"});
  CHECK(letter->subjects.at(0).render(Object().set("name", "Dana"))->text == "To Dana");
  CHECK(letter->body.render(Object().set("name", "Dana"))->text == "Hi Dana");
  CHECK(catalog.find_letter("two")->words.confirmed_by == "one");
  CHECK(catalog.find_reason("b")->label == "B");
  CHECK(catalog.find_plan_entry("p")->words.due_day == 3);
  CHECK(catalog.find_plan_entry("p")->title.render(Object())->text == "Do");
  CHECK(catalog.find_advice("x")->text.render(Object().set("hours", "5"))->text == "In 5 h.");
  CHECK(catalog.find_advice("x")->fix.render(Object())->text == "");
  CHECK(catalog.find_finding("x")->fix.render(Object().set("word", "so"))->text == "Cut so.");
  CHECK(catalog.placeholder_label("name") == "their name");
  CHECK(catalog.placeholder_label("other") == "");
  CHECK(catalog.find_letter("three") == nullptr);
}

TEST_CASE("the lines of a body are joined with line breaks") {
  Files files = small_content();
  files["en/letters/some.json"] = letters_json({letter_json("one", "", R"("Hi,", "", "bye")")});
  CHECK(loaded(files).find_letter("one")->words.body == "Hi,\n\nbye");
}

TEST_CASE("the user's entries replace those of the same id and add the others") {
  const Catalog catalog = loaded(
      small_content(),
      {{"en/letters/mine.json", letters_json({letter_json("zz", ""), letter_json("one", "", "\"Mine\""),
                                              letter_json("aa", "", "\"{{nickname}}\"")})},
       {"en/placeholders.json",
        R"({"placeholders": [{"name": "name", "label": "who"}, {"name": "nickname", "label": "nick"}]})"}});
  std::vector<std::string> ids;
  for (const Letter& letter : catalog.content().letters)
    ids.push_back(letter.words.id);
  CHECK(ids == std::vector<std::string>{"one", "two", "zz", "aa"});
  CHECK(catalog.find_letter("one")->words.body == "Mine");
  CHECK(catalog.placeholder_label("name") == "who");
  CHECK(catalog.content().placeholders.size() == 2);
}

TEST_CASE("the most fitting letter is found, and never one with another reason") {
  Files files = small_content();
  files["en/letters/some.json"] =
      letters_json({letter_json("a.warm", R"("reason": "a", "tone": "warm",)"),
                    letter_json("a.formal", R"("reason": "a", "tone": "formal",)"),
                    letter_json("not.warm", R"("reason": "not-said", "tone": "warm",)"),
                    letter_json("not.fuller", R"("reason": "not-said", "tone": "fuller",)")});
  const Catalog without_plain = loaded(files);
  const auto find = [](const Catalog& catalog, std::optional<std::string_view> reason,
                       std::optional<Tone> tone) {
    return id_of(catalog.letter_for("decline", Channel::email, reason, tone));
  };
  CHECK(find(without_plain, "a", Tone::formal) == "a.formal");
  CHECK(find(without_plain, "a", Tone::fuller) == "a.warm");
  CHECK(find(without_plain, "a", std::nullopt) == "a.warm");
  CHECK(find(without_plain, "b", Tone::fuller) == "not.fuller");
  CHECK(find(without_plain, "b", Tone::formal) == "not.warm");
  CHECK(find(without_plain, std::nullopt, Tone::fuller) == "not.fuller");

  const Catalog with_plain = loaded(
      files, {{"en/letters/mine.json", letters_json({letter_json("any.warm", R"("tone": "warm",)"),
                                                     letter_json("any.formal", R"("tone": "formal",)")})}});
  CHECK(find(with_plain, "b", Tone::formal) == "any.formal");
  CHECK(find(with_plain, "b", Tone::fuller) == "any.warm");
  CHECK(find(with_plain, "a", Tone::fuller) == "a.warm");

  files["en/letters/some.json"] = letters_json({letter_json("a.warm", R"("reason": "a",)")});
  CHECK(find(loaded(files), "b", Tone::warm) == "none");
  CHECK(id_of(with_plain.letter_for("reopen", Channel::email, "a", Tone::warm)) == "none");
  CHECK(id_of(with_plain.letter_for("decline", Channel::phone, "a", Tone::warm)) == "none");
  CHECK(with_plain.letters_for("decline", Channel::email).size() == 6);
}

TEST_CASE("what is not JSON is named with line and column") {
  CHECK(error_with("en/reasons.json", "{\"reasons\": [\n  {\"id\" \"a\"}]}") ==
        "en/reasons.json: Line 2, column 11: this is not valid JSON; a comma, bracket or quotation mark may "
        "be missing or left over here or just before.");
  CHECK(error_with("en/reasons.json", "").substr(0, 33) == "en/reasons.json: Line 1, column 1");
  CHECK(error_with("en/reasons.json", "[1]") ==
        "en/reasons.json: An object {...} is expected here, not a list [...].");
  CHECK(error_with("en/reasons.json", "{\"reasons\": \"\xFF\"}") ==
        "en/reasons.json: The file is not UTF-8 text. Save it again as UTF-8.");
  CHECK(error_with("en/reasons.json", R"({"reasons": [], "reasons": []})") ==
        "en/reasons.json: An object has the key “reasons” twice.");
  CHECK(error_with("en/reasons.json", std::string(100000, '[')).substr(0, 22) == "en/reasons.json: Line ");
  CHECK(error_with("en/reasons.json", "{\"reasons\": " + std::string(20, '[') + std::string(20, ']') + "}") ==
        "en/reasons.json: Lists and objects are more than 16 deep inside one another.");
}

TEST_CASE("a wrong type, a missing key and an unknown key are named with their place") {
  CHECK(error_with("en/reasons.json", R"({"reasons": [{"id": "a", "label": 3}]})") ==
        "en/reasons.json, reasons[0].label: A text is expected here, not a number.");
  CHECK(error_with("en/reasons.json", R"({"reasons": [{"id": "a"}]})") ==
        "en/reasons.json, reasons[0]: The key “label” is missing.");
  CHECK(error_with("en/reasons.json", R"({"reasons": [{"id": "a", "label": "A", "lable": ""}]})") ==
        "en/reasons.json, reasons[0]: The key “lable” is not known here; there may be: id, label, "
        "use_when, kind, outcome.");
  CHECK(error_with("en/reasons.json", R"({"reasons": {}})") ==
        "en/reasons.json, reasons: A list [...] is expected here, not an object {...}.");
  CHECK(error_with("en/reasons.json", R"({"reasons": [7]})") ==
        "en/reasons.json, reasons[0]: An object {...} is expected here, not a number.");
  CHECK(error_with("en/reasons.json", R"({"reasons": [{"id": "a b", "label": "A"}]})") ==
        "en/reasons.json, reasons[0].id: “a b” should consist of letters a to z, digits, dots, hyphens and "
        "underscores only.");
  CHECK(error_with("en/reasons.json", R"({"reasons": [{"id": "a", "label": " "}]})") ==
        "en/reasons.json, reasons[0].label: The text is empty.");
  CHECK(error_with_letter("", R"("one\ntwo")") ==
        "en/letters/some.json, letters[0].body[0]: The text holds a line break or another control character; "
        "it must be one line.");
  CHECK(
      error_with("en/plan.json",
                 R"({"items": [{"id": "p", "title": "T", "why": "W", "due_day": 1.5, "action": "note"}]})") ==
      "en/plan.json, items[0].due_day: A whole number from 0 to 3650 is expected here.");
  CHECK(error_with(
            "en/plan.json",
            R"({"items": [{"id": "p", "title": "T", "why": "W", "due_day": 1e300, "action": "note"}]})") ==
        "en/plan.json, items[0].due_day: A whole number from 0 to 3650 is expected here.");
  CHECK(error_with("en/plan.json",
                   R"({"items": [{"id": "p", "title": "T", "why": "W", "due_day": 1, "action": "fly"}]})") ==
        "en/plan.json, items[0].action: “fly” is not known; there may be: draft, history, note, documents, "
        "roadmap, logistics, reconnect.");
}

TEST_CASE("an id is given once") {
  CHECK(error_with("en/letters/more.json", letters_json({letter_json("one", "")})) ==
        "en/letters/some.json, letters[0]: The id “one” is taken already, by en/letters/more.json, "
        "letters[0].");
}

TEST_CASE("names and references lead somewhere") {
  CHECK(error_with_letter(R"("reason": "c",)") ==
        "en/letters/some.json, letters[0].reason: There is no reason “c” in reasons.json.");
  CHECK(error_with_letter(R"("tone": "cold",)") ==
        "en/letters/some.json, letters[0].tone: “cold” is not known; there may be: formal, warm, fuller.");
  CHECK(error_with_letter(R"("subjects": ["s", "t"],)") ==
        "en/letters/some.json, letters[0].subjects[1]: There is no subject “t” in subjects.json.");
  CHECK(error_with_letter(R"("confirmed_by": "nine",)") ==
        "en/letters/some.json, letters[0].confirmed_by: There is no email with the id “nine”.");
}

TEST_CASE("an error in a template names file, place, line and column") {
  CHECK(error_with_letter("", R"("Hi,", "    {{#name}}x")") ==
        "en/letters/some.json, letters[0].body: Line 2, column 5: {{#name}} is opened here but never closed; "
        "{{/name}} is missing.");
  CHECK(error_with_letter("", R"("Hi,", "and {{nmae}}")") ==
        "en/letters/some.json, letters[0].body: Line 2, column 5: “nmae” is not one of the "
        "placeholders.");
  CHECK(error_with_letter("", R"("{{#short_notice}}x{{/short_notice}}")") == "no error");
  CHECK(error_with_letter("", R"("{{short_notice}}")") ==
        "en/letters/some.json, letters[0].body: Line 1, column 1: “short_notice” is yes or no and has no "
        "words; use it as {{#short_notice}}...{{/short_notice}}.");
  CHECK(
      error_with_letter("", R"("{{>other}}")") ==
      "en/letters/some.json, letters[0].body: Line 1, column 1: {{>other}} asks for another template, which "
      "letters cannot do.");
  CHECK(
      error_with("en/advice.json", R"({"sentences": [{"id": "x", "text": "{{"}]})") ==
      "en/advice.json, sentences[0].text: Line 1, column 1: {{ opens a tag here, but the }} that ends it is "
      "missing.");
  CHECK(error_with("en/subjects.json",
                   R"({"subjects": [{"id": "s", "text": "x"}, {"id": "t", "text": "{{y}}"}]})") ==
        "en/subjects.json, subjects[1].text: Line 1, column 1: “y” is not one of the placeholders.");
}

TEST_CASE("the user's words of the linter are added to the built-in ones, or replace them") {
  Files built_in = small_content();
  built_in["en/lint.json"] = R"({"spellings": {"Won\u2019t": "will not"}, "parts": {"much": ["much"]},
                                 "lists": {"thanks": ["thank* [much]"], "apology": ["sorry"]}})";
  CHECK(loaded(built_in).content().lint.spellings.at("won't") == "will not");
  const Catalog catalog =
      loaded(built_in, {{"en/lint.json", R"({"lists": {"thanks": ["ta"], "apology": ["oops"]},
                                                               "replaces": ["apology"]})"}});
  CHECK(catalog.content().lint.lists.at("thanks") == std::vector<std::string>{"thank* [much]", "ta"});
  CHECK(catalog.content().lint.lists.at("apology") == std::vector<std::string>{"oops"});
}

TEST_CASE("what is wrong with the words of the linter is named") {
  CHECK(error_with("en/lint.json", R"({"list": {}})") ==
        "en/lint.json: The key “list” is not known here; there may be: spellings, parts, lists, replaces.");
  CHECK(error_with("en/lint.json", R"({"lists": {"thank": []}})") ==
        "en/lint.json, lists.thank: There is no list of this name.");
  CHECK(error_with("en/lint.json", R"({"lists": {"thanks.not": []}})") == "no error");
  CHECK(error_with("en/lint.json", R"({"lists": {"thanks": ["ta", "(a"]}})") ==
        "en/lint.json, lists.thanks[1]: The phrase “(a” lacks a “)”.");
  CHECK(error_with("en/lint.json", R"({"lists": {"thanks": ["[a]"]}})") ==
        "en/lint.json: lists.thanks[0]: There is no part [a].");
  CHECK(error_with("en/lint.json", R"({"replaces": ["thanks"]})") ==
        "en/lint.json, replaces[0]: There is neither a list nor a part “thanks” in this file.");
}

TEST_CASE("the words by which pasted text is read are looked over as those of the linter") {
  CHECK(error_with("en/reading.json", R"({"lists": {"greting": []}})") ==
        "en/reading.json, lists.greting: There is no list of this name.");
  CHECK(error_with("en/reading.json", R"({"lists": {"greeting": ["hi ,", "(a"]}})") ==
        "en/reading.json, lists.greeting[1]: The phrase “(a” lacks a “)”.");
  CHECK(error_with("en/reading.json", R"({"lists": {"greeting": ["[a]"]}})") ==
        "en/reading.json: lists.greeting[0]: There is no part [a].");
  CHECK(error_with("en/reading.json", R"({"zones": {"Europe/London": ["uk time", "{2}"]}})")
            .find("zones.Europe/London[1]") != std::string::npos);
  Files built_in = small_content();
  built_in["en/reading.json"] = R"({"lists": {"greeting": ["hi"], "sign-off": ["best"]}})";
  const Catalog catalog =
      loaded(built_in, {{"en/reading.json", R"({"lists": {"greeting": ["ahoy"], "sign-off": ["ta"]},
                                                                  "replaces": ["sign-off"]})"}});
  CHECK(catalog.content().reading.lists.at("greeting") == std::vector<std::string>{"hi", "ahoy"});
  CHECK(catalog.content().reading.lists.at("sign-off") == std::vector<std::string>{"ta"});
}

TEST_CASE("a letter of very many tags is looked over in line with its size") {
  CHECK(grows_in_line(5000, [](std::size_t tags) {
    std::string text;
    for (std::size_t count = 0; count < tags; ++count)
      text += "{{role}} ";
    error_with("en/subjects.json", R"({"subjects": [{"id": "s", "text": ")" + text + R"("}]})");
  }));
}

TEST_CASE("the words of the interface are left to who reads them") {
  CHECK(error_with("en/interface.json", "not even JSON") == "no error");
}

TEST_CASE("files that do not belong are named") {
  CHECK(
      error_with("en/reason.json", "{}") ==
      "en/reason.json: A file of this name is not expected here; there may be: language.json, reasons.json, "
      "placeholders.json, subjects.json, plan.json, advice.json, findings.json, lint.json, reading.json, "
      "reactions.json, promises.json, guide.json, interface.json, formats.json, and letters/*.json.");
  CHECK(error_with("en/letters/a/b.json", "{}").substr(0, 43) ==
        "en/letters/a/b.json: A file of this name is");
  CHECK(error_with("eng/reasons.json", "{}") ==
        "eng/reasons.json: The file should be in the folder “en”, or its folder should have a "
        "language.json.");
  CHECK(error_with("reasons.json", "{}").substr(0, 13) == "reasons.json:");
  CHECK(error_with("en/language.json", R"({"language": "de", "name": "Deutsch"})") ==
        "en/language.json, language: “de” does not agree with the folder, which is for “en”.");
  Files files = small_content();
  files["de/language.json"] = "whatever";  // read only when German is asked for
  CHECK(load(files, {{"de/letters/x.json", "whatever"}}).has_value());
  files.erase("en/language.json");
  CHECK(sentence(load(files).error()) ==
        "en/language.json: The file is missing; it names the language and makes its folder one.");
}

TEST_CASE("there are limits to size and number") {
  Files files = small_content();
  files["en/reasons.json"] = std::string(1024 * 1024 + 1, ' ');
  CHECK(load(files).error().code == ErrorCode::too_large);
  CHECK(sentence(load(files).error()) ==
        "en/reasons.json: The file has 1048577 bytes; at most 1048576 are allowed.");
  files = small_content();
  for (int index = 0; index < 1000; ++index)
    files[fmt::format("en/letters/{}.json", index)] = letters_json({});
  CHECK(sentence(load(files).error()) == "There are 1008 content files; at most 1000 are allowed.");
}

TEST_CASE("a language that is based on another has its entries, and its own in their place") {
  Files files = small_content();
  files["en-GB/language.json"] = R"({"language": "en-GB", "name": "British", "based_on": "en"})";
  files["en-GB/reasons.json"] = R"({"reasons": [{"id": "a", "label": "A, you know"}]})";
  std::vector<EmbeddedFile> embedded;
  for (const auto& [path, bytes] : files)
    embedded.push_back(EmbeddedFile{path, bytes});
  const auto british = load_catalog(embedded, {}, "en-GB");
  REQUIRE_MESSAGE(british.has_value(), sentence(british.error()));
  CHECK(british->find_reason("a")->label == "A, you know");
  CHECK(british->find_reason("b")->label == "B");
  CHECK(british->find_letter("one") != nullptr);
  CHECK(british->content().language_name == "British");
}

TEST_CASE("languages that are based on each other are refused") {
  Files files = small_content();
  files["en/language.json"] = R"({"language": "en", "name": "English", "based_on": "en"})";
  CHECK(sentence(load(files).error()).find("leads back to itself") != std::string::npos);
}

TEST_CASE("a page of the guide is read, and a link to one that is not there is named") {
  const auto guide = [](std::string_view place) {
    return fmt::format(
        R"({{"pages": [{{"id": "p", "title": "T", "lead": "L", "answers": [{{"id": "a", "title": "Q", "text": "X", "link": "Go", "place": "{}"}}]}}]}})",
        place);
  };
  Files files = small_content();
  files["en/guide.json"] = guide("guide.p");
  const Catalog catalog = loaded(files);
  REQUIRE(catalog.content().guide.size() == 1);
  CHECK(catalog.content().guide[0].answers[0].place == "guide.p");
  CHECK(error_with("en/guide.json", guide("guide.q")) ==
        "en/guide.json, pages[0].answers[0].place: There is no page “q” in guide.json.");
  CHECK(error_with("en/guide.json", guide("people")) == "no error");
  CHECK(error_with("en/guide.json", R"({"pages": [{"id": "p", "title": "T", "lead": "L"}]})") ==
        "en/guide.json, pages[0]: The key “answers” is missing.");
}

TEST_CASE("the words by which an answer is told are looked over as those of the linter") {
  CHECK(error_with("en/reactions.json", R"({"lists": {"presses": ["(a"]}})") ==
        "en/reactions.json, lists.presses[0]: The phrase “(a” lacks a “)”.");
  CHECK(error_with("en/reactions.json", R"({"lists": {"sings": ["la"]}})") ==
        "en/reactions.json, lists.sings: There is no list of this name.");
  CHECK(error_with("en/reactions.json",
                   R"({"lists": {"presses.not": ["not obliged"], "quoted": ["wrote"]}})") == "no error");
}
