// What nobody did for long is let go: told in the story, brought back in one step.
#include "core/actions/long_past.h"

#include "core/actions/case_changes.h"
#include "core/actions/decide.h"
#include "core/actions/plan.h"
#include "core/actions/today.h"
#include "core/actions/undo.h"
#include "core/store/messages.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct LongPast : DeskFixture {
  Id<Application> sent = start(northwind());
  LongPast() { must(mark_sent(desk, sent, {Channel::email, "S", "Body."})); }
  Interaction last_line(Id<Application> id) { return must(read_history(desk, id)).timeline.front(); }
  std::vector<PlanLine> plan() { return must(read_plan(desk, read(sent))); }
  // All but the letter, which was sent.
  std::int64_t open_items() { return static_cast<std::int64_t>(plan().size()) - 1; }
  void days_later(int days) { clock.pass(days * seconds_per_day); }
};

}  // namespace

TEST_CASE_FIXTURE(LongPast, "steps are let go when they have been due for as long as anybody is asked") {
  days_later(1 + asks_for_days);  // "tracker" is as late as that, and still asked for
  CHECK(must(let_go_of_long_past(desk)).value.items == 0);
  days_later(1);
  const auto done = must(let_go_of_long_past(desk));
  CHECK(done.value.items == 1);
  CHECK(done.changes.has(RecordKind::tasks));
  CHECK(plan()[1].task.let_go == desk.now());
  CHECK_FALSE(plan()[1].due);
  CHECK_FALSE(plan()[1].overdue);
  CHECK_FALSE(plan()[0].task.let_go.has_value());  // done
  CHECK_FALSE(plan()[2].task.let_go.has_value());  // not that late
  CHECK(last_line(sent).kind == InteractionKind::let_go);
  CHECK(last_line(sent).summary == "One step of the 30 days was skipped.");
}

TEST_CASE_FIXTURE(LongPast, "what was let go is not let go of again, and leaves no step to undo") {
  days_later(400);
  CHECK(must(let_go_of_long_past(desk)).value.items == open_items());
  const auto newest = must(log.journal().newest_step());
  CHECK(must(let_go_of_long_past(desk)).value.items == 0);
  CHECK(must(log.journal().newest_step()) == newest);
}

TEST_CASE_FIXTURE(LongPast, "a decline that never went out is let go long after its interview") {
  CaseFacts facts = northwind();
  facts.company.name = "Contoso";
  const auto unsent = start(facts);  // interview on 10 March
  days_later(8 + asks_for_days);
  CHECK(must(let_go_of_long_past(desk)).value.letters == 0);
  days_later(1);
  CHECK(must(let_go_of_long_past(desk)).value.letters == 1);
  CHECK(read(unsent).application.archived == desk.now());
  CHECK(last_line(unsent).kind == InteractionKind::let_go);
  CHECK(must(read_today(desk)).letters.empty());
}

TEST_CASE_FIXTURE(DeskFixture,
                  "a decline that is written on, was begun lately, or has its interview ahead waits") {
  CaseFacts ahead = northwind();
  ahead.application.interview = moment("2026-12-01T10:00+01:00");
  start(ahead);
  CaseFacts missed = northwind();
  missed.company.name = "Contoso";
  missed.application.interview = moment("2025-03-01T10:00+01:00");  // entered a year after it
  const auto written_on = start(missed);
  CHECK(must(let_go_of_long_past(desk)).value.letters == 0);
  clock.pass((asks_for_days + 5) * seconds_per_day);
  must(keep_draft(desk, written_on, must(compose_letter(desk, read(written_on), {}))));
  CHECK(must(let_go_of_long_past(desk)).value.letters == 0);
  clock.pass((asks_for_days + 5) * seconds_per_day);
  CHECK(must(let_go_of_long_past(desk)).value.letters == 1);
}

TEST_CASE_FIXTURE(LongPast, "what waits for a day that was promised is not let go before it") {
  CaseFacts facts = northwind();
  facts.company.name = "Contoso";
  const auto id = start(facts);
  const Date promised = local_date(desk.now()) + Days(asks_for_days + 100);
  must(settle_outcome(desk, id, Outcome::keep_open, promised));
  days_later(asks_for_days + 90);
  CHECK(must(let_go_of_long_past(desk)).value.letters == 0);
  days_later(asks_for_days + 20);
  CHECK(must(let_go_of_long_past(desk)).value.letters == 1);
}

TEST_CASE_FIXTURE(LongPast, "a decline that was let go and is sent after all has its 30 days") {
  CaseFacts facts = northwind();
  facts.company.name = "Contoso";
  const auto late = start(facts);
  days_later(400);
  must(let_go_of_long_past(desk));
  REQUIRE(read(late).application.archived.has_value());
  must(mark_sent(desk, late, {Channel::email, "S", "Body."}));
  CHECK_FALSE(read(late).application.archived.has_value());
  CHECK(must(read_today(desk)).underway.size() == 1);
}

