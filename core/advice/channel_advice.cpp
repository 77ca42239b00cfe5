#include "core/advice/channel_advice.h"

#include <algorithm>

namespace goodterms {
namespace {

bool interview_is_near(const AdviceFacts& facts) {
  if (!facts.interview) return false;
  const Seconds left = facts.interview->utc - facts.now.utc;
  return left >= 0 && left < call_when_interview_within;
}

// Whether nobody who reads mail at work will see one before the interview. Days are those where it is to be;
// its own counts for nothing, since whoever reads it then has prepared already.
bool weekend_lies_before_interview(const AdviceFacts& facts) {
  if (!facts.interview || facts.interview->utc <= facts.now.utc) return false;
  const Instant there{facts.now.utc, facts.interview->offset_minutes};
  Date day = local_date(after(there, seconds_per_day - end_of_working_day));  // from the evening on, tomorrow
  const Date interview = local_date(*facts.interview);
  if (day >= interview) return false;
  for (; day < interview; day += Days(1)) {
    if (!is_weekend(day)) return false;
  }
  return true;
}

ChannelRule first_rule(const AdviceFacts& facts) {
  if (interview_is_near(facts)) return ChannelRule::interview_near;
  if (facts.relation == Relation::network) return ChannelRule::close_contact;
  if (facts.relation == Relation::hiring_manager) return ChannelRule::hiring_manager;
  if (facts.spoken_before || facts.approached == Channel::phone || facts.approached == Channel::voicemail) {
    return ChannelRule::spoken_before;
  }
  if (facts.approached == Channel::linkedin || facts.approached == Channel::text) {
    if (facts.reads_messages) return ChannelRule::messages_main;
    if (!facts.has_email) return ChannelRule::only_messages;
  }
  if (weekend_lies_before_interview(facts)) return ChannelRule::may_not_be_read;
  if (facts.approached == Channel::linkedin || facts.approached == Channel::text)
    return ChannelRule::messages_not_read;
  return ChannelRule::email_default;
}

// The earlier of a deadline and the interview: afterwards a decline is no longer one.
Instant no_later_than(Instant deadline, const std::optional<Instant>& interview) {
  return interview && interview->utc < deadline.utc ? *interview : deadline;
}

}  // namespace

std::string_view channel_rule_id(ChannelRule rule) {
  switch (rule) {
    case ChannelRule::interview_near:
      return "channel.interview-near";
    case ChannelRule::close_contact:
      return "channel.close-contact";
    case ChannelRule::hiring_manager:
      return "channel.hiring-manager";
    case ChannelRule::spoken_before:
      return "channel.spoken-before";
    case ChannelRule::messages_main:
      return "channel.messages-main";
    case ChannelRule::only_messages:
      return "channel.only-messages";
    case ChannelRule::may_not_be_read:
      return "channel.may-not-be-read";
    case ChannelRule::messages_not_read:
      return "channel.messages-not-read";
    case ChannelRule::email_default:
      return "channel.email-default";
  }
  return {};
}

ChannelAdvice advise_channel(const AdviceFacts& facts) {
  ChannelAdvice advice;
  advice.rule = first_rule(facts);
  switch (advice.rule) {
    case ChannelRule::interview_near:
    case ChannelRule::close_contact:
    case ChannelRule::hiring_manager:
    case ChannelRule::spoken_before:
    case ChannelRule::may_not_be_read:
      advice.channel = Channel::phone;
      advice.then = Channel::email;
      advice.no_answer = Channel::voicemail;
      break;
    case ChannelRule::messages_main:
    case ChannelRule::only_messages:
      advice.channel = facts.approached;
      break;
    case ChannelRule::messages_not_read:
    case ChannelRule::email_default:
      advice.channel = Channel::email;
      break;
  }
  advice.personal_note = facts.touchpoints >= several_touchpoints;
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
