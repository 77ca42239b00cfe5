// What they wrote back is kept word for word, and answered once.
#include "core/actions/replies.h"

#include <fmt/format.h>

#include "core/actions/decide.h"
#include "core/actions/later.h"
#include "core/actions/people.h"
#include "core/actions/plan.h"
#include "core/base/text.h"
#include "core/store/search.h"
#include "tests/support/desk_fixture.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

struct RepliesFixture : DeskFixture {
  Id<Application> id;
  RepliesFixture() {
    sign_as("Sam Okafor");
    id = start(northwind());
    must(
        mark_sent(desk, id, {Channel::email, "Data Analyst interview", "Hi Dana,\n\nNo, thank you.\n\nSam"}));
  }
  std::vector<Interaction> timeline() { return must(read_history(desk, id)).timeline; }
};

}  // namespace

TEST_CASE_FIXTURE(RepliesFixture,
                  "an answer is kept in the story with its exact words, and undo takes it out") {
  must(
      file_reply(desk, id, {"  What made you choose the other one?\nAll the best, Dana \n", Channel::email}));
  REQUIRE(timeline().front().kind == InteractionKind::reply);
  CHECK(timeline().front().summary == "What made you choose the other one?\nAll the best, Dana");
  CHECK(timeline().front().channel == Channel::email);
  must(log.journal().undo());
  CHECK(timeline().front().kind == InteractionKind::declined);
}

TEST_CASE_FIXTURE(RepliesFixture, "no words, and what is not text, are not kept") {
  CHECK(sentence(file_reply(desk, id, {" \n ", Channel::email}).error()) ==
        "The answer is empty. Nothing was kept.");
  CHECK_FALSE(file_reply(desk, id, {"\xff\xfe", Channel::email}).has_value());
  CHECK(timeline().front().kind == InteractionKind::declined);
}

TEST_CASE_FIXTURE(RepliesFixture,
                  "each reaction has a reply that names nobody's reason and goes on in the thread") {
  for (const std::string_view reaction : reactions) {
    CAPTURE(reaction);
    const Draft draft = must(compose_answer(desk, read(id), reaction, Channel::email));
    CHECK(draft.body.missing.empty());
    CHECK(draft.body.text.find("Sam Okafor") != std::string::npos);
    CHECK(draft.subjects == std::vector<std::string>{"Re: Data Analyst interview"});
    CHECK(must(reaction_of(desk, read(id), draft.template_id)) == reaction);
    CHECK(desk.words.has("ui.reply." + std::string(reaction)));
    CHECK(desk.words.has("ui.reply.so." + std::string(reaction)));
  }
  CHECK_FALSE(compose_answer(desk, read(id), "sings", Channel::email).has_value());
}

TEST_CASE_FIXTURE(RepliesFixture, "each reaction has a reply of its own for every way they write or call") {
  for (const std::string_view reaction : reactions) {
    for (const Channel channel : {Channel::linkedin, Channel::text, Channel::phone}) {
      const Draft draft = must(compose_answer(desk, read(id), reaction, channel));
      CAPTURE(draft.template_id);
      CHECK(draft.template_id.find("." + std::string(channel_id(channel)) + ".") != std::string::npos);
      CHECK(draft.subjects.empty());
    }
  }
}

TEST_CASE_FIXTURE(RepliesFixture, "who asks why in a short message is answered by the reason, briefly") {
  for (const Reason& reason : desk.catalog().plain_reasons()) {
    for (const Channel channel : {Channel::linkedin, Channel::text}) {
      Case about = read(id);
      about.application.reason = reason.id;
      const Draft draft = must(compose_answer(desk, about, "asks-why", channel));
      CAPTURE(draft.template_id);
      CHECK(draft.template_id.find(fmt::format(".{}.{}.", channel_id(channel), reason.id)) !=
            std::string::npos);
      CHECK(count_code_points(draft.body.text) <= (channel == Channel::text ? 160 : 200));
    }
  }
}

TEST_CASE_FIXTURE(RepliesFixture,
                  "what was not understood has no letter, only a sheet that goes on in the thread") {
  must(file_reply(desk, id, {"Warum?", Channel::email}));
  const Draft blank = must(compose_answer(desk, read(id), other_reaction, Channel::email));
  CHECK(blank.body.text.empty());
  CHECK(blank.subjects == std::vector<std::string>{"Re: Data Analyst interview"});
  must(keep_draft(desk, id, blank));
  CHECK(must(reaction_of(desk, read(id), must(kept_draft(desk, id))->template_id)) == other_reaction);
  CHECK_FALSE(mark_answered(desk, id, {Channel::email, "", " "}, blank).has_value());
  must(settle_reply(desk, id));
  CHECK_FALSE(must(kept_draft(desk, id)).has_value());
}

