// How often somebody is to be written to, as people say it: "every 6 months".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/interval.h"
#include "core/model/tag.h"
#include "core/template/words.h"

namespace goodterms {

// "6 months".
std::string interval_words(const Words& words, const Interval& interval);
// "every 6 months".
std::string every_words(const Words& words, const Interval& interval);

// Reads both, "never" (never_again), with the words under interval.read, and what core/model/interval.h
// writes; without a number it is one. Gives what is kept; empty for an empty text. Errors: invalid_input for
// what is no length of time.
Result<std::string> read_interval(const Words& words, std::string_view text);

// Errors: invalid_input for an interval that is none, and for a latest day that comes before the ideal one.
Result<void> check_intervals(const std::string& every, const std::string& at_latest);

}  // namespace goodterms
