#include "core/actions/plan.h"

#include "core/actions/later.h"
#include "core/actions/today.h"
#include "core/base/zones.h"
#include "core/exchange/calendar_reader.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

struct SentFixture : DeskFixture {
  Id<Application> id = start(northwind());
  SentFixture() { must(mark_sent(desk, id, {Channel::email, "S", "Body."})); }
};

}  // namespace

TEST_CASE_FIXTURE(SentFixture, "the items are due counted from the day the decline was sent") {
  const auto plan = must(read_plan(desk, read(id)));
  std::string days;
  for (const PlanLine& line : plan)
    days += line.task.item + " " + format_date(line.task.due) + "\n";
  CHECK(days ==
        "send 2026-03-02\ntracker 2026-03-03\nconnect 2026-03-05\ndocuments 2026-03-12\nroadmap 2026-03-16\n"
        "reconnect 2026-04-01\n");
  CHECK(plan[0].task.done.has_value());
  CHECK(plan[2].title.find("Dana") != std::string::npos);
  CHECK_FALSE(plan[2].why.empty());
}

TEST_CASE_FIXTURE(DeskFixture, "going abroad adds its item") {
  CaseFacts facts = northwind();
  facts.application.international = true;
  const auto id = start(facts);
  const auto at_home = start(northwind());
  for (const auto sent : {id, at_home})
    must(mark_sent(desk, sent, {Channel::email, "S", "Body."}));
  CHECK(must(read_plan(desk, read(id))).size() == must(read_plan(desk, read(at_home))).size() + 1);
}

TEST_CASE_FIXTURE(SentFixture, "an item is ticked by its id or its place, once, and opened again") {
  CHECK(must(tick_task(desk, id, "connect", Tick::done)).value.task.done == clock.now());
  CHECK(tick_task(desk, id, "3", Tick::done).error().code == ErrorCode::conflict);
  CHECK_FALSE(must(tick_task(desk, id, "3", Tick::open)).value.task.done.has_value());
  const auto unknown = tick_task(desk, id, "party", Tick::done);
  CHECK(unknown.error().code == ErrorCode::not_found);
  CHECK(sentence(unknown.error()).find("documents") != std::string::npos);
}

TEST_CASE_FIXTURE(SentFixture, "today lists what is due and what is overdue, longest first") {
  CHECK(must(read_today(desk)).tasks.empty());
  clock.pass(3 * seconds_per_day);
  const Today today = must(read_today(desk));
  REQUIRE(today.tasks.size() == 2);
  CHECK(today.tasks[0].line.task.item == "tracker");
  CHECK(today.tasks[0].line.overdue);
  CHECK(today.tasks[1].line.task.item == "connect");
  CHECK(today.tasks[1].line.due);
  CHECK_FALSE(today.tasks[1].line.overdue);
}

TEST_CASE_FIXTURE(DeskFixture, "today lists unsent letters, the least time left first") {
  const auto relaxed = start(northwind());
  CaseFacts facts = northwind();
  facts.company.name = "Harbor & Lane";
  facts.application.interview = moment("2026-03-02T15:00+01:00");
  const auto urgent = start(facts);
  const Today today = must(read_today(desk));
  REQUIRE(today.letters.size() == 2);
  CHECK(today.letters[0].about.application.id == urgent);
  CHECK(today.letters[1].about.application.id == relaxed);
}

TEST_CASE_FIXTURE(DeskFixture, "an item is moved to another day, and not where it is or when it is done") {
  const auto id = start(northwind());
  must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo."}));
  const PlanLine line = must(read_plan(desk, read(id)))[1];
  const Date later = local_date(clock.now()) + Days(12);
  must(move_task(desk, id, line.task.id, later));
  CHECK(must(read_plan(desk, read(id)))[1].task.due == later);
  CHECK(move_task(desk, id, line.task.id, later).error().code == ErrorCode::conflict);
  must(tick_task(desk, id, line.task.id, Tick::done));
  CHECK(move_task(desk, id, line.task.id, later + Days(1)).error().code == ErrorCode::conflict);
  CHECK(move_task(desk, id, {4711}, later).error().code == ErrorCode::not_found);
}

