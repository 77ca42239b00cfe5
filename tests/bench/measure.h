// Timing, and the table a bench prints.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace goodterms {

// Milliseconds that `work` took.
template <class Work>
double milliseconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// The value that `share` (0 to 1) of the samples do not exceed. `samples` must not be empty.
inline double percentile(std::vector<double> samples, double share) {
  std::sort(samples.begin(), samples.end());
  const auto index = static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1) + 0.5);
  return samples[index];
}

}  // namespace goodterms
