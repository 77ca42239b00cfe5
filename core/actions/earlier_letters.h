// What the same person, or somebody at the same company, was told before in another case.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/actions/cases.h"

namespace goodterms {

struct EarlierDecline {
  Id<Application> application;
  std::string role;
  std::string company;  // empty where it is the same
  Instant sent;
  bool same_person = false;  // else the same company
};

// The last decline in another case of this person, or else of this company. Reads only.
Result<std::optional<EarlierDecline>> earlier_decline(Desk& desk, const Case& about);

// For a decline to a person who had one before: a sentence that refers to it, as one who remembers would, in
// the letter's own tone. Empty where there was none, or so long ago (`remembered_for`) that it need not be
// spoken of.
inline constexpr Seconds remembered_for = 2 * 365 * 24 * seconds_per_hour;
Result<std::string> earlier_decline_sentence(Desk& desk, const Case& about, Tone tone);

// The tone whose letter neither this person nor this company has read or will read from another case, as
// drafts and older cases without one are told in the usual order; the usual tone where all were used.
// `template_of`: the id of the letter in that tone, empty where there is none.
Result<Tone> unused_tone(Desk& desk, const Case& about, const std::function<std::string(Tone)>& template_of);

}  // namespace goodterms
