// What is done next is decided once: the letter, what is said of it, and Today never tell different things.
#include "core/actions/next_step.h"

#include "core/actions/decide.h"
#include "core/actions/profile.h"
#include "core/actions/today.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct NextStepFixture : DeskFixture {
  NextStep next(Id<Application> id) {
    const Case about = read(id);
    const Profile profile = must(read_profile(desk));
    const auto kept = must(kept_draft(desk, id));
    const auto sent = must(read_history(desk, id)).sent;
    return must(next_step(desk, about, profile, must(advise(desk, about, profile)),
                          kept ? std::optional(kept->channel) : std::nullopt,
                          unconfirmed_call(sent, about.application.outcome)));
  }
  Channel letter(Id<Application> id) { return must(compose_letter(desk, read(id), {})).channel; }
  void choose(Id<Application> id, Channel channel) {
    LetterChoice choice;
    choice.channel = channel;
    must(keep_draft(desk, id, must(compose_letter(desk, read(id), choice))));
  }
};

}  // namespace

TEST_CASE_FIXTURE(NextStepFixture,
                  "the step, the letter and Today are by the same channel, whatever was chosen") {
  CaseFacts spoken = northwind();
  spoken.application.spoken_before = true;
  for (const CaseFacts& facts : {northwind(), spoken}) {
    const auto id = start(facts);
    CHECK(next(id).channel == letter(id));
    for (const Channel channel : {Channel::phone, Channel::email, Channel::linkedin, Channel::voicemail}) {
      choose(id, channel);
      CHECK(letter(id) == channel);
      CHECK(next(id).channel == channel);
      for (const LetterDue& due : must(read_today(desk)).letters) {
        if (due.about.application.id == id) CHECK(due.draft == channel);
      }
    }
  }
}

TEST_CASE_FIXTURE(NextStepFixture, "the advice says why in a sentence, and offers the other way beside it") {
  const auto id = start(northwind());
  NextStep step = next(id);
  CHECK(step.act == NextAct::write);
  CHECK(step.sentence == "Dana wrote by email, so email is right.");
  CHECK(step.instead == Channel::phone);
  choose(id, Channel::phone);
  step = next(id);
  CHECK(step.act == NextAct::call);
  CHECK(step.sentence == "A call is fine too, with a short email after it.");
  CHECK(step.instead == Channel::email);
}

TEST_CASE_FIXTURE(NextStepFixture, "every sentence of the step is in the catalog") {
  const auto id = start(northwind());
  for (const Channel channel : all_channels) {
    choose(id, channel);
    CHECK(next(id).sentence.rfind("brief.", 0) == std::string::npos);
  }
  for (const std::string_view rule : channel_rules()) {
    const std::string brief = "brief." + std::string(rule);
    CHECK_MESSAGE(catalog.find_advice(brief) != nullptr, brief);
    CHECK_MESSAGE(catalog.find_advice(rule) != nullptr, rule);
  }
}

TEST_CASE_FIXTURE(NextStepFixture, "after a call the email that says the same is next, and then nothing") {
  sign_as("Sam Okafor");
  CaseFacts facts = northwind();
  facts.application.spoken_before = true;
  const auto id = start(facts);
  CHECK(next(id).act == NextAct::call);
  must(mark_sent(desk, id, {Channel::phone, "", "Hi Dana, it is Sam."}));
  CHECK(next(id).act == NextAct::confirm);
  CHECK(next(id).channel == Channel::email);
  CHECK(next(id).sentence == "You called. This email says the same in writing.");
  must(mark_sent(desk, id, {Channel::email, "In writing", "Hi Dana, as I said."}));
  CHECK(next(id).act == NextAct::nothing);
}

TEST_CASE_FIXTURE(NextStepFixture,
                  "time that was asked for on the phone is put in writing, and Today says so too") {
  const auto id = start(northwind());
  must(settle_outcome(desk, id, Outcome::ask_for_time, local_date(now) + Days(7)));
  must(mark_sent(desk, id, {Channel::phone, "", "Hi Dana, may I answer on Monday?"}));
  CHECK(next(id).act == NextAct::confirm);
  const auto letters = must(read_today(desk)).letters;
  REQUIRE(letters.size() == 1);
  const LetterDue& due = letters.front();
  const Profile profile = must(read_profile(desk));
  const CaseAdvice advice = must(advise(desk, due.about, profile));
  CHECK(must(next_step(desk, due.about, profile, advice, due.draft, due.unconfirmed)).act ==
        NextAct::confirm);
}

TEST_CASE_FIXTURE(NextStepFixture,
                  "an interview that passed is named without blame, and an apology is next") {
  CaseFacts facts = northwind();
  facts.application.interview = after(now, -2 * seconds_per_day);
  facts.application.decided = after(now, -3 * seconds_per_day);
  const auto id = start(facts);
  const NextStep step = next(id);
  CHECK(step.title == "The interview was on Saturday 28 February.");
  CHECK(step.sentence == "A short apology still helps, today more than tomorrow.");
  CHECK(step.instead == Channel::phone);
}

TEST_CASE_FIXTURE(NextStepFixture, "who wrote on LinkedIn and left no address is answered there") {
  CaseFacts facts = northwind();
  facts.contact.email.clear();
  facts.application.approached = Channel::linkedin;
  CHECK(next(start(facts)).channel == Channel::linkedin);
  facts.contact.email = "dana.reyes@northwind.example";
  facts.contact.name = "Dana R. Reyes";
  CHECK(next(start(facts)).channel == Channel::email);
}
