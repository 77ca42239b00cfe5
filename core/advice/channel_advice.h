// Which way to say no, and by when: the rules are those of advice.json. Pure decisions; the sentences that go
// with the rules are in the catalog (advice.json) under the ids given here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/instant.h"
#include "core/model/channel.h"
#include "core/model/channel_habit.h"
#include "core/model/people.h"

namespace goodterms {

// An interview nearer than this wants a call.
inline constexpr Seconds call_when_interview_within = 24 * seconds_per_hour;
// "Several touchpoints": a first contact, an answer and one more exchange.
inline constexpr int several_touchpoints = 3;
// A working day is over, for who reads mail at work.
inline constexpr Seconds end_of_working_day = 17 * seconds_per_hour;
// Answer within 24 hours of deciding where possible, never later than 48.
inline constexpr Seconds target_after_decision = 24 * seconds_per_hour;
inline constexpr Seconds latest_after_decision = 48 * seconds_per_hour;
// An email that has had no answer for longer may lie unread: as long as anybody is asked to answer in.
inline constexpr Seconds email_unread_after = 48 * seconds_per_hour;

struct AdviceFacts {
  Instant now;
  Channel approached = Channel::email;
  int touchpoints = 1;
  bool spoken_before = false;
  Relation relation = Relation::recruiter;
  bool reads_messages = false;
  bool has_email = true;                     // an address of theirs is known
  std::optional<Seconds> email_waits_since;  // of UTC: the last word between them was an email to them
  std::optional<Instant> interview;
  std::optional<Instant> decided;
  std::optional<Instant> answer_by;  // when time was asked for: the end of the day that was named
};

// The rules, from the strongest: "channel.interview-near". Where several apply, the first fires. Each is an
// entry in channel_advice.cpp, with sentences of its id and of "brief.<id>" in advice.json.
std::vector<std::string_view> channel_rules();
// A call now, since the interview is less than a day away.
inline constexpr std::string_view interview_near_rule = "channel.interview-near";

struct ChannelAdvice {
  Channel channel = Channel::email;
  std::optional<Channel> then;       // follows the first in any case: the email after a call
  std::optional<Channel> no_answer;  // instead of the first when nobody picks up
  std::string_view rule;             // that fired, of channel_rules()
  bool personal_note = false;        // several touchpoints: add a short personal line to the email
  bool usual = false;                // the user's own way in cases of this rule, and not the rule's
};
ChannelAdvice advise_channel(const AdviceFacts& facts);

// The same for whoever has ways of their own. Not where little time is left: then what arrives counts.
ChannelAdvice advise_channel(const AdviceFacts& facts, const ChannelHabits& habits);
// Whether that channel is one of those advised: the first, or what stands in for it.
bool follows(const ChannelAdvice& advice, Channel channel);
// Whether a habit is made in cases of this rule.
bool may_become_habit(std::string_view rule);

enum class TimingRule : std::uint8_t {
  time_asked,        // time was asked for, and the day that was named has not come: answer by then
  interview_passed,  // the interview was to be by now: write today, one line on it at most
  late,              // more than 48 hours since the decision: send today, do not dwell on the delay
  before_interview,  // the interview comes before the 24 hours are over: send before it
  overdue_target,    // between 24 and 48 hours: send today
  on_time,           // within 24 hours of deciding
  undecided,         // no decision yet: the clock starts with it
};
std::string_view timing_rule_id(TimingRule rule);  // "timing.on-time"

// Two clocks run: from the decision, and to the interview.
struct TimingAdvice {
  TimingRule rule = TimingRule::undecided;
  std::optional<Instant> target;  // decision + 24 h, or the interview if that is earlier
  std::optional<Instant> latest;  // decision + 48 h, or the interview if that is earlier
  std::optional<Seconds>
      left;  // from now to the next of the two that has not passed; negative when both have
};
TimingAdvice advise_timing(const AdviceFacts& facts);

}  // namespace goodterms
