// What a decline asks for next. Decided here and nowhere else, so that the page of a case, what is chosen on
// it, the button on Today and the letter itself never tell different things.
#pragma once

#include <optional>
#include <string>

#include "core/actions/letters.h"

namespace goodterms {

enum class NextAct : std::uint8_t {
  write,      // a letter, a message, a text
  call,       // by the script
  voicemail,  // nobody picked up
  confirm,    // it was spoken: the email that says the same in writing
  nothing,    // it was said
};

struct NextStep {
  NextAct act = NextAct::write;
  Channel channel = Channel::email;  // of the letter that waits
  // Where they were not told in time, what was meant to happen: "The interview was on Tuesday 10 March." Else
  // empty.
  std::string title;
  std::string sentence;            // why this is right, in one
  std::optional<Channel> instead;  // the other way that is offered beside it: a call for a letter, or back
};

// `kept`: the channel of the draft that is kept, if one is; `unconfirmed`: see unconfirmed_call(). Reads
// nothing.
Result<NextStep> next_step(const Desk& desk, const Case& about, const Profile& profile,
                           const CaseAdvice& advice, std::optional<Channel> kept,
                           std::optional<Channel> unconfirmed);

// The same, of a case that is looked up.
Result<NextStep> read_next_step(Desk& desk, Id<Application> id);

// The channel of the letter that is due: as the user chose, else as it was kept, else what the advice says;
// after a call it is the email that confirms it.
Channel next_channel(const CaseAdvice& advice, std::optional<Channel> chosen, std::optional<Channel> kept,
                     std::optional<Channel> unconfirmed);

}  // namespace goodterms
