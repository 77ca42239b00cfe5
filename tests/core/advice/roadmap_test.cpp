#include "core/advice/roadmap.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace goodterms;

namespace {

using Answers = std::initializer_list<std::pair<std::string_view, std::string_view>>;

Decision answered(Answers answers) {
  Decision decision;
  for (const auto& [question, meaning] : answers)
    decision.answers.at(decision_question(question)).meaning = meaning;
  return decision;
}

// With an offer that is signed, begins on 1 April, and hangs on nothing.
Decision with_final_offer(Answers answers) {
  Decision decision = answered(answers);
  decision.offer_signed = true;
  decision.offer_starts = *parse_date("2026-04-01");
  decision.conditions = Conditions::none;
  return decision;
}

Decision unsigned_offer(Answers answers) {
  Decision decision = answered(answers);
  decision.offer_signed = false;
  return decision;
}

RoadmapOutcome outcome_of(const Decision& decision) {
  return decide_by_roadmap({decision});
}

using Grounds = std::vector<std::string>;

}  // namespace

TEST_CASE("every question has choices of its own, and an id leads to it") {
  for (std::size_t i = 0; i < decision_question_count; ++i) {
    CHECK(decision_question(decision_questions[i].id) == i);
    for (const Meaning& meaning : decision_questions[i].choices())
      CHECK(find_meaning(decision_questions[i], meaning.id) == &meaning);
  }
  CHECK(find_meaning(decision_questions[0], "") == nullptr);
}

TEST_CASE("nothing answered settles nothing") {
  CHECK_FALSE(outcome_of({}).outcome.has_value());
  CHECK(outcome_of({}).grounds.empty());
}

TEST_CASE("words alone settle nothing: nobody pretends to understand them") {
  Decision decision;
  decision.answers[0].words = "Yes, it is all I ever wanted.";
  CHECK_FALSE(outcome_of(decision).outcome.has_value());
}

TEST_CASE("one's name there says how to say no, and not whether") {
  CHECK_FALSE(outcome_of(answered({{"reputation", "some"}})).outcome.has_value());
  CHECK(outcome_of(answered({{"reputation", "some"}, {"value", "no"}})).outcome == Outcome::decline_now);
}

TEST_CASE("a signed offer and an interview that gives nothing: decline now, for these two") {
  const auto outcome = outcome_of(with_final_offer({{"value", "no"}}));
  CHECK(outcome.outcome == Outcome::decline_now);
  CHECK(outcome.grounds == Grounds{"offer.starts", "value.no"});
}

TEST_CASE("a signed offer without a day to begin is said to be signed, and no more") {
  Decision decision = answered({{"value", "no"}});
  decision.offer_signed = true;
  CHECK(outcome_of(decision).grounds.front() == "offer.signed");
}

TEST_CASE("answers that lean nowhere leave it at declining") {
  const auto outcome = outcome_of(answered(
      {{"goals", "partly"}, {"compare", "equal"}, {"logistics", "nothing"}, {"reputation", "little"}}));
  CHECK(outcome.outcome == Outcome::decline_now);
  CHECK(outcome.grounds == Grounds{"compare.equal", "goals.partly"});
}

TEST_CASE("at most three answers are named, the weightiest first") {
  const auto outcome = outcome_of(
      with_final_offer({{"goals", "not"}, {"compare", "offer"}, {"logistics", "offer"}, {"value", "no"}}));
  CHECK(outcome.grounds == Grounds{"offer.starts", "value.no", "compare.offer"});
}

TEST_CASE("a single answer may be all there is") {
  CHECK(outcome_of(answered({{"value", "no"}})).grounds == Grounds{"value.no"});
}

TEST_CASE("an unsigned offer: nothing is turned down for it, so ask for time") {
  const auto outcome = outcome_of(unsigned_offer({{"value", "no"}, {"compare", "offer"}}));
  CHECK(outcome.outcome == Outcome::ask_for_time);
  CHECK(outcome.grounds.front() == "offer.unsigned");
}

