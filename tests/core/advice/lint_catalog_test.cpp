// The app's own letters, however much is known of the case, have no finding at all.
#include <set>
#include <utility>

#include "core/template/languages.h"
#include "tests/support/english_linter.h"

using namespace goodterms;

namespace {

Object required_values() {
  Object values;
  values.set("company", "Northwind Labs").set("role", "Data Analyst").set("my_name", "Sam Okafor");
  values.set("how_i_know", "worked with her for three years").set("what_changed", "I have moved to Leeds");
  values.set("what_i_bring", "four years of reporting").set("why_now", "my contract ends in May");
  return values;
}

Object all_values() {
  Object values = required_values();
  values.set("contact_first", "Dana").set("contact_name", "Dana Reyes");
  values.set("first_name", "Dana").set("salutation", "Dana Reyes").set("missed_day", "Monday 9 March");
  values.set("interview_day", "Thursday 12 March").set("interview_time", "14:00");
  values.set("my_email", "sam@okafor.example").set("my_phone", "+44 20 7946 0000");
  values.set("my_linkedin", "linkedin.com/in/okafor").set("conversation", "the new archive");
  values.set("answer_day", "Friday 20 March").set("declined_day", "Monday 2 March");
  values.set("colleague", "Ada Moss").set("referrer", "Rosa Lind");
  values.set("looking_for", "data roles in Lisbon");
  values.set("personal_note", "Your notes on the team helped me.");
  for (const std::string_view flag : content_flags)
    values.set(flag, true);
  return values;
}

std::string render(const Template& source, const Object& values) {
  RenderOptions options;
  options.mode = RenderMode::letter;
  const auto rendered = source.render(values, options);
  REQUIRE(rendered.has_value());
  return rendered->text;
}

}  // namespace

namespace {

// Nothing, everything, and each alone and left out.
std::vector<Object> every_filling(const Object& all) {
  std::vector<Object> cases = {required_values(), all};
  for (const Member& member : all.members()) {
    cases.push_back(required_values().set(member.name, member.value));
    Object without = all;
    if (required_values().find(member.name) == nullptr) cases.push_back(without.set(member.name, Value()));
  }
  return cases;
}

LetterFacts facts_of(const Letter& letter, LetterFacts facts) {
  facts.channel = letter.words.channel;
  facts.declines = letter.words.scenario == "decline" || letter.words.scenario.rfind("confirm", 0) == 0;
  const auto begins = [&](std::string_view with) { return letter.words.scenario.rfind(with, 0) == 0; };
  for (const std::string_view later :
       {"reply-", "referral", "referrer", "radar", "reopen", "reapply", "spoken-"})
    facts.tells_reasons = facts.tells_reasons || begins(later);
  // These go to somebody else than the recruiter.
  if (begins("referral-consent")) facts.contact_name = "Ada Moss";
  if (begins("referrer-thanks")) facts.contact_name = "Rosa Lind";
  facts.other_names = {"Contoso", "Tom Baker", "Will"};
  facts.private_words = {"Fabrikam"};
  facts.internal_offer = true;
  return facts;
}

void check_no_finding(const Catalog& catalog, const std::vector<Object>& cases, const LetterFacts& usual) {
  const Linter linter(catalog.content().lint);
  for (const Letter& letter : catalog.content().letters) {
    const LetterFacts facts = facts_of(letter, usual);
    std::set<std::pair<std::string, std::string>> seen;  // most values change nothing in most letters
    for (const Object& values : cases) {
      const std::string body = render(letter.body, values);
      CAPTURE(letter.words.id);
      CAPTURE(body);
      std::vector<std::string> subjects = {""};
      for (const Template& subject : letter.subjects)
        subjects.push_back(render(subject, values));
      for (const std::string& subject : subjects) {
        if (!seen.emplace(subject, body).second) continue;
        for (const Finding& finding : linter.lint(facts, subject, body)) {
          // What is said within a call has no end of its own.
          if (letter.words.scenario.rfind("spoken-", 0) == 0 && finding.message_id == "complete.signature")
            continue;
          const std::string& text = finding.in_subject ? subject : body;
          FAIL_CHECK(finding.message_id << ": " << text.substr(finding.range.begin, finding.range.length()));
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("the app's own letters have no finding") {
  check_no_finding(english_catalog(), every_filling(all_values()), usual_facts());
}

TEST_CASE("nor have the British ones") {
  const auto languages = Languages::load(embedded_content(), {});
  REQUIRE(languages.has_value());
  check_no_finding(languages->at("en-GB"), every_filling(all_values()), usual_facts());
}
