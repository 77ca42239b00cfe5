// Which of the days and times in an invitation is the interview. Internal to core/reading.
#pragma once

#include <optional>
#include <vector>

#include "core/reading/candidates.h"
#include "core/reading/invitation.h"
#include "core/reading/invitation_text.h"

namespace goodterms {

struct FoundMoment {
  std::optional<ReadMoment> value;
  std::vector<ScoredText> all;  // days that were offered or may be meant, with what is taken first
};

// Whether there is a word of interviews or work in it: a parcel comes on a day, too.
bool is_about_work(const InvitationText& text);

// Nothing where several are offered, where it is said in two ways, or where nobody speaks of an interview.
FoundMoment find_interview(const InvitationText& text, Instant now);

}  // namespace goodterms
