// Another window or command changes something just before an action has the log to itself: what the action
// changes it does to what is there then, and not to what it was called with.
#include "core/actions/case_changes.h"
#include "core/actions/later.h"
#include "core/actions/letters.h"
#include "core/actions/plan.h"
#include "core/actions/profile.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

// Every action asks for the time before it waits for the log. That is the moment in which the other writes.
class InterruptedClock final : public Clock {
 public:
  explicit InterruptedClock(const Clock& clock) : clock_(clock) {}
  Instant now() const override {
    if (const auto other = std::exchange(other_, nullptr)) other();
    return clock_.now();
  }
  void interrupt(std::function<void()> other) { other_ = std::move(other); }

 private:
  const Clock& clock_;
  mutable std::function<void()> other_;
};

struct Between : DeskFixture {
  InterruptedClock interrupted{clock};
  Desk mine{log, languages, words, interrupted, files};
  Log other_log = must(Log::open(place(), IfMissing::fail, files, now));
  Desk other{other_log, languages, words, clock, files};
  Id<Application> id = start(northwind());

  template <class Work>
  void meanwhile(Work work) {
    interrupted.interrupt([this, work] { work(other); });
  }
  static void promote(Desk& where, Id<Application> which) {
    CaseFacts facts = facts_of(must(read_case(where, which)));
    facts.application.role = "Senior Data Analyst";
    facts.contact.phone = "+1 555 0199";
    must(update_case(where, which, facts));
  }
  void send() { must(mark_sent(desk, id, {Channel::email, "No", "No, thank you."})); }
  Task item(const char* name) {
    for (const Task& task : must(read_tasks(desk, id))) {
      if (task.item == name) return task;
    }
    FAIL("no such item");
    return {};
  }
};

}  // namespace

TEST_CASE_FIXTURE(Between, "archiving a case keeps what was changed in it") {
  meanwhile([&](Desk& theirs) { promote(theirs, id); });
  must(move_case(mine, id, Shelf::archive));
  CHECK(read(id).application.role == "Senior Data Analyst");
  CHECK(read(id).application.archived.has_value());
}

TEST_CASE_FIXTURE(Between, "a case that was archived just now is not archived again") {
  meanwhile([&](Desk& theirs) { must(move_case(theirs, id, Shelf::archive)); });
  CHECK(move_case(mine, id, Shelf::archive).error().code == ErrorCode::conflict);
}

TEST_CASE_FIXTURE(Between, "a case whose person was exchanged just now is deleted with that person") {
  meanwhile([&](Desk& theirs) {
    CaseFacts facts = facts_of(must(read_case(theirs, id)));
    facts.contact = {};
    facts.contact.name = "Eve Ito";
    must(update_case(theirs, id, facts));
  });
  must(delete_case(mine, id));
  CHECK(must(log.connection().integer("SELECT count(*) FROM contacts")) == 0);
}

TEST_CASE_FIXTURE(Between, "facts that somebody else gives at this very moment are not overwritten unseen") {
  CaseFacts facts = facts_of(read(id));
  facts.application.role = "Data Scientist";
  meanwhile([&](Desk& theirs) { promote(theirs, id); });
  CHECK(update_case(mine, id, facts).error().code == ErrorCode::conflict);
  CHECK(read(id).application.role == "Senior Data Analyst");
}

TEST_CASE_FIXTURE(Between, "marking as sent keeps what was changed in the case") {
  meanwhile([&](Desk& theirs) { promote(theirs, id); });
  must(mark_sent(mine, id, {Channel::email, "No", "No, thank you."}));
  CHECK(read(id).application.role == "Senior Data Analyst");
  CHECK(read(id).application.sent.has_value());
}

TEST_CASE_FIXTURE(Between, "a letter that a command marked as sent just now is not sent twice") {
  meanwhile([&](Desk& theirs) { must(mark_sent(theirs, id, {Channel::email, "No", "Theirs."})); });
  CHECK(mark_sent(mine, id, {Channel::email, "No", "Mine."}).error().code == ErrorCode::conflict);
  REQUIRE(must(read_history(desk, id)).sent.size() == 1);
  CHECK(must(read_history(desk, id)).sent[0].body == "Theirs.");
}

