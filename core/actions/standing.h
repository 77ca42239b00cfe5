// How it stands between the user and somebody, in a sentence or two: what to know before writing again.
#pragma once

#include <string>

#include "core/actions/people.h"

namespace goodterms {

// "today", "3 days ago", "8 months ago".
std::string how_long_ago(const Words& words, Instant then, Instant now);

// When they last heard of each other and how, what waits, and whether the day that was set has come. `name`
// is what they are called.
std::string standing(const Desk& desk, const Person& person, const std::string& name);

// What somebody is called in a sentence: the way they are addressed, or the name as it is written.
std::string called(const Person& person);

}  // namespace goodterms
