#include "core/actions/decide.h"
#include "core/actions/replies.h"

#include "core/actions/case_changes.h"
#include "core/actions/plan.h"
#include "core/actions/replies.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct DecideFixture : DeskFixture {
  Id<Application> id = start(northwind_labs());

  DecisionState state() { return must(read_decision(desk, read(id))); }
  KeptDecision keep(const Decision& decision) {
    return must(keep_decision(desk, id, decision, state().decision));
  }
  // Picks what an answer means.
  void answer(std::string_view question, const char* meaning) {
    Decision decision = state().decision;
    decision.answers[decision_question(question)].meaning = meaning;
    keep(decision);
  }
  void write(std::string_view question, const char* text) {
    Decision decision = state().decision;
    decision.answers[decision_question(question)].words = text;
    keep(decision);
  }
  void offer_is_signed() {
    Decision decision = state().decision;
    decision.offer_signed = true;
    decision.offer_starts = must(parse_date("2026-04-01"));
    decision.conditions = Conditions::none;
    keep(decision);
  }
  void settle(Outcome outcome) { must(settle_outcome(desk, id, outcome)); }
  Draft letter() { return must(compose_letter(desk, read(id), {})); }
  Done<Filed> send() {
    const Draft draft = letter();
    return must(mark_sent(
        desk, id, {draft.channel, draft.subjects.empty() ? "" : draft.subjects.front(), draft.body.text}));
  }
  std::string last_said() { return must(read_history(desk, id)).sent.back().body; }
  InteractionKind last_kind() { return must(read_history(desk, id)).timeline.front().kind; }
};

