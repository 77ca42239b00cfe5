#include "core/actions/outcome_letters.h"

#include <algorithm>

#include "core/actions/decide.h"
#include "core/store/applications.h"

namespace goodterms {
namespace {

Outcome outcome_of(std::string_view purpose) {
  return outcome_from_id(purpose).value_or(Outcome::decline_now);
}

// What a reason's letter does: it declines, if nothing else is said of it.
Outcome outcome_of_reason(const Desk& desk, std::string_view id) {
  const Reason* reason = desk.catalog().find_reason(id);
  return reason == nullptr ? Outcome::decline_now : outcome_of(reason->outcome);
}

}  // namespace

std::optional<Date> last_day_before(const std::optional<Instant>& interview, Date today) {
  if (!interview) return std::nullopt;
  Date day = local_date(*interview) - Days(1);
  while (day > today && off_rest_days(day) != day)
    day -= Days(1);
  return day > today ? std::optional(day) : std::nullopt;
}

std::optional<Date> usual_answer_day(Outcome outcome, Date today, const std::optional<Instant>& interview) {
  Days wait{};
  if (outcome == Outcome::ask_for_time) wait = Days(7);
  if (outcome == Outcome::keep_open) wait = Days(28);
  if (wait == Days(0)) return std::nullopt;
  const Date usual = off_rest_days(today + wait);
  const auto before = outcome == Outcome::ask_for_time ? last_day_before(interview, today) : std::nullopt;
  return before ? std::min(*before, usual) : usual;
}

Application settled_on(Application application, Outcome outcome, std::optional<Date> answer_by, Instant now) {
  const bool declines = outcome == Outcome::decline_now;
  const bool waited = application.answer_by && application.outcome.empty();
  // The time that was asked for is over with the decision.
  if (declines && waited) application.decided = now;
  // Who was going, and is not any more, has the case on the desk again.
  if (application.outcome == outcome_id(Outcome::go_to_interview)) application.archived.reset();
  application.outcome = declines ? std::string() : std::string(outcome_id(outcome));
  const std::optional<Date> usual = usual_answer_day(outcome, local_date(now), application.interview);
  application.answer_by = usual && answer_by ? answer_by : usual;  // others name no day
  return application;
}

Application with_reason(const Desk& desk, Application application, const std::string& reason) {
  const Outcome before = outcome_of_reason(desk, application.reason);
  const Outcome after = outcome_of_reason(desk, reason);
  application.reason = reason;
  if (application.sent || before == after) return application;
  // What was settled on for other reasons stays.
  if (after == Outcome::decline_now && outcome_of(application.outcome) != before) return application;
  return settled_on(std::move(application), after, std::nullopt, desk.now());
}

std::string outcome_scenario(const Application& application, bool in_writing) {
  const Outcome outcome = outcome_of(application.outcome);
  if (outcome == Outcome::decline_now) return {};
  return std::string(outcome_id(outcome)) + (in_writing ? "-in-writing" : "");
}

bool is_spoken(Channel channel) {
  return channel == Channel::phone || channel == Channel::voicemail;
}

InteractionKind outcome_interaction(std::string_view purpose) {
  switch (outcome_of(purpose)) {
    case Outcome::ask_for_time:
      return InteractionKind::asked_for_time;
    case Outcome::keep_open:
      return InteractionKind::kept_open;
    case Outcome::go_to_interview:
      return InteractionKind::going;
    case Outcome::decline_now:
      break;
  }
  return InteractionKind::declined;
}

Result<void> file_outcome(Desk& desk, Application application, const Message& sent) {
  if (outcome_of(sent.purpose) == Outcome::go_to_interview) {
    application.archived = sent.sent;
  } else if (!is_spoken(sent.channel)) {
    application.outcome.clear();
  }
  return Applications(desk.connection()).update(application);
}

}  // namespace goodterms
