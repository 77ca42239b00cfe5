#include "tests/bench/search_bench.h"

#include <cstdlib>
#include <fstream>
#include <string_view>

#include "core/store/query.h"
#include "core/store/search.h"
#include "tests/bench/generate.h"
#include "tests/bench/measure.h"
#include "tests/bench/raw_search.h"

namespace goodterms {
namespace {

// Keystrokes that are bad for an index: single letters, the words of the log that are in most notes, two of
// them.
std::vector<std::string> worst_searches() {
  std::vector<std::string> typed;
  for (char letter = 'a'; letter <= 'z'; ++letter)
    typed.emplace_back(1, letter);
  for (const char* words : {"the", "the t", "the team", "to the call", "interview the",
                            "forecasting interview", "in", "inter", "pers", "team reyes", "for for"}) {
    typed.emplace_back(words);
  }
  return typed;
}

// Every keystroke of names and words with a slip in them.
std::vector<std::string> slipped_searches() {
  std::vector<std::string> typed;
  for (const std::string whole : {"rayes", "siobahn", "grosmann", "forcasting", "relcoation", "kovalenok",
                                  "jonhson", "schafre", "meridain", "nrothwind", "promisde", "dnaa rayes"}) {
    for (std::size_t length = 1; length <= whole.size(); ++length)
      typed.push_back(whole.substr(0, length));
  }
  return typed;
}

struct Timed {
  double milliseconds = 0;
  std::string words;
};

// One entry per keystroke: the median of its rounds, so that a moment given to another program is not taken
// for a slow search.
struct SearchTimes {
  std::vector<double> ours, raw;
  Timed slowest, slowest_raw;
};

void add_keystroke(const std::string& words, const std::vector<double>& rounds, std::vector<double>& times,
                   Timed& slowest) {
  times.push_back(percentile(rounds, 0.5));
  if (times.back() > slowest.milliseconds) slowest = {times.back(), words};
}

SearchTimes time_searches(Connection& connection, const std::vector<std::string>& typed, int rounds,
                          SearchLimits limits) {
  RawSearch raw_search(connection.handle());
  std::vector<std::vector<double>> ours(typed.size()), raw(typed.size());
  std::int64_t found = 0;
  for (int round = -1; round < rounds; ++round) {  // the first round warms both up
    for (std::size_t i = 0; i < typed.size(); ++i) {
      const Query query = read_query(typed[i]);
      const auto time_ours = [&] {
        return milliseconds([&] {
          const auto result = search(connection, typed[i], limits);
          found += static_cast<std::int64_t>(result->names.size() + result->said.size());
        });
      };
      const auto time_raw = [&] { return milliseconds([&] { found += raw_search.run(query); }); };
      // Whoever comes second finds the pages in the cache: each does every other time.
      const bool raw_first = (i + static_cast<std::size_t>(round + 1)) % 2 == 0;
      const double first = raw_first ? time_raw() : time_ours();
      const double second = raw_first ? time_ours() : time_raw();
      if (round < 0) continue;
      ours[i].push_back(raw_first ? second : first);
      raw[i].push_back(raw_first ? first : second);
    }
  }
  if (found == 0) std::abort();
  SearchTimes times;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    add_keystroke(typed[i], ours[i], times.ours, times.slowest);
    add_keystroke(typed[i], raw[i], times.raw, times.slowest_raw);
  }
  return times;
}

void print_search(std::string_view what, const SearchTimes& times) {
  fmt::print(
      "{:<27} search {:7.3f} ms p50 {:7.3f} ms p99   raw FTS5 {:7.3f} ms p50 {:7.3f} ms p99   ({} "
      "keystrokes)\n",
      what, percentile(times.ours, 0.5), percentile(times.ours, 0.99), percentile(times.raw, 0.5),
      percentile(times.raw, 0.99), times.ours.size());
  fmt::print("{:<27} search {:7.3f} ms \"{}\"   raw FTS5 {:7.3f} ms \"{}\"\n", "  the slowest",
             times.slowest.milliseconds, times.slowest.words, times.slowest_raw.milliseconds,
             times.slowest_raw.words);
}

}  // namespace

double resident_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmRSS:", 0) == 0) return std::atof(line.c_str() + 6) / 1024;
  }
  return 0;
}

std::vector<Bar> bench_search(Log& log, int rounds) {
  SearchLimits as_typed;
  as_typed.similar = 0;  // what raw FTS5 does too
  const SearchTimes typical = time_searches(log.connection(), typed_searches(), rounds, as_typed);
  const SearchTimes worst = time_searches(log.connection(), worst_searches(), rounds, as_typed);
  std::vector<std::string> all = typed_searches();
  for (const auto& more : {slipped_searches(), worst_searches()})
    all.insert(all.end(), more.begin(), more.end());
  const SearchTimes slips = time_searches(log.connection(), all, rounds, {});
  print_search("names and words typed", typical);
  print_search("single letters, common", worst);
  print_search("the same and slips, similar", slips);
  // No bar: eight words that are each in a third of all notes leave nothing but to walk them all.
  print_search("a sentence of common words",
               time_searches(log.connection(), {"to the call about the team next week"}, rounds, {}));
  fmt::print("resident memory after searching the log {:.0f} MB\n", resident_megabytes());
  const double median = percentile(typical.ours, 0.5), high = percentile(typical.ours, 0.99);
  return {{"keystroke to result, ms p50", median, 5},
          {"keystroke to result, ms p99", high, 16},
          {"keystroke to result, worst searches, ms p99", percentile(worst.ours, 0.99), 16},
          {"keystroke to result with slips, ms p50", percentile(slips.ours, 0.5), 5},
          {"keystroke to result with slips, ms p99", percentile(slips.ours, 0.99), 16},
          {"search, times the raw FTS5 statements, p50", median / percentile(typical.raw, 0.5), 1.5},
          {"search, times the raw FTS5 statements, p99", high / percentile(typical.raw, 0.99), 1.5}};
}

}  // namespace goodterms
