// A case: one opportunity that is being declined, and everything the advice and the letters need to know
// about it.
#pragma once

#include <optional>
#include <string>

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/model/channel.h"
#include "core/model/people.h"

namespace goodterms {

struct Application {
  Id<Application> id;
  Id<Company> company;
  Id<Contact> contact;                  // none when nobody's name is known yet
  std::string role;                     // one line, never empty
  Channel approached = Channel::email;  // where the conversation began
  bool applied = false;                 // they answer an application; false also where nobody knows
  int touchpoints = 1;                  // exchanges so far, the first one included
  bool spoken_before = false;           // interviewed or talked with the contact
  std::string conversation;  // what was talked about, as it fits after "our conversation about"; may be empty
  std::optional<Instant> interview;  // when the interview is, if there is one
  std::string interview_zone;  // it was written in, as core/base/zones.h knows it; empty where none was said
  std::optional<Instant> decided;  // when the user decided to decline
  std::string reason;              // id of a reason of the catalog ("accepted-offer"); empty: not chosen yet
  bool international = false;      // going abroad is part of it
  bool internal_offer = false;  // the job accepted is inside the present employer, which no letter may tell
  std::string personal_note;    // a sentence of the user's own for the letter; may be empty
  std::string language;         // of what is written to them, "en-GB"; empty: the contact's, or the app's
  std::string private_words;    // what must not be said in a letter, one term a line
  std::string notes;            // what was promised, or is to be remembered of it
  std::string why_yes;          // why the user said yes elsewhere, a reason a line
  std::string learned;          // what this taught them, a line each
  Instant created;
  std::string outcome;  // id of an Outcome (core/model/decision.h) that the next letter says; empty: no
  std::optional<Date> answer_by;  // the day that an asking for time, or keeping it open, names
  std::optional<Instant> sent;    // when the decline was marked as sent
  std::optional<Instant> archived;
};

// Whether the two have heard each other.
inline bool have_spoken(const Application& application) {
  return application.spoken_before || application.approached == Channel::phone;
}

// Whether there is anything to withdraw from: somebody who was only written to has agreed to nothing yet.
inline bool is_under_way(const Application& application) {
  return application.applied || application.interview || have_spoken(application) ||
         application.touchpoints > 1;
}

// Whether the interview has passed and nobody was told: it is too late to call it off.
inline bool was_missed(const Application& application, Instant now) {
  return application.interview && application.interview->utc <= now.utc && !application.sent;
}

}  // namespace goodterms
