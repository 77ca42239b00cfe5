// Hands a target thousands of broken inputs: what is in its corpus, changed at random but alike in every run,
// so that a failure has a number that brings it back. A target breaks by crashing, by a sanitizer's word, by
// taking longer than `longest_run`, or by a promise() that does not hold.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

// Any input is done in a few milliseconds, under sanitizers on a busy machine in less than one second.
inline constexpr unsigned longest_run = 20;  // seconds
inline constexpr std::size_t longest_input =
    20000;  // bytes; longer ones find nothing that shorter ones do not

struct Target {
  std::string name;
  std::vector<std::string> corpus;  // sound inputs, or nearly; small, since small ones are tried more often
  std::vector<std::string> pieces;  // what means something in such an input, to be put in anywhere
  std::function<void(std::string_view input)> run;
  int runs = 3000;  // how many inputs a test run takes: a few seconds of them
};

// The files in tests/fuzz/corpus/<name>, in the order of their names.
std::vector<std::string> corpus_of(const std::string& name);

// Ends the program, with the input's number, where something that should hold for every input does not.
void promise(bool holds, const char* what);

// `main` of a program with fuzz targets. Arguments: `[TARGET] [--runs N | --seconds N] [--seed N]`. Input
// number N of a target is the same in every run; a failure names it, and `TARGET --seed N --runs 1` shows it
// again. `TARGET --input FILE` runs that file alone, `--names` says which targets there are. In the form for
// nights `TARGET --seconds N --keep FOLDER` lets libFuzzer look (by_coverage.h).
int run_targets(int count, char** values, const std::vector<Target>& targets);

}  // namespace fuzz
