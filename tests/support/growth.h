// How work grows with what it is done on, whatever else the machine does.
#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

// Whether work on four times as much takes less than ten times the processor: linear work takes about four
// times, quadratic sixteen. `work` is called with 1 and with 4; the least of three is taken, since caches and
// the clock's own grain only ever add.
template <class Work>
bool grows_gently(const Work& work) {
  const auto processor = [&](int times) {
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < 3; ++i) {
      const std::clock_t begin = std::clock();
      work(times);
      least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
  };
  constexpr double grain = 0.01;  // seconds
  return processor(4) < 10 * processor(1) + grain;
}