bool says(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(DecideFixture, "a new case was not decided on, and its letter declines all the same") {
  CHECK_FALSE(state().begun);
  CHECK_FALSE(state().outcome.has_value());
  CHECK(letter().template_id.rfind("decline.", 0) == 0);
}

TEST_CASE_FIXTURE(DecideFixture, "answers are kept exactly as they were typed") {
  write("goals", "  Partly.\n\nForecasting yes — but no path… ");
  CHECK(state().decision.answers[0].words == "  Partly.\n\nForecasting yes — but no path… ");
  CHECK(state().begun);
  CHECK_FALSE(state().outcome.has_value());  // nobody pretends to understand them
}

TEST_CASE_FIXTURE(DecideFixture,
                  "a signed offer and nothing to gain: decline now, and the user may overrule it") {
  offer_is_signed();
  answer("value", "no");
  CHECK(state().outcome == Outcome::decline_now);
  Decision mine = state().decision;
  mine.overruled = Outcome::keep_open;
  mine.overruled_why = "I promised Dana.";
  keep(mine);
  CHECK(state().outcome == Outcome::keep_open);
  CHECK(state().says.outcome == Outcome::decline_now);
  CHECK(state().decision.overruled_why == "I promised Dana.");
  must(desk.log.journal().undo());
  CHECK(state().outcome == Outcome::decline_now);
}

TEST_CASE_FIXTURE(DecideFixture, "words written on are one step to undo, what is pressed is one each") {
  write("goals", "P");
  clock.pass(10);
  write("goals", "Partly");
  clock.pass(10);
  answer("goals", "partly");
  CHECK(must(desk.log.journal().undo()).name.action == "decide");
  CHECK(state().decision.answers[0] == DecisionAnswer{"Partly", ""});
  must(desk.log.journal().undo());
  CHECK_FALSE(state().begun);
}

TEST_CASE_FIXTURE(DecideFixture,
                  "what somebody else answered meanwhile stays, and the time of both is added") {
  Decision seen = state().decision;
  Decision theirs = seen;
  theirs.answers[1].words = "Less pay.";
  theirs.spent = 60;
  keep(theirs);
  Decision mine = seen;
  mine.answers[0].words = "Partly.";
  mine.spent = 30;
  const KeptDecision kept = must(keep_decision(desk, id, mine, seen));
  CHECK_FALSE(kept.replaced_others);
  CHECK(kept.decision == state().decision);
  CHECK(state().decision.answers[0].words == "Partly.");
  CHECK(state().decision.answers[1].words == "Less pay.");
  CHECK(state().decision.spent == 90);
}

TEST_CASE_FIXTURE(DecideFixture, "where both answered the same, mine is kept and undo has theirs") {
  const Decision seen = state().decision;
  write("goals", "Theirs.");
  Decision mine = seen;
  mine.answers[0].words = "Mine.";
  CHECK(must(keep_decision(desk, id, mine, seen)).replaced_others);
  CHECK(state().decision.answers[0].words == "Mine.");
  must(desk.log.journal().undo());
  CHECK(state().decision.answers[0].words == "Theirs.");
}

TEST_CASE_FIXTURE(DecideFixture, "what is no answer is refused, and nothing is kept") {
  Decision decision;
  decision.answers[0].words = "\xFF";
  CHECK(keep_decision(desk, id, decision, {}).error().code == ErrorCode::invalid_input);
  decision.answers[0].words = std::string(longest_answer + 1, 'x');
  CHECK(keep_decision(desk, id, decision, {}).error().code == ErrorCode::invalid_input);
  decision.answers[0] = {"", "perhaps"};
  CHECK(keep_decision(desk, id, decision, {}).error().code == ErrorCode::invalid_input);
  CHECK(keep_decision(desk, {999}, {}, {}).error().code == ErrorCode::not_found);
  CHECK_FALSE(state().begun);
}

TEST_CASE_FIXTURE(DecideFixture,
                  "the offer counts as final when it is signed, begins on a day, and hangs on nothing") {
  CHECK_FALSE(state().ticks.offer_final);
  offer_is_signed();
  CHECK(state().ticks.offer_final);
  Decision decision = state().decision;
  decision.conditions = Conditions::open;
  keep(decision);
  CHECK_FALSE(state().ticks.offer_final);
  CHECK(state().outcome == Outcome::keep_open);
}

TEST_CASE_FIXTURE(DecideFixture, "channel and message tick themselves once the letter is there") {
  sign_as("Sam Okafor");
  CHECK_FALSE(state().ticks.channel_chosen);
  Draft draft = letter();
  draft.body.text = "Hi [their first name]";
  must(keep_draft(desk, id, draft));
  CHECK(state().ticks.channel_chosen);
  Draft gap = letter();
  gap.body.text = "Hi [what you talked about]";
  must(keep_draft(desk, id, gap));
  CHECK_FALSE(state().ticks.message_drafted);
  gap.body.text = "Hi Dana, I am withdrawing.";
  must(keep_draft(desk, id, gap));
  CHECK(state().ticks.message_drafted);
  CHECK(state().ticks.done() == 2);
}

TEST_CASE_FIXTURE(DecideFixture, "the roadmap is kept once for all cases") {
  must(save_roadmap(desk, "Lead a team\nLearn Danish"));
  CHECK(state().roadmap == "Lead a team\nLearn Danish");
  CHECK(must(read_decision(desk, read(start(northwind_labs())))).roadmap == state().roadmap);
  CHECK(save_roadmap(desk, "\xFF").error().code == ErrorCode::invalid_input);
  must(desk.log.journal().undo());  // the second case
  must(desk.log.journal().undo());
  CHECK(state().roadmap.empty());
}

TEST_CASE_FIXTURE(DecideFixture,
                  "asking for time has its letter, with the day a week on, and waits for that day") {
  sign_as("Sam Okafor");
  settle(Outcome::ask_for_time);
  CHECK(says(letter().body.text, "Monday 9 March"));
  CHECK(letter().body.missing.empty());
  send();
  CHECK(last_kind() == InteractionKind::asked_for_time);
  CHECK_FALSE(read(id).application.sent.has_value());
  CHECK(must(read_tasks(desk, id)).empty());
  const TimingAdvice timing = must(advise(desk, read(id))).timing;
  CHECK(timing.rule == TimingRule::time_asked);
  CHECK(*timing.latest == moment("2026-03-09T17:00+01:00"));
}

TEST_CASE_FIXTURE(DecideFixture,
                  "an email that nobody has answered for two days advises a call, until they write") {
  sign_as("Sam Okafor");
  settle(Outcome::ask_for_time);
  send();
  const auto rule = [&] { return must(advise(desk, read(id))).channel.rule; };
  CHECK(rule() == "channel.email-default");
  clock.pass(2 * seconds_per_day);
  CHECK(rule() == "channel.no-answer");
  must(file_reply(desk, id, {"Of course, take the time you need.", Channel::email}));
  CHECK(rule() == "channel.email-default");
}

TEST_CASE("time that is asked for ends on a working day before the interview, where one is left") {
  const Date monday = must(parse_date("2026-03-02"));
  const auto named = [&](const char* interview) {
    return format_date(*usual_answer_day(Outcome::ask_for_time, monday, moment(interview)));
  };
  CHECK(named("2026-03-20T14:00+01:00") == "2026-03-09");  // a week on
  CHECK(named("2026-03-10T14:00+01:00") == "2026-03-09");
  CHECK(named("2026-03-09T14:00+01:00") == "2026-03-06");  // no weekend
  CHECK(named("2026-03-05T08:00+01:00") == "2026-03-04");
  CHECK(named("2026-03-03T14:00+01:00") == "2026-03-09");  // none is left
  CHECK(named("2026-02-20T14:00+01:00") == "2026-03-09");
  const Date december = must(parse_date("2026-12-23"));
  CHECK(format_date(*usual_answer_day(Outcome::ask_for_time, december, moment("2026-12-28T10:00+01:00"))) ==
        "2026-12-24");
  // What is kept open is meant for later.
  CHECK(format_date(*usual_answer_day(Outcome::keep_open, monday, moment("2026-03-05T08:00+01:00"))) ==
        "2026-03-30");
}

TEST_CASE_FIXTURE(DecideFixture, "the letter that asks for time names a day before the interview") {
  sign_as("Sam Okafor");
  clock.pass(seconds_per_day);  // a week on is the day of the interview
  settle(Outcome::ask_for_time);
  CHECK(says(letter().body.text, "Monday 9 March"));
}

TEST_CASE_FIXTURE(DecideFixture,
                  "after the time that was asked for, the decline goes out by the same channel") {
  sign_as("Sam Okafor");
  settle(Outcome::ask_for_time);
  send();
  clock.pass(4 * seconds_per_day);
  settle(Outcome::decline_now);
  // The clock starts with the decision.
  CHECK(must(advise(desk, read(id))).timing.rule == TimingRule::on_time);
  CHECK(says(letter().body.text, "withdraw"));
  CHECK(send().value.planned);
  CHECK(last_kind() == InteractionKind::declined);
  CHECK(read(id).application.sent.has_value());
}

TEST_CASE_FIXTURE(DecideFixture, "a day that has gone by without a decision is late, like any other") {
  sign_as("Sam Okafor");
  settle(Outcome::ask_for_time);
  send();
  clock.set(moment("2026-03-09T18:00+01:00"));
  CHECK(must(advise(desk, read(id))).timing.rule == TimingRule::late);
}

TEST_CASE_FIXTURE(DecideFixture, "the same words are not marked twice, from a window that has not seen it") {
  sign_as("Sam Okafor");
  settle(Outcome::ask_for_time);
  const std::string asked = letter().body.text;
  send();
  CHECK(mark_sent(desk, id, {Channel::email, "", asked}).error().code == ErrorCode::conflict);
  CHECK_FALSE(read(id).application.sent.has_value());
}

TEST_CASE_FIXTURE(DecideFixture, "keeping it open names a day four weeks on, or the one that was chosen") {
  settle(Outcome::keep_open);
  CHECK(says(letter().body.text, "Monday 30 March"));
  must(settle_outcome(desk, id, Outcome::keep_open, must(parse_date("2026-04-15"))));
  CHECK(says(letter().body.text, "Wednesday 15 April"));
  send();
  CHECK(last_kind() == InteractionKind::kept_open);
  CHECK_FALSE(read(id).application.sent.has_value());
}

TEST_CASE_FIXTURE(DecideFixture,
                  "who missed the interview and wants time, or keeps it open, says sorry for the day") {
  clock.set(moment("2026-03-11T09:00+01:00"));
  for (const Outcome outcome : {Outcome::keep_open, Outcome::ask_for_time}) {
    settle(outcome);
    CHECK(says(letter().body.text, "sorry"));
    CHECK(says(letter().body.text, "Tuesday 10 March"));
  }
}

TEST_CASE_FIXTURE(DecideFixture, "a draft that says something else is dropped, and undo brings it back") {
  sign_as("Sam Okafor");
  must(keep_words(desk, id, letter(), "No", "My very own words."));
  settle(Outcome::ask_for_time);
  CHECK_FALSE(says(letter().body.text, "My very own words."));
  must(desk.log.journal().undo());
  CHECK(letter().body.text == "My very own words.");
}

TEST_CASE_FIXTURE(DecideFixture, "settling on what is settled leaves the draft alone") {
  must(keep_words(desk, id, letter(), "No", "My very own words."));
  settle(Outcome::decline_now);
  CHECK(letter().body.text == "My very own words.");
}

TEST_CASE_FIXTURE(DecideFixture, "asked on the phone, it is put in writing next, and then waits") {
  CaseFacts facts = northwind();
  facts.application.spoken_before = true;
  facts.company.name = "Harbor & Lane";
  id = start(facts);
  sign_as("Sam Okafor");
  settle(Outcome::ask_for_time);
  CHECK(letter().channel == Channel::phone);
  send();
  CHECK(letter().template_id == "ask-for-time.in-writing");
  send();
  CHECK(letter().template_id.rfind("decline.", 0) == 0);
  CHECK(must(advise(desk, read(id))).timing.rule == TimingRule::time_asked);
}

TEST_CASE_FIXTURE(DecideFixture, "going to the interview confirms it kindly, and closes the case") {
  sign_as("Sam Okafor");
  settle(Outcome::go_to_interview);
  CHECK(says(letter().body.text, "Tuesday 10 March"));
  send();
  CHECK(last_kind() == InteractionKind::going);
  CHECK(read(id).application.archived.has_value());
  CHECK(read(id).application.outcome == "go-to-interview");
  must(desk.log.journal().undo());
  CHECK_FALSE(read(id).application.archived.has_value());
}

TEST_CASE_FIXTURE(DecideFixture,
                  "nobody was told otherwise: a case is closed as going without a letter, in one step") {
  must(close_as_going(desk, id));
  CHECK(read(id).application.archived.has_value());
  CHECK(last_kind() == InteractionKind::going);
  must(desk.log.journal().undo());
  CHECK(read(id).application.outcome.empty());
  CHECK_FALSE(read(id).application.archived.has_value());
}

TEST_CASE_FIXTURE(DecideFixture, "who was told already is not decided on any more") {
  sign_as("Sam Okafor");
  send();
  CHECK(settle_outcome(desk, id, Outcome::ask_for_time).error().code == ErrorCode::conflict);
}

TEST_CASE_FIXTURE(DecideFixture, "a case is thrown away with its answers, and comes back with them") {
  write("goals", "Partly.");
  must(delete_case(desk, id));
  must(desk.log.journal().undo());
  CHECK(state().decision.answers[0].words == "Partly.");
  must(desk.log.journal().redo());
  CHECK(read_case(desk, id).error().code == ErrorCode::not_found);
}