TEST_CASE_FIXTURE(DeskFixture, "an item of the user's own is added, found, ticked and undone") {
  const auto id = start(northwind());
  const Date day = local_date(clock.now()) + Days(2);
  CHECK(add_task(desk, id, "Write to Tomás", day).error().code == ErrorCode::conflict);  // nothing sent yet
  must(mark_sent(desk, id, {Channel::email, "No", "Hi Dana,\n\nNo."}));
  CHECK(add_task(desk, id, "  ", day).error().code == ErrorCode::invalid_input);
  const std::size_t before = must(read_plan(desk, read(id))).size();
  const auto added = must(add_task(desk, id, "Write to Tomás", day));
  const auto plan = must(read_plan(desk, read(id)));
  REQUIRE(plan.size() == before + 1);
  CHECK(plan.back().title == "Write to Tomás");
  must(tick_task(desk, id, added.value, Tick::done));
  must(log.journal().undo());
  must(log.journal().undo());
  CHECK(must(read_plan(desk, read(id))).size() == before);
}

TEST_CASE_FIXTURE(SentFixture,
                  "the list goes on to 90 days with a goal a month, once, and one step takes it back") {
  const auto before = must(read_tasks(desk, id));
  CHECK_FALSE(is_continued(desk, before));
  must(continue_plan(desk, id));
  const auto plan = must(read_plan(desk, read(id)));
  REQUIRE(plan.size() == before.size() + 2);
  CHECK(format_date(plan[plan.size() - 2].task.due) == "2026-05-01");
  CHECK(format_date(plan.back().task.due) == "2026-06-01");  // day 90 is a Sunday
  CHECK(is_continued(desk, must(read_tasks(desk, id))));
  CHECK(sentence(continue_plan(desk, id).error()) == "This list goes on to 90 days already.");
  must(log.journal().undo());
  CHECK(must(read_tasks(desk, id)).size() == before.size());
}

TEST_CASE_FIXTURE(DeskFixture, "a list that has not begun does not go on, and has nothing for a calendar") {
  const auto id = start(northwind());
  CHECK(continue_plan(desk, id).error().code == ErrorCode::conflict);
  CHECK(sentence(plan_calendar(desk, read(id)).error()) ==
        "Nothing is left to do here, so there is nothing for a calendar.");
}

TEST_CASE_FIXTURE(SentFixture,
                  "what is still to do goes into a calendar, each item on its day, with the company") {
  must(tick_task(desk, id, "tracker", Tick::done));
  const std::string file = must(plan_calendar(desk, read(id)));
  const auto calendar = must(read_calendar(file, OneOffset(60)));
  CHECK(calendar.events.size() == must(read_tasks(desk, id)).size() - 2);
  CHECK(file.find("SUMMARY:Connect with Dana on LinkedIn (Northwind Labs)\r\n") != std::string::npos);
  CHECK(file.find("DTSTART;VALUE=DATE:20260305\r\n") != std::string::npos);
  CHECK(file.find("job tracker") == std::string::npos);
  CHECK(must(plan_calendar(desk, read(id))) == file);  // a calendar that has it changes it
}

TEST_CASE_FIXTURE(SentFixture, "why one said yes and what it taught are kept, each one step to undo") {
  CHECK(must(latest_why_yes(desk)).empty());
  must(keep_why_yes(desk, id, "A team lead to learn from\nTen minutes from home"));
  must(keep_learned(desk, id, "Ask about on-call duty early"));
  CHECK(must(latest_why_yes(desk)) == "A team lead to learn from\nTen minutes from home");
  CHECK(read(id).application.learned == "Ask about on-call duty early");
  CHECK(must(keep_learned(desk, id, "Ask about on-call duty early")).empty());
  must(log.journal().undo());
  CHECK(read(id).application.learned.empty());
  CHECK_FALSE(read(id).application.why_yes.empty());
  CHECK(keep_why_yes(desk, id, "\xff").error().code == ErrorCode::invalid_input);
}