TEST_CASE_FIXTURE(Between, "keeping a draft keeps what was changed in the case") {
  LetterChoice choice;
  choice.reason = "role-mismatch";
  const Draft draft = must(compose_letter(desk, read(id), choice));
  meanwhile([&](Desk& theirs) { promote(theirs, id); });
  must(keep_draft(mine, id, draft));
  CHECK(read(id).application.role == "Senior Data Analyst");
  CHECK(read(id).application.reason == "role-mismatch");
}

TEST_CASE_FIXTURE(Between, "keeping words sets back neither the reason nor the channel chosen elsewhere") {
  const Draft seen = must(compose_letter(desk, read(id), {}));
  LetterChoice choice;
  choice.reason = "role-mismatch";
  choice.channel = Channel::linkedin;
  must(keep_draft(desk, id, must(compose_letter(desk, read(id), choice))));
  must(keep_words(desk, id, seen, "No", "Mine.", {"No", seen.body.text}));
  CHECK(read(id).application.reason == "role-mismatch");
  CHECK(must(kept_draft(desk, id))->channel == Channel::linkedin);
  CHECK(must(kept_draft(desk, id))->body == "Mine.");
}

TEST_CASE_FIXTURE(Between, "words written elsewhere just now are told, and undo has them") {
  const Draft seen = must(compose_letter(desk, read(id), {}));
  must(keep_words(desk, id, seen, "No", "Before."));
  meanwhile([&](Desk& theirs) { must(keep_words(theirs, id, seen, "No", "Theirs.")); });
  CHECK(must(keep_words(mine, id, seen, "No", "Mine.", {"No", "Before."})).replaced_others);
  CHECK(must(kept_draft(desk, id))->body == "Mine.");
  must(desk.log.journal().undo());
  CHECK(must(kept_draft(desk, id))->body == "Theirs.");
}

TEST_CASE_FIXTURE(Between, "an item that was moved just now is ticked where it is") {
  send();
  const Date day = local_date(now) + Days(9);
  meanwhile([&](Desk& theirs) { must(move_task(theirs, id, item("connect").id, day)); });
  must(tick_task(mine, id, "connect", Tick::done));
  CHECK(item("connect").due == day);
  CHECK(item("connect").done.has_value());
}

TEST_CASE_FIXTURE(Between, "an item that was ticked just now is neither moved nor ticked again") {
  send();
  meanwhile([&](Desk& theirs) { must(tick_task(theirs, id, "connect", Tick::done)); });
  const auto moved = move_task(mine, id, item("connect").id, local_date(now) + Days(9));
  CHECK(moved.error().code == ErrorCode::conflict);
  CHECK(item("connect").done.has_value());
  meanwhile([&](Desk& theirs) { must(tick_task(theirs, id, "tracker", Tick::done)); });
  CHECK(tick_task(mine, id, item("tracker").id, Tick::done).error().code == ErrorCode::conflict);
}

TEST_CASE_FIXTURE(Between, "a day to get in touch again keeps what else was learnt of the person") {
  send();
  meanwhile([&](Desk& theirs) { promote(theirs, id); });
  must(set_write_again(mine, id, local_date(now) + Days(90)));
  CHECK(read(id).contact->phone == "+1 555 0199");
  CHECK(read(id).contact->reconnect_on.has_value());
}

TEST_CASE_FIXTURE(Between, "two items added at once have places of their own") {
  send();
  meanwhile([&](Desk& theirs) { must(add_task(theirs, id, "Theirs", local_date(now))); });
  must(add_task(mine, id, "Mine", local_date(now)));
  const auto plan = must(read_tasks(desk, id));
  CHECK(plan[plan.size() - 1].position != plan[plan.size() - 2].position);
}

TEST_CASE_FIXTURE(Between, "a detail of mine is changed, and another that was given just now stays") {
  sign_as("Sam Okafor");
  meanwhile([](Desk& theirs) {
    must(change_profile(theirs, [](Profile& profile) { profile.phone = "+44 20 7946 0182"; }));
  });
  must(change_profile(mine, [](Profile& profile) { profile.name = "Samuel Okafor"; }));
  CHECK(must(read_profile(desk)).name == "Samuel Okafor");
  CHECK(must(read_profile(desk)).phone == "+44 20 7946 0182");
}
