// Work that may last: copying, checking or writing out a whole log. It is done a piece at a time, so that
// whoever runs it can draw, tell how far it is, or stop it in between; on a thread of its own or between two
// frames. Used by one thread at a time, but for what is said below.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>

#include "core/base/result.h"

namespace goodterms {

class LongWork {
 public:
  LongWork() = default;
  LongWork(const LongWork&) = delete;
  LongWork& operator=(const LongWork&) = delete;
  // Gone before its end, it takes away what it had begun, and everything is as it was.
  virtual ~LongWork() = default;

  // Does a piece. True: all of it is done. After an error, too, it is over.
  virtual Result<bool> step() = 0;

  // From any thread: how much is done, 0 to 100, and that the rest is not wanted any more, which cuts a long
  // piece short.
  int percent() const { return percent_; }
  void ask_to_stop() { asked_to_stop_ = true; }
  bool asked_to_stop() const { return asked_to_stop_; }

 protected:
  // Never goes back, whatever is found out meanwhile about how much there is.
  void tell(std::int64_t done, std::int64_t all) {
    const std::int64_t percent = all > 0 ? std::clamp<std::int64_t>(done * 100 / all, 0, 100) : 0;
    percent_ = std::max(percent_.load(), static_cast<int>(percent));
  }
  const std::atomic<bool>& stop_mark() const { return asked_to_stop_; }

 private:
  std::atomic<int> percent_ = 0;
  std::atomic<bool> asked_to_stop_ = false;
};

// Does all of it, for whoever has time.
inline Result<void> do_all(LongWork& work) {
  while (true) {
    TRY(const bool done, work.step());
    if (done) return {};
  }
}

}  // namespace goodterms
