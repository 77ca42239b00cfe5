// The English letters, and what to fill them in with.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "assets/embedded_content.h"
#include "core/base/text.h"
#include "core/template/catalog.h"
#include "tests/support/sentence.h"

using namespace goodterms;

inline Catalog english() {
  auto catalog = load_catalog(embedded_content(), {});
  REQUIRE_MESSAGE(catalog.has_value(), sentence(catalog.error()));
  return std::move(*catalog);
}

// What only the user can say; a letter that needs it is not sent before it is there.
inline void set_own_words(Object& values) {
  values.set("how_i_know", "worked with her for three years").set("what_changed", "I have moved to Leeds");
  values.set("what_i_bring", "four years of reporting").set("why_now", "my contract ends in May");
}

// The values a case always has, before anything optional is known.
inline Object required_values() {
  Object values;
  values.set("company", "Brightwater").set("role", "data analyst").set("my_name", "Sam Okafor");
  set_own_words(values);
  return values;
}

inline Object all_values(const Catalog& catalog) {
  Object values;
  for (const Placeholder& placeholder : catalog.content().placeholders)
    values.set(placeholder.name, placeholder.label);
  for (const std::string_view flag : content_flags)
    values.set(flag, true);
  values.set("contact_first", "Dana").set("contact_name", "Dana Reyes");
  values.set("company", "Brightwater").set("role", "data analyst").set("my_name", "Sam Okafor");
  values.set("first_name", "Dana").set("salutation", "Dana Reyes");
  values.set("interview_day", "Thursday").set("interview_time", "14:00").set("missed_day", "Monday");
  values.set("answer_day", "Friday 20 March").set("declined_day", "Monday 2 March");
  values.set("colleague", "Ada Moss").set("referrer", "Tom Baker");
  set_own_words(values);
  values.set("looking_for", "data roles in Lisbon");
  values.set("conversation", "the new archive").set("personal_note", "Your notes on the team helped me.");
  return values;
}

inline Rendered render(const Template& source, const Object& values) {
  RenderOptions options;
  options.mode = RenderMode::letter;
  auto rendered = source.render(values, options);
  REQUIRE(rendered.has_value());
  return std::move(*rendered);
}

// What a seam gone wrong would leave behind.
inline void check_reads_well(const std::string& text) {
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
