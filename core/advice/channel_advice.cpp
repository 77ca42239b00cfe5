#include "core/advice/channel_advice.h"

#include <algorithm>

namespace goodterms {
namespace {

bool interview_is_near(const AdviceFacts& facts) {
  if (!facts.interview) return false;
  const Seconds left = facts.interview->utc - facts.now.utc;
  return left >= 0 && left < call_when_interview_within;
}

// Whether nobody who reads mail at work will see one before the interview: weekends and holidays alone. Days
// are those where it is to be; its own counts for nothing, since whoever reads it then has prepared already.
bool only_rest_days_are_left(const AdviceFacts& facts) {
  if (!facts.interview || facts.interview->utc <= facts.now.utc) return false;
  const Instant there{facts.now.utc, facts.interview->offset_minutes};
  Date day = local_date(after(there, seconds_per_day - end_of_working_day));  // from the evening on, tomorrow
  const Date interview = local_date(*facts.interview);
  if (day >= interview) return false;
  for (; day < interview; day += Days(1)) {
    if (off_rest_days(day) == day) return false;
  }
  return true;
}

bool last_email_may_lie(const AdviceFacts& facts) {
  return facts.email_waits_since && facts.now.utc - *facts.email_waits_since >= email_unread_after;
}

bool is_by_message(const AdviceFacts& facts) {
  return facts.approached == Channel::linkedin || facts.approached == Channel::text;
}

bool began_by_voice(const AdviceFacts& facts) {
  return facts.approached == Channel::phone || facts.approached == Channel::voicemail;
}

enum class Way : std::uint8_t {
  call,      // then an email; no answer: voicemail, then the email
  as_begun,  // by the channel they came by
  email,
};

struct Rule {
  std::string_view id;
  bool (*applies)(const AdviceFacts& facts);
  Way way;
  bool hurried = false;  // little time is left: what arrives counts, whatever somebody usually does
};

// From the strongest; the last always applies.
constexpr Rule rules[] = {
    // Under 24 hours: nothing else is sure to be heard.
    {interview_near_rule, interview_is_near, Way::call, true},
    // Somebody from the user's network: a brief call first.
    {"channel.close-contact", [](const AdviceFacts& facts) { return facts.relation == Relation::network; },
     Way::call},
    // Rapport: phone, then a short confirming email.
    {"channel.hiring-manager",
     [](const AdviceFacts& facts) { return facts.relation == Relation::hiring_manager; }, Way::call},
    // Rapport: interviewed or talked before, or the conversation began on the phone.
    {"channel.spoken-before",
     [](const AdviceFacts& facts) { return facts.spoken_before || began_by_voice(facts); }, Way::call},
    // LinkedIn or text was the main channel and the contact reads it.
    {"channel.messages-main",
     [](const AdviceFacts& facts) { return is_by_message(facts) && facts.reads_messages; }, Way::as_begun},
    // The same, where no address for an email is known.
    {"channel.only-messages",
     [](const AdviceFacts& facts) { return is_by_message(facts) && !facts.has_email; }, Way::as_begun},
    // The last email has had no answer.
    {"channel.no-answer", last_email_may_lie, Way::call, true},
    // No working day is left before the interview, so an email may lie.
    {"channel.may-not-be-read", only_rest_days_are_left, Way::call, true},
    // LinkedIn or text was the main channel, but nobody knows whether it is read.
    {"channel.messages-not-read", is_by_message, Way::email},
    // A record, and time to digest.
    {"channel.email-default", [](const AdviceFacts&) { return true; }, Way::email},
};

// The earlier of a deadline and the interview: afterwards a decline is no longer one.
Instant no_later_than(Instant deadline, const std::optional<Instant>& interview) {
  return interview && interview->utc < deadline.utc ? *interview : deadline;
}

}  // namespace

std::vector<std::string_view> channel_rules() {
  std::vector<std::string_view> ids;
  for (const Rule& rule : rules)
    ids.push_back(rule.id);
  return ids;
}

ChannelAdvice advise_channel(const AdviceFacts& facts) {
  const Rule& rule =
      *std::find_if(std::begin(rules), std::end(rules), [&](const Rule& one) { return one.applies(facts); });
  ChannelAdvice advice;
  advice.rule = rule.id;
  switch (rule.way) {
    case Way::call:
      advice.channel = Channel::phone;
      advice.then = Channel::email;
      advice.no_answer = Channel::voicemail;
      break;
    case Way::as_begun:
      advice.channel = facts.approached;
      break;
    case Way::email:
      advice.channel = Channel::email;
      break;
  }
  advice.personal_note = facts.touchpoints >= several_touchpoints;
  return advice;
}

bool may_become_habit(std::string_view rule) {
  return std::any_of(std::begin(rules), std::end(rules),
                     [&](const Rule& one) { return one.id == rule && !one.hurried; });
}

bool follows(const ChannelAdvice& advice, Channel channel) {
  return channel == advice.channel || channel == advice.no_answer;
}

ChannelAdvice advise_channel(const AdviceFacts& facts, const ChannelHabits& habits) {
  ChannelAdvice advice = advise_channel(facts);
  const auto habit = habits.find(advice.rule);
  if (habit == habits.end() || !habit->second.usual || !may_become_habit(advice.rule)) return advice;
  const Channel usual = habit->second.channel;
  if (usual == Channel::email && !facts.has_email) return advice;
  advice.usual = true;
  advice.channel = usual;
  advice.then = usual == Channel::phone ? std::optional(Channel::email) : std::nullopt;
  advice.no_answer = usual == Channel::phone ? std::optional(Channel::voicemail) : std::nullopt;
  return advice;
}

std::string_view timing_rule_id(TimingRule rule) {
  switch (rule) {
    case TimingRule::time_asked:
      return "timing.time-asked";
    case TimingRule::interview_passed:
      return "timing.interview-passed";
    case TimingRule::late:
      return "timing.late";
    case TimingRule::before_interview:
      return "timing.before-interview";
    case TimingRule::overdue_target:
      return "timing.overdue-target";
    case TimingRule::on_time:
      return "timing.on-time";
    case TimingRule::undecided:
      return "timing.undecided";
  }
  return {};
}

TimingAdvice advise_timing(const AdviceFacts& facts) {
  TimingAdvice advice;
  if (facts.answer_by && facts.answer_by->utc > facts.now.utc) {
    advice.rule = TimingRule::time_asked;
    advice.target = advice.latest = facts.answer_by;
    advice.left = facts.answer_by->utc - facts.now.utc;
    return advice;
  }
  const bool passed = facts.interview && facts.interview->utc < facts.now.utc;
  if (facts.decided) {
    advice.target = no_later_than(after(*facts.decided, target_after_decision), facts.interview);
    advice.latest = no_later_than(after(*facts.decided, latest_after_decision), facts.interview);
  } else if (facts.interview) {
    advice.target = advice.latest = facts.interview;
  }
  if (advice.target) {
    const Instant next = advice.target->utc > facts.now.utc ? *advice.target : *advice.latest;
    advice.left = next.utc - facts.now.utc;
  }

  if (passed) {
    advice.rule = TimingRule::interview_passed;
  } else if (!facts.decided) {
    advice.rule = TimingRule::undecided;
  } else if (facts.now.utc > facts.decided->utc + latest_after_decision) {
    advice.rule = TimingRule::late;
  } else if (facts.interview && facts.interview->utc < facts.decided->utc + target_after_decision) {
    advice.rule = TimingRule::before_interview;
  } else if (facts.now.utc > facts.decided->utc + target_after_decision) {
    advice.rule = TimingRule::overdue_target;
  } else {
    advice.rule = TimingRule::on_time;
  }
  return advice;
}

}  // namespace goodterms
