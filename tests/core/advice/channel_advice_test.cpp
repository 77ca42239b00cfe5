#include "core/advice/channel_advice.h"

#include <doctest/doctest.h>

using namespace goodterms;

namespace {

const Instant now{1772438400, 60};  // 2026-03-02T09:00+01:00

Instant hours_from_now(double hours) {
  return after(now, static_cast<Seconds>(hours * seconds_per_hour));
}

// A recruiter who wrote an email; decided an hour ago; the interview is eight days away.
AdviceFacts plain_case() {
  AdviceFacts facts;
  facts.now = now;
  facts.decided = hours_from_now(-1);
  facts.interview = hours_from_now(8 * 24);
  return facts;
}

}  // namespace

TEST_CASE("email is the default") {
  const ChannelAdvice advice = advise_channel(plain_case());
  CHECK(advice.channel == Channel::email);
  CHECK(advice.rule == "channel.email-default");
  CHECK_FALSE(advice.then.has_value());
  CHECK_FALSE(advice.personal_note);
}

TEST_CASE("an interview under 24 hours away: call now, then email; no answer: voicemail") {
  AdviceFacts facts = plain_case();
  facts.interview = hours_from_now(23.9);
  const ChannelAdvice advice = advise_channel(facts);
  CHECK(advice.channel == Channel::phone);
  CHECK(advice.then == Channel::email);
  CHECK(advice.no_answer == Channel::voicemail);
  CHECK(advice.rule == "channel.interview-near");
  facts.interview = hours_from_now(24);
  CHECK(advise_channel(facts).rule == "channel.email-default");
}

TEST_CASE("an interview that has passed is not near") {
  AdviceFacts facts = plain_case();
  facts.interview = hours_from_now(-1);
  CHECK(advise_channel(facts).rule == "channel.email-default");
}

TEST_CASE("rapport wants a call, always followed by an email") {
  AdviceFacts spoken = plain_case();
  spoken.spoken_before = true;
  AdviceFacts by_phone = plain_case();
  by_phone.approached = Channel::phone;
  AdviceFacts manager = plain_case();
  manager.relation = Relation::hiring_manager;
  AdviceFacts close = plain_case();
  close.relation = Relation::network;
  for (const auto& [facts, rule] :
       {std::pair(spoken, "channel.spoken-before"), std::pair(by_phone, "channel.spoken-before"),
        std::pair(manager, "channel.hiring-manager"), std::pair(close, "channel.close-contact")}) {
    const ChannelAdvice advice = advise_channel(facts);
    CHECK(advice.channel == Channel::phone);
    CHECK(advice.then == Channel::email);
    CHECK(advice.rule == rule);
  }
}

TEST_CASE("LinkedIn or text only where it was the main channel and the contact reads it") {
  for (const Channel channel : {Channel::linkedin, Channel::text}) {
    AdviceFacts facts = plain_case();
    facts.approached = channel;
    CHECK(advise_channel(facts).channel == Channel::email);
    CHECK(advise_channel(facts).rule == "channel.messages-not-read");
    facts.reads_messages = true;
    CHECK(advise_channel(facts).channel == channel);
    CHECK(advise_channel(facts).rule == "channel.messages-main");
  }
  AdviceFacts email = plain_case();
  email.reads_messages = true;
  CHECK(advise_channel(email).channel == Channel::email);
}

TEST_CASE("a weekend before the interview: an email may not be read, so call, then email") {
  // 2026-03-06 is a Friday.
  AdviceFacts facts = plain_case();
  const auto advised = [&](const char* at, const char* interview) {
    facts.now = *parse_instant(at);
    facts.interview = *parse_instant(interview);
    return advise_channel(facts);
  };
  const ChannelAdvice advice = advised("2026-03-07T10:00+01:00", "2026-03-09T14:00+01:00");
  CHECK(advice.rule == "channel.may-not-be-read");
  CHECK(advice.channel == Channel::phone);
  CHECK(advice.then == Channel::email);
  CHECK(advice.no_answer == Channel::voicemail);
  // The working day is over on Friday, and not before.
  const auto rule = [&](const char* at, const char* interview) { return advised(at, interview).rule; };
  CHECK(rule("2026-03-06T17:00+01:00", "2026-03-09T09:00+01:00") == "channel.may-not-be-read");
  CHECK(rule("2026-03-06T16:59+01:00", "2026-03-09T09:00+01:00") == "channel.email-default");
  // A Monday between is a day to read it.
  CHECK(rule("2026-03-07T10:00+01:00", "2026-03-10T09:00+01:00") == "channel.email-default");
  // A weekend that comes after the interview, and nights of the week, are no reason.
  CHECK(rule("2026-03-04T18:00+01:00", "2026-03-05T20:00+01:00") == "channel.email-default");
  // It is Friday here and Saturday there.
  CHECK(rule("2026-03-06T16:00-08:00", "2026-03-09T09:00+09:00") == "channel.may-not-be-read");
}

TEST_CASE("an email that has had no answer for two days: call, then email") {
  AdviceFacts facts = plain_case();
  facts.email_waits_since = facts.now.utc - email_unread_after + 1;
  CHECK(advise_channel(facts).rule == "channel.email-default");
  facts.email_waits_since = facts.now.utc - email_unread_after;
  const ChannelAdvice advice = advise_channel(facts);
  CHECK(advice.rule == "channel.no-answer");
  CHECK(advice.channel == Channel::phone);
  CHECK(advice.then == Channel::email);
  // Whoever answers messages there has not been written to by email for a reason.
  facts.approached = Channel::linkedin;
  facts.reads_messages = true;
  CHECK(advise_channel(facts).rule == "channel.messages-main");
}

