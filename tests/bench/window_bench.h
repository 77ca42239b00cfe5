// The window's part of the budget: frames of every place with a large log, and starting and resting in a real
// window on a screen of the bench's own.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/bars.h"

namespace goodterms {

// Opening every place, its frames, ticking an item and writing a letter, headless, with the log at
// `log_path`.
std::vector<Bar> bench_places(const std::string& log_path, int rounds);

// Nothing where there is no Xvfb, here and in what follows.
// Starting with `log_path` beside a bare Dear ImGui window, so many times in turns.
std::vector<Bar> bench_start(const std::string& log_path, int rounds);

// At rest with `log_path`, and what memory it takes beyond a bare Dear ImGui window.
std::vector<Bar> bench_rest(const std::string& log_path);

// What a screen with Latin, Arabic and Chinese names takes beyond one with Latin names.
std::vector<Bar> bench_scripts(int rounds);

// Typing into a letter and pointing about, by a keyboard and a mouse of a screen without a graphics card.
std::vector<Bar> bench_hands();

}  // namespace goodterms
