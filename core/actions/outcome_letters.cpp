#include "core/actions/outcome_letters.h"

#include "core/model/decision.h"
#include "core/store/applications.h"

namespace goodterms {
namespace {

Outcome outcome_of(std::string_view purpose) {
  return outcome_from_id(purpose).value_or(Outcome::decline_now);
}

}  // namespace

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
