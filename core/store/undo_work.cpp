#include "core/store/undo_work.h"

namespace goodterms {
namespace {

// SQLite applies some 5 MB of a changeset a second, here, with the indexes that follow: 25 ms of standing
// still.
constexpr std::int64_t bytes_that_last = 1 << 17;

class TakingStep final : public LongWork {
 public:
  TakingStep(Log log, StepDirection direction, std::optional<std::int64_t> only,
             std::shared_ptr<UndoStep> taken)
      : log_(std::move(log)), direction_(direction), only_(only), taken_(std::move(taken)) {}

  Result<bool> step() override {
    Journal journal = log_.journal();
    if (only_) {
      TRY(*taken_, journal.undo_step(*only_));
    } else if (direction_ == StepDirection::back) {
      TRY(*taken_, journal.undo());
    } else {
      TRY(*taken_, journal.redo());
    }
    return true;
  }

 private:
  Log log_;
  StepDirection direction_;
  std::optional<std::int64_t> only_;
  std::shared_ptr<UndoStep> taken_;
};

}  // namespace

Result<bool> next_step_lasts(Connection& connection, StepDirection direction) {
  // As next_step() chooses it, without reading what it holds.
  TRY(const auto bytes,
      connection.first(
          direction == StepDirection::back
              ? "SELECT length(changeset) FROM undo_steps WHERE undone = 0 ORDER BY id DESC LIMIT 1"
              : "SELECT length(changeset) FROM undo_steps WHERE undone = 1 ORDER BY id LIMIT 1",
          [](Row& row) { return row.next_integer(); }));
  return bytes.value_or(0) > bytes_that_last;
}

Result<std::unique_ptr<LongWork>> begin_taking_step(const LogPlace& place, Files& files, Instant now,
                                                    StepDirection direction, std::optional<std::int64_t> only,
                                                    std::shared_ptr<UndoStep> taken) {
  TRY(Log log, Log::open(place, IfMissing::fail, files, now));
  return std::make_unique<TakingStep>(std::move(log), direction, only, std::move(taken));
}

}  // namespace goodterms
