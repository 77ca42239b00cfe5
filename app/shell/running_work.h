// Long work while it runs: beside the thread that draws where there are threads, else a piece of it between
// every two frames.
#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include "core/base/long_work.h"
#include "platform/platform.h"

namespace goodterms {

class RunningWork {
 public:
  // Begins.
  RunningWork(std::unique_ptr<LongWork> work, Platform& platform);
  // Stops it, and waits until it has.
  ~RunningWork();
  RunningWork(const RunningWork&) = delete;
  RunningWork& operator=(const RunningWork&) = delete;

  enum class End : std::uint8_t { done, stopped };
  // Called between frames. Nothing while it goes on; how it ended, once. What was stopped has taken away what
  // it had begun.
  std::optional<Result<End>> tend();
  // Waits for its end.
  Result<End> finish();

  int percent() const { return work_ ? work_->percent() : 100; }
  void stop() {
    if (work_) work_->ask_to_stop();
  }
  bool runs_beside() const { return beside_ != nullptr; }

 private:
  std::optional<Result<End>> piece();  // on whichever thread it runs
  Result<End> ended();

  std::unique_ptr<LongWork> work_;
  std::optional<Result<End>> end_;  // read by the other thread only when it is over
  std::atomic<bool> over_ = false;
  std::unique_ptr<Beside> beside_;  // goes first
};

}  // namespace goodterms
