#include "core/store/decisions.h"

#include "core/store/profiles.h"
#include "tests/support/log_fixture.h"

using namespace goodterms;

namespace {

struct DecisionsFixture : LogFixture {
  Id<Application> id = add_application("Data Analyst", add_company("Northwind Labs"));

  void write(const Decision& decision) {
    change("decide", [&] { return Decisions(log.connection()).write(id, decision); });
  }
  std::optional<Decision> read() { return must(Decisions(log.connection()).find(id)); }
};

Decision answered() {
  Decision decision;
  decision.answers[0] = {"Partly.\nForecasting yes, but no path to lead a team.", "partly"};
  decision.answers[3] = {"", "no"};
  decision.offer_signed = true;
  decision.offer_starts = *parse_date("2026-04-01");
  decision.conditions = Conditions::cleared;
  decision.knows_obligations = true;
  decision.spent = 345;
  decision.overruled = Outcome::keep_open;
  decision.overruled_why = "I promised Dana.";
  return decision;
}

}  // namespace

TEST_CASE_FIXTURE(DecisionsFixture, "a case that nobody decided on has no decision") {
  CHECK_FALSE(read().has_value());
  CHECK_FALSE(must(Decisions(log.connection()).any(id)));
}

TEST_CASE_FIXTURE(DecisionsFixture, "a decision comes back as it was written, and again when it is changed") {
  write(answered());
  CHECK(read() == answered());
  CHECK(must(Decisions(log.connection()).any(id)));
  Decision changed = answered();
  changed.answers[0] = {};
  changed.answers[4].words = "Little.";
  changed.offer_signed = false;
  changed.offer_starts.reset();
  changed.overruled.reset();
  write(changed);
  CHECK(read() == changed);
}

TEST_CASE_FIXTURE(DecisionsFixture, "undo and redo know decisions and their answers") {
  write(answered());
  CHECK(must(log.journal().undo()).changes.has(RecordKind::decisions));
  CHECK_FALSE(read().has_value());
  must(log.journal().redo());
  CHECK(read() == answered());
}

TEST_CASE_FIXTURE(DecisionsFixture, "what a version to come has put there reads as left open") {
  write(answered());
  must(log.connection().run("UPDATE decisions SET offer_conditions = 'perhaps', overruled = 'sleep-on-it'"));
  must(log.connection().run("INSERT INTO decision_answers VALUES (?, 'weather', 'Rain.', 'wet')", id));
  const Decision read_back = *read();
  CHECK(read_back.conditions == Conditions::unknown);
  CHECK_FALSE(read_back.overruled.has_value());
  CHECK(read_back.answers == answered().answers);
}

TEST_CASE_FIXTURE(DecisionsFixture, "the user's roadmap and details do not touch each other") {
  Profiles profiles(log.connection());
  change("roadmap", [&] { return profiles.write_roadmap("Lead a team\nLearn Danish"); });
  change("profile", [&] { return profiles.write({"Sam Okafor", "", "", ""}); });
  CHECK(must(profiles.read_roadmap()) == "Lead a team\nLearn Danish");
  change("roadmap", [&] { return profiles.write_roadmap(""); });
  CHECK(must(profiles.read()).name == "Sam Okafor");
}
