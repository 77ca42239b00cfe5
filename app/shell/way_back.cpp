// What was done is said, and can be taken back: toasts, undo and redo, and the newest backup.
#include <fmt/format.h>

#include <utility>

#include "app/shell/app.h"

namespace goodterms {

void App::say(std::string words) {
  toasts_.show(std::move(words), "", seconds_);
  scheduler_.request_frames(frames_after_event);
}

void App::say_restorable(std::string words) {
  say_done(std::move(words));
  way_back_ = WayBack::restore;
}

void App::say_done(std::string words) {
  way_back_ = WayBack::undo;
  toast_step_ = newest_step();
  toasts_.show(std::move(words), words_("ui.undo"), seconds_);
  scheduler_.request_frames(frames_after_event);
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

void App::undo_by_toast() {
  if (way_back_ == WayBack::restore) {
    restore_newest_backup();
    return;
  }
  // What is being written meanwhile stays as it is: the step named in the toast is taken back, no other.
  const auto undone = log_->journal().undo_step(toast_step_);
  if (!undone && undone.error().wording.key == "error.undo.another") {
    offer_newest_step();
  } else {
    take_step(undone, "cli.undo.done");
  }
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
  LongTask task;
  task.doing = "ui.work.restore";
  task.log = LongTask::Log::closed;
  task.begin = [this](const LogPlace& log) -> Result<std::unique_ptr<LongWork>> {
    Files& files = platform_.files();
    TRY(const auto backups, list_backups(log, files));
    if (backups.empty()) {
      return failure(ErrorCode::not_found, "ui.trouble.no-backup");
    }
    // What lies there may be no log at all: it is moved aside, not thrown away.
    return begin_restore(log, backups.front().path, files, platform_.clock().now(), Foreign::moved_aside);
  };
  begin(std::move(task));
}

void App::undo() {
  if (way_back_ == WayBack::restore && toasts_.next_change()) {
    toasts_.dismiss();
    restore_newest_backup();
    return;
  }
  leave_present();
  take_step(log_->journal().undo(), "cli.undo.done");
}

void App::redo() {
  leave_present();
  take_step(log_->journal().redo(), "cli.undo.again");
}

}  // namespace goodterms
