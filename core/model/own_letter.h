// A letter, script or note in the user's own words, kept in their log and offered beside ours.
#pragma once

#include <string>

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/model/channel.h"

namespace goodterms {

// `subject` and `body` are Mustache sources as they were typed: one that is broken is kept, and not offered
// until it is whole.
struct OwnLetter {
  Id<OwnLetter> id;
  std::string title;     // what its writer calls it
  std::string language;  // tag of the language it is written in, "en"
  Channel channel = Channel::email;
  Tone tone = Tone::warm;
  std::string purpose = "decline";  // scenario of the letters it stands beside (core/model/content.h)
  std::string reason;               // id of a Reason it is for; empty: for any
  std::string subject;              // empty where the channel has none
  std::string body;
  Instant changed;
};

// Whether both say the same of everything but when.
inline bool same_words(const OwnLetter& left, const OwnLetter& right) {
  return left.title == right.title && left.language == right.language && left.channel == right.channel &&
         left.tone == right.tone && left.purpose == right.purpose && left.reason == right.reason &&
         left.subject == right.subject && left.body == right.body;
}

}  // namespace goodterms
