// What is done next is decided once: the letter, what is said of it, and Today never tell different things.
#include "core/actions/next_step.h"

#include "core/actions/channel_habits.h"
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

namespace {

struct HabitFixture : NextStepFixture {
  HabitFixture() { sign_as("Sam Okafor"); }
  Id<Application> spoken_case(const char* company) {
    CaseFacts facts = northwind();
    facts.company.name = company;
    facts.application.spoken_before = true;
    return start(facts);
  }
  void send_by(Id<Application> id, Channel channel) {
    choose(id, channel);
    const Draft draft = must(compose_letter(desk, read(id), {}));
    must(mark_sent(desk, id,
                   {channel, draft.subjects.empty() ? "" : draft.subjects.front(), draft.body.text}));
  }
  std::optional<Channel> offered(Id<Application> id) { return must(advise(desk, read(id))).to_remember; }
};

}  // namespace

TEST_CASE_FIXTURE(HabitFixture,
                  "a channel that was taken twice against the advice is offered to be remembered, once") {
  send_by(spoken_case("Osprey"), Channel::email);
  CHECK_FALSE(offered(spoken_case("Kestrel")).has_value());
  send_by(spoken_case("Merlin"), Channel::email);
  const auto third = spoken_case("Harrier");
  CHECK(next(third).channel == Channel::phone);
  CHECK(offered(third) == Channel::email);
  CHECK_FALSE(offered(start(northwind())).has_value());  // another kind of case
  // Who lets it pass is not asked again.
  send_by(third, Channel::email);
  CHECK_FALSE(offered(spoken_case("Buzzard")).has_value());
}

TEST_CASE_FIXTURE(HabitFixture,
                  "what was remembered is advised in cases of that kind, and undo takes it back") {
  send_by(spoken_case("Osprey"), Channel::email);
  send_by(spoken_case("Merlin"), Channel::email);
  must(remember_channel(desk, "channel.spoken-before", Channel::email));
  const auto id = spoken_case("Harrier");
  CHECK(next(id).channel == Channel::email);
  CHECK(letter(id) == Channel::email);
  CHECK(next(id).sentence == "You chose email for cases like this one.");
  CHECK(next(id).instead == Channel::phone);
  CHECK_FALSE(offered(id).has_value());
  // An interview in a few hours wants a call all the same.
  CaseFacts soon = northwind();
  soon.company.name = "Kite";
  soon.application.spoken_before = true;
  soon.application.interview = after(clock.now(), 3 * seconds_per_hour);
  CHECK(next(start(soon)).channel == Channel::phone);
  must(forget_usual_channels(desk));
  CHECK(next(id).channel == Channel::phone);
  must(desk.log.journal().undo());
  CHECK(next(id).channel == Channel::email);
}

TEST_CASE_FIXTURE(HabitFixture,
                  "only what is done in a row is a habit, and a voicemail is a call nobody took") {
  send_by(spoken_case("Osprey"), Channel::email);
  send_by(spoken_case("Merlin"), Channel::voicemail);
  send_by(spoken_case("Buzzard"), Channel::email);
  CHECK_FALSE(offered(spoken_case("Harrier")).has_value());
  CHECK_FALSE(must(advise(desk, read(spoken_case("Kite")))).channel.usual);
}

TEST_CASE_FIXTURE(HabitFixture,
                  "an apology for a missed interview, where nothing was advised, makes no habit") {
  for (const char* company : {"Osprey", "Merlin"}) {
    CaseFacts facts = northwind();
    facts.company.name = company;
    facts.application.spoken_before = true;
    facts.application.interview = after(clock.now(), -seconds_per_day);
    send_by(start(facts), Channel::email);
  }
  CHECK_FALSE(offered(spoken_case("Harrier")).has_value());
}

TEST_CASE_FIXTURE(HabitFixture, "no habit is made where little time is left") {
  const auto refused = remember_channel(desk, interview_near_rule, Channel::email);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::invalid_input);
}
