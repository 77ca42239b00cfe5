#include "app/shell/running_work.h"

namespace goodterms {

RunningWork::RunningWork(std::unique_ptr<LongWork> work, Platform& platform) : work_(std::move(work)) {
  beside_ = platform.run_beside([this] {
    while (!end_)
      end_ = piece();
    over_ = true;
  });
}

RunningWork::~RunningWork() {
  stop();
  beside_.reset();
}

std::optional<Result<RunningWork::End>> RunningWork::piece() {
  if (work_->asked_to_stop()) return End::stopped;
  const auto stepped = work_->step();
  if (stepped && !*stepped) return std::nullopt;
  if (stepped) return End::done;
  // What was cut short fails; that it was is all there is to say.
  if (work_->asked_to_stop()) return End::stopped;
  return tl::unexpected(stepped.error());
}

std::optional<Result<RunningWork::End>> RunningWork::tend() {
  if (beside_) {
    if (!over_) return std::nullopt;
  } else {
    end_ = piece();
    if (!end_) return std::nullopt;
  }
  return ended();
}

Result<RunningWork::End> RunningWork::finish() {
  beside_.reset();
  while (!end_)
    end_ = piece();
  return ended();
}

Result<RunningWork::End> RunningWork::ended() {
  beside_.reset();
  const Result<End> end = *end_;
  // Its files are closed, and what is not wanted is taken away, before anything else begins.
  work_.reset();
  return end;
}

}  // namespace goodterms
