// Whether work grows with the size of its input and no faster. Four times the size takes four times as long
// in line, sixteen times where every part looks at every other; the bar lies between, and what is too quick
// to tell passes.
#pragma once

#include <algorithm>
#include <ctime>

template <class Work>
bool grows_in_line(std::size_t size, Work work) {
  const auto seconds = [&](std::size_t of) {  // of the processor, the quickest of three
    double least = 1e9;
    for (int round = 0; round < 3; ++round) {
      const std::clock_t begin = std::clock();
      work(of);
      least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
  };
  constexpr double too_quick_to_tell = 0.01;
  return seconds(4 * size) < 9 * seconds(size) + too_quick_to_tell;
}