TEST_CASE_FIXTURE(DeskFixture,
                  "the apology for a missed interview declines, and one's own words to it do not") {
  sign_as("Sam Okafor");
  const auto id = start(northwind());
  CHECK(sentence(mark_answered(desk, id, {Channel::email, "", "Sorry."}).error())
            .find("Nothing was declined") == 0);
  clock.set(moment("2026-03-10T17:00+01:00"));
  must(file_reply(desk, id, {"We missed you today.", Channel::email}));
  const Draft own = must(compose_answer(desk, read(id), other_reaction, Channel::email));
  must(mark_answered(desk, id, {Channel::email, "", "I was on the wrong train. May I come tomorrow?"}, own));
  CHECK_FALSE(read(id).application.sent.has_value());
  must(file_reply(desk, id, {"Sadly not. What happens now?", Channel::email}));
  const Draft sorry = must(compose_answer(desk, read(id), missed_reaction, Channel::email));
  must(mark_answered(desk, id, {Channel::email, sorry.subjects.front(), sorry.body.text}, sorry));
  CHECK(read(id).application.sent.has_value());
  CHECK_FALSE(must(read_plan(desk, read(id))).empty());
  must(log.journal().undo());
  CHECK_FALSE(read(id).application.sent.has_value());
}

TEST_CASE_FIXTURE(DeskFixture,
                  "what was settled on otherwise, went out, or is begun, is no interview that was missed") {
  sign_as("Sam Okafor");
  const auto id = start(northwind());
  clock.set(moment("2026-03-10T17:00+01:00"));
  CHECK(must(may_answer_missed(desk, read(id))));
  must(settle_outcome(desk, id, Outcome::go_to_interview, std::nullopt));
  CHECK_FALSE(must(may_answer_missed(desk, read(id))));
  must(log.journal().undo());
  must(mark_sent(desk, id, {Channel::email, "S", "I am not coming."}));
  CHECK_FALSE(must(may_answer_missed(desk, read(id))));
  must(log.journal().undo());
  const Draft begun = must(compose_letter(desk, read(id), {}));
  must(keep_draft(desk, id, begun));
  CHECK_FALSE(must(may_answer_missed(desk, read(id))));
  CHECK(sentence(mark_answered(desk, id, {Channel::email, "", "Sorry."}).error())
            .find("Nothing was declined") == 0);
  CHECK(must(kept_draft(desk, id))->body == begun.body.text);
}

TEST_CASE_FIXTURE(DeskFixture, "the letter to somebody who asks where one was answers them, too") {
  sign_as("Sam Okafor");
  const auto id = start(northwind());
  clock.set(moment("2026-03-10T17:00+01:00"));
  must(file_reply(desk, id, {"We missed you today.", Channel::email}));
  must(mark_sent(desk, id, {Channel::email, "S", "I am sorry."}));
  CHECK(must(read_history(desk, id)).timeline.front().kind == InteractionKind::answered);
  CHECK_FALSE(mark_answered(desk, id, {Channel::email, "", "Sorry."}).has_value());
}

TEST_CASE_FIXTURE(RepliesFixture,
                  "the day that is asked for is owed as it was written, whenever it goes out") {
  must(file_reply(desk, id, {"Please think again.", Channel::email}));
  const Draft draft = must(compose_answer(desk, read(id), unsure_reaction, Channel::email));
  must(keep_answer(desk, id, draft));
  const auto day = read(id).application.answer_by;
  REQUIRE(day.has_value());
  clock.pass(2 * seconds_per_day);
  must(mark_answered(desk, id, {Channel::email, "S", draft.body.text}));
  CHECK(read(id).application.answer_by == day);
  must(log.journal().undo());
  must(settle_reply(desk, id));
  CHECK_FALSE(read(id).application.answer_by.has_value());
}

TEST_CASE_FIXTURE(RepliesFixture, "a reply that was sent is filed word for word, and its draft is gone") {
  must(file_reply(desk, id, {"Why?", Channel::email}));
  const Draft draft = must(compose_answer(desk, read(id), "asks-why", Channel::email));
  must(keep_draft(desk, id, draft));
  must(mark_answered(desk, id, {Channel::email, draft.subjects.front(), draft.body.text}));
  CHECK(timeline().front().kind == InteractionKind::answered);
  const auto sent = must(read_history(desk, id)).sent;
  REQUIRE(sent.size() == 2);
  CHECK(sent.back().body == draft.body.text);
  CHECK_FALSE(must(kept_draft(desk, id)).has_value());
  must(log.journal().undo());
  CHECK(must(kept_draft(desk, id)).has_value());
  CHECK(timeline().front().kind == InteractionKind::reply);
}

TEST_CASE_FIXTURE(RepliesFixture, "one press too many keeps an answer once, and files a reply once") {
  must(file_reply(desk, id, {"Why?", Channel::email}));
  CHECK(sentence(file_reply(desk, id, {"Why?", Channel::email}).error()) == "This answer is kept already.");
  must(mark_answered(desk, id, {Channel::email, "Re: No", "Because."}));
  CHECK_FALSE(mark_answered(desk, id, {Channel::email, "Re: No", "Because."}).has_value());
  CHECK(must(read_history(desk, id)).sent.size() == 2);
}

