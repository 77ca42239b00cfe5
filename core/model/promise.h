// What was promised between the user and somebody, and which words promise something.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/model/application.h"
#include "core/model/phrase_lists.h"

namespace goodterms {

enum class PromiseSide : std::uint8_t { mine, theirs };
// `refused`: the user said that it is none, and it is not offered again.
enum class PromiseState : std::uint8_t { open, kept, let_go, refused };

std::string_view promise_side_id(PromiseSide side);
std::optional<PromiseSide> promise_side_from_id(std::string_view id);
std::string_view promise_state_id(PromiseState state);
std::optional<PromiseState> promise_state_from_id(std::string_view id);

struct Promise {
  Id<Promise> id;
  Id<Contact> contact;          // may be none: with a company
  Id<Company> company;          // may be none
  Id<Application> application;  // may be none
  std::string kind;             // of promise_cues
  std::string words;            // exactly as they were said
  PromiseSide owed_by = PromiseSide::mine;
  std::optional<Date> due;  // the first day of what was said: of "autumn", of "March"
  Instant said;
  PromiseState state = PromiseState::open;
  std::optional<Instant> settled;  // when it was kept or let go
};

// Whose promise words are.
enum class PromiseVoice : std::uint8_t {
  speaker,   // "I will write"
  listener,  // "write to me": of who hears it, where the other side says it; who asks promises nothing
  user       // "let us stay in touch": both, and the user's to do
};

// A list of promises.json, whose phrases are of core/model/phrase.h; "<list>.not" holds what looks like it.
struct PromiseCue {
  std::string_view list;
  std::string_view kind;
  PromiseVoice voice = PromiseVoice::speaker;
  bool needs_day = false;     // without one it says no more than a greeting does
  bool whole_clause = false;  // what is promised follows: the words go on to the next mark
};
// What is found first at a place is what it is.
inline constexpr std::array promise_cues = {
    PromiseCue{"connect", "connect", PromiseVoice::speaker, false, false},
    PromiseCue{"send", "send", PromiseVoice::speaker, false, true},
    PromiseCue{"write", "write", PromiseVoice::speaker, false, false},
    PromiseCue{"asks-to-write", "write", PromiseVoice::listener, true, false},
    PromiseCue{"revisit", "write", PromiseVoice::user, true, false},
    PromiseCue{"touch", "touch", PromiseVoice::user, false, false},
};

// Lists that say when, counted from the day it was said: "when.<id>". Of two that are found in as many words
// at one place the first counts: "nach dem Sommer" is no summer.
struct PromiseDay {
  enum class Unit : std::uint8_t { days, weeks, months, years, first_of_month };
  std::string_view list;
  Unit unit = Unit::days;
  // So many of them, 0 where a number stands among the words, or words of "count.<n>"; or the month, which a
  // number makes a day of it, or says the year of.
  unsigned value = 0;
};
// Seasons begin as weather services count them in the north (World Meteorological Organization): spring on 1
// March, and so on.
inline constexpr std::array promise_days = {
    PromiseDay{"when.in-days", PromiseDay::Unit::days},
    PromiseDay{"when.in-weeks", PromiseDay::Unit::weeks},
    PromiseDay{"when.in-months", PromiseDay::Unit::months},
    PromiseDay{"when.in-years", PromiseDay::Unit::years},
    PromiseDay{"when.tomorrow", PromiseDay::Unit::days, 1},
    PromiseDay{"when.next-week", PromiseDay::Unit::weeks, 1},
    PromiseDay{"when.next-month", PromiseDay::Unit::months, 1},
    PromiseDay{"when.new-year", PromiseDay::Unit::first_of_month, 1},
    PromiseDay{"when.year-end", PromiseDay::Unit::first_of_month, 12},
    PromiseDay{"when.spring", PromiseDay::Unit::first_of_month, 3},
    PromiseDay{"when.after-summer", PromiseDay::Unit::first_of_month, 9},
    PromiseDay{"when.summer", PromiseDay::Unit::first_of_month, 6},
    PromiseDay{"when.autumn", PromiseDay::Unit::first_of_month, 9},
    PromiseDay{"when.winter", PromiseDay::Unit::first_of_month, 12},
    PromiseDay{"when.january", PromiseDay::Unit::first_of_month, 1},
    PromiseDay{"when.february", PromiseDay::Unit::first_of_month, 2},
    PromiseDay{"when.march", PromiseDay::Unit::first_of_month, 3},
    PromiseDay{"when.april", PromiseDay::Unit::first_of_month, 4},
    PromiseDay{"when.may", PromiseDay::Unit::first_of_month, 5},
    PromiseDay{"when.june", PromiseDay::Unit::first_of_month, 6},
    PromiseDay{"when.july", PromiseDay::Unit::first_of_month, 7},
    PromiseDay{"when.august", PromiseDay::Unit::first_of_month, 8},
    PromiseDay{"when.september", PromiseDay::Unit::first_of_month, 9},
    PromiseDay{"when.october", PromiseDay::Unit::first_of_month, 10},
    PromiseDay{"when.november", PromiseDay::Unit::first_of_month, 11},
    PromiseDay{"when.december", PromiseDay::Unit::first_of_month, 12},
};
inline constexpr unsigned most_promise_count = 12;  // "count.1" to "count.12": "a", "two", "a dozen"

// Read from assets/content/<language>/promises.json, and promises/<tag>.json for what is said in others.
struct PromiseWords : PhraseLists {};
bool is_promise_list(std::string_view name);

}  // namespace goodterms
