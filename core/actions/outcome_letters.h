// What a case's outcome means for its letters: which one is due, and what follows from having sent it.
// Internal to core/actions.
#pragma once

#include <string>
#include <string_view>

#include "core/actions/desk.h"
#include "core/model/case.h"
#include "core/model/decision.h"
#include "core/model/message.h"

namespace goodterms {

// The case with an outcome that somebody settled on, and the day that its letter names.
Application settled_on(Application application, Outcome outcome, std::optional<Date> answer_by, Instant now);

// The case with another reason for its letter. A situation whose letter does less than decline ("my offer may
// fall through") settles on that, and leaving it for a plain reason declines again.
Application with_reason(const Desk& desk, Application application, const std::string& reason);

// The scenario of the letter that says it, or, after a call, of the email that puts it in writing. Empty for
// a decline, which has scenarios of its own.
std::string outcome_scenario(const Application& application, bool in_writing);

// Whether a letter was said and not written.
bool is_spoken(Channel channel);

// What a letter that does not decline is filed as.
InteractionKind outcome_interaction(std::string_view purpose);

// After asking for time or keeping it open the case waits for its day, and the next letter is a decline
// again; what was said on the phone is put in writing first. Who goes to the interview is done with the case.
// Part of mark_sent's transaction.
Result<void> file_outcome(Desk& desk, Application application, const Message& sent);

}  // namespace goodterms
