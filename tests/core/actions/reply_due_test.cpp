// Which reply an answer asks for depends on what went before: a third press gets the last word, and who
// doubts asks for time.
#include "core/actions/reply_due.h"

#include "core/actions/decide.h"
#include "core/actions/plan.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

struct ReplyDueFixture : DeskFixture {
  Id<Application> id;
  const ReactionReader reader{catalog.content().reactions};

  ReplyDueFixture() {
    sign_as("Sam Okafor");
    id = start(northwind());
    must(mark_sent(desk, id, {Channel::email, "No, thank you", "Hi Dana,\n\nNo, thank you.\n\nSam"}));
  }
  // They write, and that is kept; returns the reply it asks for.
  std::string they_write(const std::string& theirs) {
    clock.pass(seconds_per_hour);
    must(file_reply(desk, id, {theirs, Channel::email}));
    return std::string(must(reply_due(desk, read(id), reader, theirs, reader.read(theirs).front())));
  }
  void answer(std::string_view reaction) {
    clock.pass(seconds_per_hour);
    const Draft draft = must(compose_answer(desk, read(id), reaction, Channel::email));
    must(mark_answered(desk, id, {Channel::email, draft.subjects.front(), draft.body.text}, draft));
  }
  void wants(Outcome outcome) {
    const Decision before = must(read_decision(desk, read(id))).decision;
    Decision mine = before;
    mine.overruled = outcome;
    must(keep_decision(desk, id, mine, before));
  }
};

constexpr const char* pressing = "This is unacceptable. You promised to come.";

}  // namespace

TEST_CASE_FIXTURE(DeskFixture, "who thanks after an interview does not ask where one was") {
  const ReactionReader reader{catalog.content().reactions};
  const auto id = start(northwind());
  clock.set(moment("2026-03-10T17:00+01:00"));
  const auto due = [&](const std::string& theirs) {
    return std::string(must(reply_due(desk, read(id), reader, theirs, reader.read(theirs).front())));
  };
  CHECK(due("Thank you, it was great talking to you today!").empty());
  CHECK(due("We waited for you. Where are you?") == missed_reaction);
}

TEST_CASE_FIXTURE(ReplyDueFixture, "the third time they press, the reply says no more") {
  CHECK(they_write(pressing) == "pressure");
  answer("pressure");
  CHECK(they_write("I insist that you come. You owe us that.") == "pressure");
  answer("pressure");
  CHECK(they_write("We had an agreement, and I will not accept this.") == "pressure-again");
  answer("pressure-again");
  CHECK(they_write(pressing) == "pressure-again");
}

TEST_CASE_FIXTURE(ReplyDueFixture,
                  "a press that nothing was said to counts as one, and other answers do not") {
  CHECK(they_write(pressing) == "pressure");
  must(settle_reply(desk, id));
  they_write("Thank you, Sam, and good luck!");
  must(settle_reply(desk, id));
  CHECK(they_write("I insist that you come.") == "pressure");
  answer("pressure");
  CHECK(they_write("This is unacceptable.") == "pressure-again");
}

TEST_CASE_FIXTURE(ReplyDueFixture, "a press that the user took for something else is not counted") {
  they_write(pressing);
  answer("asks-why");
  they_write("I insist that you come.");
  answer("asks-why");
  CHECK(they_write("This is unacceptable.") == "pressure");
}

TEST_CASE_FIXTURE(ReplyDueFixture, "the last word says less than those before it, on every channel") {
  for (const Channel channel : {Channel::email, Channel::linkedin, Channel::text, Channel::phone}) {
    const Draft first = must(compose_answer(desk, read(id), "pressure", channel));
    const Draft last = must(compose_answer(desk, read(id), "pressure-again", channel));
    CAPTURE(last.body.text);
    CHECK(last.body.text != first.body.text);
    CHECK(last.template_id.find("pressure-again") != std::string::npos);
    CHECK((channel == Channel::email || last.template_id.find(channel_id(channel)) != std::string::npos));
  }
}

TEST_CASE_FIXTURE(ReplyDueFixture, "who wanted time, or to keep it open, asks for time when they persuade") {
  const std::string theirs = "Please reconsider, we can raise the salary.";
  CHECK(they_write(theirs) == "persuades");
  for (const Outcome outcome : {Outcome::ask_for_time, Outcome::keep_open}) {
    wants(outcome);
    CHECK(must(reply_due(desk, read(id), reader, theirs, reader.read(theirs).front())) == "persuades-unsure");
  }
  wants(Outcome::decline_now);
  CHECK(must(reply_due(desk, read(id), reader, theirs, reader.read(theirs).front())) == "persuades");
}

TEST_CASE_FIXTURE(ReplyDueFixture, "asking for time names a day, and that day is among the 30 days then") {
  they_write("Please reconsider, we can raise the salary.");
  const std::size_t before = must(read_plan(desk, read(id))).size();
  // 2 March is a Monday: a week later.
  for (const Channel channel : {Channel::email, Channel::linkedin, Channel::text, Channel::phone}) {
    const Draft draft = must(compose_answer(desk, read(id), "persuades-unsure", channel));
    CAPTURE(draft.body.text);
    CHECK(draft.body.text.find("Monday 9 March") != std::string::npos);
  }
  must(ask_for_time_until(desk, id, Channel::email, local_date(desk.now()) + Days(3)));
  CHECK(must(kept_draft(desk, id))->body.find("Thursday 5 March") != std::string::npos);
  CHECK(sentence(ask_for_time_until(desk, id, Channel::email, local_date(desk.now())).error()) ==
        "A day to answer by lies ahead. Nothing was changed.");
  must(mark_answered(desk, id, {Channel::email, "Re: No", must(kept_draft(desk, id))->body}));
  const auto plan = must(read_plan(desk, read(id)));
  REQUIRE(plan.size() == before + 1);
  const auto owed = std::find_if(plan.begin(), plan.end(), [](const PlanLine& line) {
    return line.title == "Tell Dana what you have decided";
  });
  REQUIRE(owed != plan.end());
  CHECK(owed->task.due == local_date(desk.now()) + Days(3));
  must(log.journal().undo());
  CHECK(must(read_plan(desk, read(id))).size() == before);
}

TEST_CASE_FIXTURE(ReplyDueFixture, "a decision that stands is restated with the day it was told") {
  for (const Channel channel : {Channel::email, Channel::linkedin, Channel::text, Channel::phone}) {
    const Draft draft = must(compose_answer(desk, read(id), "persuades", channel));
    CAPTURE(draft.body.text);
    CHECK(draft.body.text.find("Monday 2 March") != std::string::npos);
  }
}