TEST_CASE("holidays are no days to read an email on, either") {
  AdviceFacts facts = plain_case();
  facts.now = *parse_instant("2026-12-24T18:00+01:00");  // a Thursday, in the evening
  facts.interview = *parse_instant("2026-12-28T14:00+01:00");
  CHECK(advise_channel(facts).rule == "channel.may-not-be-read");
  facts.interview = *parse_instant("2026-12-29T14:00+01:00");
  CHECK(advise_channel(facts).rule == "channel.email-default");
}

TEST_CASE("conflict: on a weekend a habit of messages that are read is stronger, and what is near nearer") {
  AdviceFacts facts = plain_case();
  facts.now = *parse_instant("2026-03-07T10:00+01:00");
  facts.interview = *parse_instant("2026-03-09T14:00+01:00");
  facts.approached = Channel::linkedin;
  CHECK(advise_channel(facts).rule == "channel.may-not-be-read");
  facts.reads_messages = true;
  CHECK(advise_channel(facts).rule == "channel.messages-main");
  facts.now = *parse_instant("2026-03-08T20:00+01:00");
  CHECK(advise_channel(facts).rule == "channel.interview-near");
}

TEST_CASE("several touchpoints add a personal note, on any channel") {
  AdviceFacts facts = plain_case();
  facts.touchpoints = 2;
  CHECK_FALSE(advise_channel(facts).personal_note);
  facts.touchpoints = 3;
  CHECK(advise_channel(facts).personal_note);
  CHECK(advise_channel(facts).channel == Channel::email);
  facts.spoken_before = true;
  CHECK(advise_channel(facts).personal_note);
}

TEST_CASE("conflict: a near interview outranks the channel the contact is used to") {
  AdviceFacts facts = plain_case();
  facts.interview = hours_from_now(3);
  facts.approached = Channel::linkedin;
  facts.reads_messages = true;
  CHECK(advise_channel(facts).rule == "channel.interview-near");
  facts.relation = Relation::network;
  CHECK(advise_channel(facts).rule == "channel.interview-near");
}

TEST_CASE("conflict: a relationship outranks a habit of messages") {
  AdviceFacts facts = plain_case();
  facts.approached = Channel::text;
  facts.reads_messages = true;
  facts.spoken_before = true;
  CHECK(advise_channel(facts).rule == "channel.spoken-before");
  facts.relation = Relation::hiring_manager;
  CHECK(advise_channel(facts).rule == "channel.hiring-manager");
}

TEST_CASE("conflict: a friend is a friend first, whatever else was said") {
  AdviceFacts facts = plain_case();
  facts.relation = Relation::network;
  facts.spoken_before = true;
  CHECK(advise_channel(facts).rule == "channel.close-contact");
}

TEST_CASE("the deadline is a day after deciding, two at the latest") {
  const TimingAdvice advice = advise_timing(plain_case());
  CHECK(advice.rule == TimingRule::on_time);
  CHECK(advice.target->utc == now.utc + 23 * seconds_per_hour);
  CHECK(advice.latest->utc == now.utc + 47 * seconds_per_hour);
  CHECK(advice.left == 23 * seconds_per_hour);
}

TEST_CASE("after the first day the second one counts") {
  AdviceFacts facts = plain_case();
  facts.decided = hours_from_now(-30);
  const TimingAdvice advice = advise_timing(facts);
  CHECK(advice.rule == TimingRule::overdue_target);
  CHECK(advice.left == 18 * seconds_per_hour);
}

TEST_CASE("past two days: send today") {
  AdviceFacts facts = plain_case();
  facts.decided = hours_from_now(-49);
  const TimingAdvice advice = advise_timing(facts);
  CHECK(advice.rule == TimingRule::late);
  CHECK(advice.left == -seconds_per_hour);
}

TEST_CASE("the interview is a deadline of its own, whichever comes first") {
  AdviceFacts facts = plain_case();
  facts.interview = hours_from_now(5);
  TimingAdvice advice = advise_timing(facts);
  CHECK(advice.rule == TimingRule::before_interview);
  CHECK(advice.target == facts.interview);
  CHECK(advice.latest == facts.interview);
  CHECK(advice.left == 5 * seconds_per_hour);

  facts.interview = hours_from_now(40);  // after the target, before the latest
  advice = advise_timing(facts);
  CHECK(advice.rule == TimingRule::on_time);
  CHECK(advice.latest == facts.interview);
}

TEST_CASE(
    "conflict: a decision long past and an interview still ahead: late, and the interview still bounds it") {
  AdviceFacts facts = plain_case();
  facts.decided = hours_from_now(-100);
  facts.interview = hours_from_now(6);
  CHECK(advise_timing(facts).rule == TimingRule::late);
}

TEST_CASE("an interview that has passed outranks the other clock") {
  AdviceFacts facts = plain_case();
  facts.interview = hours_from_now(-2);
  CHECK(advise_timing(facts).rule == TimingRule::interview_passed);
  CHECK(*advise_timing(facts).left < 0);
}

TEST_CASE("without a decision only the interview runs") {
  AdviceFacts facts = plain_case();
  facts.decided.reset();
  CHECK(advise_timing(facts).rule == TimingRule::undecided);
  CHECK(advise_timing(facts).left == 8 * 24 * seconds_per_hour);
  facts.interview.reset();
  CHECK_FALSE(advise_timing(facts).left.has_value());
}