TEST_CASE("an unsigned offer with a condition open may fall through: keep it open") {
  Decision decision = unsigned_offer({{"value", "no"}});
  decision.conditions = Conditions::open;
  const auto outcome = outcome_of(decision);
  CHECK(outcome.outcome == Outcome::keep_open);
  CHECK(outcome.grounds == Grounds{"offer.unsigned", "offer.open"});
}

TEST_CASE("an unsigned offer and an interview that gives something: go") {
  const auto outcome = outcome_of(unsigned_offer({{"value", "yes"}}));
  CHECK(outcome.outcome == Outcome::go_to_interview);
  CHECK(outcome.grounds == Grounds{"offer.unsigned", "value.yes"});
  // What speaks against it holds that back.
  CHECK(outcome_of(unsigned_offer({{"value", "yes"}, {"compare", "offer"}})).outcome ==
        Outcome::ask_for_time);
}

TEST_CASE("an unsigned offer and a role that is better in two ways: go") {
  CHECK(outcome_of(unsigned_offer({{"goals", "serves"}, {"compare", "this"}})).outcome ==
        Outcome::go_to_interview);
  CHECK(outcome_of(unsigned_offer({{"goals", "serves"}})).outcome == Outcome::ask_for_time);
}

TEST_CASE("a signed offer that still hangs on a check or a visa: keep it open") {
  Decision decision = with_final_offer({{"value", "no"}});
  decision.conditions = Conditions::open;
  const auto outcome = outcome_of(decision);
  CHECK(outcome.outcome == Outcome::keep_open);
  CHECK(outcome.grounds == Grounds{"offer.open", "offer.starts"});
}

TEST_CASE("a condition that is open counts before anything else was answered, a cleared one does not") {
  Decision decision;
  decision.conditions = Conditions::open;
  CHECK(outcome_of(decision).outcome == Outcome::keep_open);
  decision.conditions = Conditions::cleared;
  CHECK_FALSE(outcome_of(decision).outcome.has_value());
}

TEST_CASE("a signed offer counts against the role; two answers more for it all the same: go") {
  CHECK(outcome_of(with_final_offer({{"value", "yes"}, {"goals", "serves"}, {"compare", "this"}})).outcome ==
        Outcome::go_to_interview);
  CHECK(outcome_of(answered({{"value", "yes"}, {"goals", "serves"}})).outcome == Outcome::go_to_interview);
}

TEST_CASE("answers that point both ways want time, and both sides are named") {
  const auto outcome = outcome_of(answered({{"goals", "serves"}, {"logistics", "offer"}}));
  CHECK(outcome.outcome == Outcome::ask_for_time);
  CHECK(outcome.grounds == Grounds{"goals.serves", "logistics.offer"});
  CHECK(outcome_of(with_final_offer({{"value", "yes"}})).outcome == Outcome::ask_for_time);
  CHECK(outcome_of(with_final_offer({{"value", "yes"}, {"compare", "offer"}})).outcome ==
        Outcome::decline_now);
}

TEST_CASE("an interview that has passed cannot be gone to: it is kept open") {
  const Decision decision = answered({{"value", "yes"}, {"goals", "serves"}});
  const auto outcome = decide_by_roadmap({decision, true});
  CHECK(outcome.outcome == Outcome::keep_open);
  CHECK(outcome.grounds.front() == "interview.passed");
  const Decision against = answered({{"value", "no"}});
  CHECK(decide_by_roadmap({against, true}).outcome == Outcome::decline_now);
}

TEST_CASE("an answer of a version to come is as one left open") {
  CHECK_FALSE(outcome_of(answered({{"goals", "perhaps"}})).outcome.has_value());
}

TEST_CASE("an offer is final when it is signed, has a day to begin, and hangs on nothing") {
  Decision decision = with_final_offer({});
  CHECK(offer_is_final(decision));
  decision.conditions = Conditions::unknown;
  CHECK_FALSE(offer_is_final(decision));
  decision.conditions = Conditions::open;
  CHECK_FALSE(offer_is_final(decision));
  decision.conditions = Conditions::cleared;
  CHECK(offer_is_final(decision));
  decision.offer_starts.reset();
  CHECK_FALSE(offer_is_final(decision));
}