TEST_CASE_FIXTURE(RepliesFixture, "what was begun for one answer is not the reply to the next") {
  must(file_reply(desk, id, {"Why?", Channel::email}));
  must(keep_draft(desk, id, must(compose_answer(desk, read(id), "asks-why", Channel::email))));
  must(settle_reply(desk, id));
  CHECK_FALSE(must(kept_draft(desk, id)).has_value());
}

TEST_CASE_FIXTURE(RepliesFixture, "promises written in two windows are both kept, or told apart by undo") {
  must(keep_promises(desk, id, "Mine.", ""));
  must(keep_promises(desk, id, "Theirs.", "Mine."));
  must(keep_promises(desk, id, "Mine.", "Mine."));  // not touched here since
  CHECK(read(id).application.notes == "Theirs.");
}

TEST_CASE_FIXTURE(RepliesFixture, "a person's page has the words that said no, and not those that answered") {
  must(file_reply(desk, id, {"Why?", Channel::email}));
  must(mark_answered(desk, id, {Channel::email, "Re: No", "Because."}));
  const Person dana = must(read_person(desk, read(id).application.contact));
  REQUIRE(dana.last_decline() != nullptr);
  CHECK(dana.last_decline()->subject == "Data Analyst interview");
}

TEST_CASE_FIXTURE(RepliesFixture, "that nothing more is to be said can be said once they wrote") {
  CHECK(sentence(settle_reply(desk, id).error()) == "They have not answered yet.");
  must(file_reply(desk, id, {"Thank you, and good luck!", Channel::email}));
  must(settle_reply(desk, id));
  CHECK(timeline().front().kind == InteractionKind::settled);
}

TEST_CASE_FIXTURE(RepliesFixture, "a day to write again ticks the item that asks for it, in one step") {
  const Date day = local_date(now) + Days(90);
  must(set_write_again(desk, id, day));
  CHECK(read(id).contact->reconnect_on == day);
  const auto plan = must(read_plan(desk, read(id)));
  CHECK(plan.back().task.done.has_value());
  must(log.journal().undo());
  CHECK_FALSE(read(id).contact->reconnect_on.has_value());
  CHECK_FALSE(must(read_plan(desk, read(id))).back().task.done.has_value());
}

TEST_CASE_FIXTURE(RepliesFixture, "what was promised is kept while it is written, as one step") {
  must(keep_promises(desk, id, "I send", ""));
  must(keep_promises(desk, id, "I send the article.", "I send"));
  CHECK(read(id).application.notes == "I send the article.");
  must(log.journal().undo());
  CHECK(read(id).application.notes.empty());
}

TEST_CASE_FIXTURE(RepliesFixture,
                  "what is late moves to today in one step, and what is long past asks for nothing") {
  clock.pass(12 * seconds_per_day);
  CHECK(must(move_late_to_today(desk)).value == 3);
  CHECK(must(read_plan(desk, read(id)))[1].task.due == local_date(desk.now()));
  CHECK_FALSE(move_late_to_today(desk).has_value());
  must(log.journal().undo());
  CHECK(must(read_plan(desk, read(id)))[1].task.due < local_date(desk.now()));
  clock.pass(500 * seconds_per_day);
  CHECK_FALSE(move_late_to_today(desk).has_value());
}

TEST_CASE_FIXTURE(RepliesFixture, "an item gets other words, or is taken out, and undo brings it back") {
  const auto plan = must(read_plan(desk, read(id)));
  must(rename_task(desk, id, plan[1].task.id, "Tell the tracker"));
  CHECK(must(read_plan(desk, read(id)))[1].title == "Tell the tracker");
  CHECK_FALSE(rename_task(desk, id, plan[1].task.id, "  ").has_value());
  must(remove_task(desk, id, plan[1].task.id));
  CHECK(must(read_plan(desk, read(id))).size() == plan.size() - 1);
  must(log.journal().undo());
  CHECK(must(read_plan(desk, read(id)))[1].title == "Tell the tracker");
}

TEST_CASE_FIXTURE(RepliesFixture,
                  "what is said on the phone if they ask why gives the reason of the letter, and no other") {
  const auto said = [&](const char* reason, Tone tone) {
    Case about = read(id);
    about.application.reason = reason;
    return must(spoken_answer(desk, about, "asks-why", tone));
  };
  CHECK(said("accepted-offer", Tone::warm).find("another job") != std::string::npos);
  CHECK(said("personal", Tone::formal).find("personal") != std::string::npos);
  const std::string untold = said("not-said", Tone::warm);
  for (const char* told : {"job", "offer", "position", "pay", "move"})
    CHECK(untold.find(told) == std::string::npos);
  CHECK(said("", Tone::formal) != said("", Tone::warm));
  CHECK(said("", Tone::warm).find("Hi ") == std::string::npos);  // they have said hello
  CHECK_FALSE(spoken_answer(desk, read(id), "missed", Tone::warm).has_value());
}
