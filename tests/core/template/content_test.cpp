// The built-in English content: it loads, is whole, and every letter reads well however much is known.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <set>

#include "assets/embedded_content.h"
#include "core/template/catalog.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

Catalog english() {
  auto catalog = load_catalog(embedded_content(), {});
  REQUIRE_MESSAGE(catalog.has_value(), sentence(catalog.error()));
  return std::move(*catalog);
}

// The values a case always has, before anything optional is known.
Object required_values() {
  Object values;
  values.set("company", "Brightwater").set("role", "data analyst").set("my_name", "Sam Okafor");
  return values;
}

Object all_values(const Catalog& catalog) {
  Object values;
  for (const Placeholder& placeholder : catalog.content().placeholders)
    values.set(placeholder.name, placeholder.label);
  for (const std::string_view flag : content_flags)
    values.set(flag, true);
  values.set("contact_first", "Dana").set("contact_name", "Dana Reyes");
  values.set("company", "Brightwater").set("role", "data analyst").set("my_name", "Sam Okafor");
  values.set("interview_day", "Thursday").set("interview_time", "14:00");
  values.set("conversation", "the new archive").set("personal_note", "Your notes on the team helped me.");
  return values;
}

Rendered render(const Template& source, const Object& values) {
  RenderOptions options;
  options.mode = RenderMode::letter;
  auto rendered = source.render(values, options);
  REQUIRE(rendered.has_value());
  return std::move(*rendered);
}

// What a seam gone wrong would leave behind.
void check_reads_well(const std::string& text) {
  CAPTURE(text);
  for (const char* flaw : {"  ", "\n\n\n", " ,", " .", " !", " ?", " ;", " :", ",,", "..", ",.", " \n", "\n ",
                           "{{", "}}", "()", "[", "]"}) {
    CAPTURE(flaw);
    CHECK(text.find(flaw) == std::string::npos);
  }
  CHECK(trim(text) == text);
}

// Every letter with nothing optional, with everything, and with each placeholder and flag alone or left out.
template <class Check>
void for_each_rendering(const Catalog& catalog, Check check) {
  const Object all = all_values(catalog);
  std::vector<Object> cases = {required_values(), all};
  for (const Member& member : all.members()) {
    cases.push_back(required_values().set(member.name, member.value));
    Object without = all;
    const bool is_required = required_values().find(member.name) != nullptr;
    if (!is_required) cases.push_back(without.set(member.name, Value()));
  }
  for (const Letter& letter : catalog.content().letters) {
    for (const Object& values : cases)
      check(letter, values);
  }
}

}  // namespace

TEST_CASE("every file of the content folder is in the binary") {
  namespace fs = std::filesystem;
  std::set<std::string> on_disk;
  const fs::path root = fs::path(GOODTERMS_SOURCE_DIR) / "assets" / "content";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) on_disk.insert(fs::relative(entry.path(), root).generic_string());
  }
  std::set<std::string> embedded;
  for (const EmbeddedFile& file : embedded_content())
    embedded.insert(std::string(file.path));
  CHECK(on_disk == embedded);
}

TEST_CASE("there is an email to decline for every reason in every tone") {
  const Catalog catalog = english();
  CHECK(catalog.content().reasons.size() == 8);
  for (const Reason& reason : catalog.content().reasons) {
    for (const Tone tone : all_tones) {
      CAPTURE(reason.id);
      const Letter* letter = catalog.letter_for("decline", Channel::email, reason.id, tone);
      REQUIRE(letter != nullptr);
      CHECK(letter->words.reason == reason.id);
      CHECK(letter->words.tone == tone);
      CHECK(letter->subjects.size() >= 3);
    }
    CHECK(catalog.letter_for("decline", Channel::linkedin, reason.id, Tone::warm)->words.reason == reason.id);
    CHECK(catalog.letter_for("decline", Channel::phone, reason.id, Tone::warm) != nullptr);
  }
}

TEST_CASE("a letter is complete when the required values are there") {
  for_each_rendering(english(), [](const Letter& letter, const Object& values) {
    CAPTURE(letter.words.id);
    const Rendered body = render(letter.body, values);
    CHECK(body.missing == std::vector<std::string>());
    check_reads_well(body.text);
    for (const Template& subject : letter.subjects) {
      const Rendered line = render(subject, values);
      CHECK(line.missing == std::vector<std::string>());
      check_reads_well(line.text);
    }
  });
}

TEST_CASE("letters keep to the length of their channel") {
  for_each_rendering(english(), [](const Letter& letter, const Object& values) {
    const std::string text = render(letter.body, values).text;
    CAPTURE(letter.words.id);
    CAPTURE(text);
    const std::size_t words = count_words(text);
    const std::size_t characters = count_code_points(text);
    if (letter.words.scenario == "decline" && letter.words.channel == Channel::email) {
      CHECK(words >= 30);
      CHECK(words <= 130);
    }
    // CONTENT section 4: a note has 200 characters on a free account, 300 on a paid one.
    if (letter.words.channel == Channel::linkedin) CHECK(characters <= 300);
    if (letter.words.scenario == "connect") CHECK(characters <= 200);
  });
}

TEST_CASE("every call and voicemail has an email that confirms it") {
  const Catalog catalog = english();
  for (const Letter& letter : catalog.content().letters) {
    if (letter.words.channel != Channel::phone && letter.words.channel != Channel::voicemail) continue;
    CAPTURE(letter.words.id);
    const Letter* email = catalog.find_letter(letter.words.confirmed_by);
    REQUIRE(email != nullptr);
    CHECK(email->words.channel == Channel::email);
  }
}
