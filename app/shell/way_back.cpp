// What was done is said, and can be taken back: toasts, undo and redo, and the newest backup.
#include <fmt/format.h>

#include <utility>

#include "app/screens/data_commands.h"
#include "app/shell/app.h"
#include "core/actions/undo.h"

namespace goodterms {

void App::say(std::string words) {
  toasts_.show(std::move(words), seconds_);
  scheduler_.request_frames(frames_after_event);
}

void App::say(const Error& error) {
  say(words_(error.wording));
}

void App::offer(std::string words, std::function<void()> way_back, bool by_undo_key) {
  toast_step_ = newest_step();
  toasts_.show(std::move(words), seconds_, {words_("ui.undo"), std::move(way_back), by_undo_key});
  scheduler_.request_frames(frames_after_event);
}

void App::say_restorable(std::string words, const std::string& before) {
  if (before.empty()) return say(std::move(words));
  offer(
      std::move(words), [this, before] { begin(restoring(platform_, before, Foreign::refused)); }, true);
}

void App::say_done(std::string words) {
  offer(
      std::move(words), [this, step = newest_step()] { undo_step(step); }, false);
}

void App::take_step(Result<UndoStep> step, std::string_view words_key) {
  if (!step) {
    say(step.error());
    return;
  }
  changed(step->changes);
  Object subject;
  subject.set("subject", step->name.subject);
  Object values;
  values.set("action", words_(fmt::format("action.{}", step->name.action), subject));
  say(words_(words_key, values));
}

std::int64_t App::newest_step() {
  if (!log_) return 0;
  return log_->journal().newest_step().value_or(0);
}

// What is being written meanwhile stays as it is: the step named in the toast is taken back, no other.
void App::undo_step(std::int64_t step) {
  if (!desk_ || begin_long_step(StepDirection::back, step)) return;
  const auto undone = take_back(*desk_, step);
  if (!undone && undone.error().wording.key == "error.undo.another") {
    offer_newest_step();
  } else {
    take_step(undone, "cli.undo.done");
  }
}

bool App::begin_long_step(StepDirection direction, std::optional<std::int64_t> only) {
  if (!next_step_lasts(log_->connection(), direction).value_or(false)) return false;
  const bool back = direction == StepDirection::back;
  const auto taken = std::make_shared<UndoStep>();
  LongTask task;
  task.doing = back ? "ui.work.undo" : "ui.work.redo";
  task.log = LongTask::Log::set_aside;
  task.begin = [this, direction, only, taken](const LogPlace& log) {
    return begin_taking_step(log, platform_.files(), platform_.clock().now(), direction, only, taken);
  };
  task.done = [this, back, taken](Shell&) -> Result<void> {
    take_step(back ? keep_after_undo(*desk_, *taken) : *taken, back ? "cli.undo.done" : "cli.undo.again");
    return {};
  };
  task.failed = [this](const Error& error) {
    if (error.wording.key == "error.undo.another") return offer_newest_step();
    say(error);
  };
  begin(std::move(task));
  return true;
}

// Somebody else did something after what the toast speaks of: the way back leads through that.
void App::offer_newest_step() {
  const auto newest = log_->journal().next_undo();
  if (!newest || !*newest) return;
  Object subject;
  subject.set("subject", (*newest)->subject);
  Object values;
  values.set("action", words_(fmt::format("action.{}", (*newest)->action), subject));
  say_done(words_("ui.undo-after", values));
}

void App::restore_newest_backup() {
  const auto backup = newest_backup(setup_.log, platform_.files(), platform_.clock().now());
  if (!backup) return say(backup.error());
  if (!*backup) return say(words_("ui.trouble.no-backup"));
  // What lies there may be no log at all: it is moved aside, not thrown away.
  begin(restoring(platform_, (*backup)->path, Foreign::moved_aside));
}

void App::undo() {
  if (const auto way_back = toasts_.take_for_undo_key()) return way_back();
  leave_present();
  if (begin_long_step(StepDirection::back)) return;
  take_step(take_back(*desk_), "cli.undo.done");
}

void App::redo() {
  leave_present();
  if (begin_long_step(StepDirection::forward)) return;
  take_step(log_->journal().redo(), "cli.undo.again");
}

}  // namespace goodterms
