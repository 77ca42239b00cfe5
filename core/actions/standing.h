// How it stands between the user and somebody, in a sentence or two: what to know before writing again.
#pragma once

#include <optional>
#include <string>

#include "core/actions/promises.h"
#include "core/base/text.h"

namespace goodterms {

// "today", "3 days ago", "8 months ago".
std::string how_long_ago(const Words& words, Instant then, Instant now);

// When they last heard of each other and how, what waits, and whether the day that was set has come. `name`
// is what they are called.
std::string standing(const Desk& desk, const Person& person, const std::string& name);

// The same, with what was promised to be done on a day in place of the day that was set, in its own words.
struct HowItStands {
  std::string words;
  std::optional<TextRange> promised;  // where it stands in them
  bool write_now = false;             // its day has come, or the one that was set
};
HowItStands standing(const Desk& desk, const Person& person, const std::string& name,
                     const PersonPromises& promises);

// What somebody is called in a sentence: the way they are addressed, or the name as it is written.
std::string called(const Person& person);

}  // namespace goodterms