TEST_CASE_FIXTURE(LongPast, "all of it is one step of undo, and waits while it can be done again") {
  CaseFacts facts = northwind();
  facts.company.name = "Contoso";
  const auto unsent = start(facts);
  days_later(400);
  const auto done = must(let_go_of_long_past(desk));
  CHECK(done.value.items == open_items());
  CHECK(done.value.letters == 1);
  must(take_back(desk));
  CHECK_FALSE(plan()[1].task.let_go.has_value());
  CHECK_FALSE(read(unsent).application.archived.has_value());
  CHECK(must(let_go_of_long_past(desk)).value.letters == 0);
  CHECK(must(read_today(desk)).letters.size() == 1);
  must(log.journal().redo());
  CHECK(read(unsent).application.archived.has_value());
}

TEST_CASE_FIXTURE(LongPast,
                  "what was brought back by undo stays, whatever is done next and however long it waits") {
  CaseFacts facts = northwind();
  facts.company.name = "Contoso";
  const auto unsent = start(facts);
  days_later(2 + asks_for_days);  // one of the five steps is late enough
  REQUIRE(must(let_go_of_long_past(desk)).value.items == 1);
  days_later(asks_for_days);
  REQUIRE(must(let_go_of_long_past(desk)).value.letters == 1);
  must(take_back(desk));
  must(take_back(desk));
  start(northwind());
  for (int day = 0; day < 3; ++day) {
    days_later(1);
    must(let_go_of_long_past(desk));
  }
  CHECK_FALSE(read(unsent).application.archived.has_value());
  CHECK(must(read_today(desk)).letters.front().about.application.id == unsent);
  CHECK_FALSE(plan()[1].task.let_go.has_value());
  days_later(400);
  must(let_go_of_long_past(desk));
  CHECK_FALSE(read(unsent).application.archived.has_value());
}

TEST_CASE_FIXTURE(LongPast, "what is late only after something was brought back is let go of") {
  days_later(2 + asks_for_days);
  REQUIRE(must(let_go_of_long_past(desk)).value.items == 1);
  must(take_back(desk));
  const Date back_on = local_date(desk.now());
  start(northwind());
  must(move_task(desk, sent, plan()[3].task.id, back_on + Days(10)));
  days_later(400);
  CHECK(must(let_go_of_long_past(desk)).value.items == 1);
  CHECK(plan()[3].task.let_go.has_value());
}

TEST_CASE_FIXTURE(LongPast, "a case that the user takes out of the archive is not let go of again") {
  CaseFacts facts = northwind();
  facts.company.name = "Contoso";
  const auto unsent = start(facts);
  days_later(400);
  REQUIRE(must(let_go_of_long_past(desk)).value.letters == 1);
  must(move_case(desk, unsent, Shelf::desk));
  days_later(asks_for_days + 5);
  CHECK(must(let_go_of_long_past(desk)).value.letters == 0);
  CHECK_FALSE(read(unsent).application.archived.has_value());
}

TEST_CASE_FIXTURE(LongPast, "an older step can be undone after what was let go was brought back") {
  CaseFacts facts = northwind();
  facts.company.name = "Contoso";
  const auto unsent = start(facts);
  days_later(400);
  must(let_go_of_long_past(desk));
  must(take_back(desk));
  must(take_back(desk));  // starting the case
  CHECK_FALSE(read_case(desk, unsent).has_value());
  must(log.journal().redo());
  CHECK(read(unsent).company.name == "Contoso");
}

TEST_CASE_FIXTURE(LongPast, "steps that are brought back are due from today on, in their order") {
  days_later(400);
  must(let_go_of_long_past(desk));
  must(bring_items_back(desk, sent));
  Date before = local_date(desk.now());
  for (const PlanLine& line : plan()) {
    if (line.task.done) continue;
    CHECK_FALSE(line.task.let_go.has_value());
    CHECK(line.task.due >= before);
    CHECK_FALSE(is_weekend(line.task.due));
    before = line.task.due;
  }
  CHECK_FALSE(bring_items_back(desk, sent).has_value());
  must(log.journal().undo());
  CHECK(plan()[1].task.let_go.has_value());
}

TEST_CASE_FIXTURE(LongPast, "what is moved, or done after all, is not let go any more") {
  days_later(400);
  must(let_go_of_long_past(desk));
  must(move_task(desk, sent, plan()[1].task.id, local_date(desk.now()) + Days(3)));
  CHECK_FALSE(plan()[1].task.let_go.has_value());
  must(tick_task(desk, sent, plan()[2].task.id, Tick::done));
  CHECK_FALSE(plan()[2].task.let_go.has_value());
}
