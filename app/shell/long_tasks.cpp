// What lasts goes on while frames are drawn: the day's backup, a copy, a restore, an export. One at a time,
// in the order they were asked for.
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "app/shell/app.h"
#include "core/actions/long_past.h"
#include "core/actions/put_aside.h"

namespace goodterms {
namespace {

// Shorter work is over before anybody has read what it is.
constexpr double told_after_seconds = 0.5;
// How often the percentage goes on, where nothing else draws frames.
constexpr double seconds_between_looks = 0.1;

}  // namespace

// Before the first change of a day a backup of what is there is made. It is begun when the window opens, or
// when the day does, so that it is there before somebody has decided on anything; a change that comes sooner
// waits for it, in its place among what was asked for.
void App::begin_backup_of_the_day() {
  const Date today = local_date(platform_.clock().now());
  if (!log_ || backed_up_on_ == today) return;
  backed_up_on_ = today;
  LongTask task;
  task.doing = "ui.work.day";
  task.begin = [this](const LogPlace& log) {
    return begin_backup_when_due(log, platform_.files(), platform_.clock().now());
  };
  task.failed = [this](const Error& error) {
    Object values;
    values.set("reason", words_(error.wording));
    say(words_("cli.backup.failed", values));
  };
  task.first_of_day = true;
  tasks_.push_front(std::move(task));
}

bool App::changes_wait() const {
  const bool now = task_ && task_->first_of_day;
  return now || (!tasks_.empty() && tasks_.front().first_of_day);
}

bool App::works_for_person() const {
  const auto asked_for = [](const LongTask& task) { return !task.first_of_day; };
  return (task_ && asked_for(*task_)) || std::any_of(tasks_.begin(), tasks_.end(), asked_for);
}

void App::begin(LongTask task) {
  tasks_.push_back(std::move(task));
  scheduler_.request_frames(1);
}

void App::go_on_with_tasks() {
  begin_backup_of_the_day();
  while (!task_ && !tasks_.empty())
    begin_next_task();
  if (!work_) return;
  if (const auto end = work_->tend()) {
    end_task(*end);
    go_on_with_tasks();
    return;
  }
  if (!work_->runs_beside() || !commands_.empty()) {
    scheduler_.request_frames(1);
  } else {
    scheduler_.request_at(seconds_ + seconds_between_looks);
  }
}

void App::begin_next_task() {
  if (!desk_ && tasks_.front().log == LongTask::Log::open) {
    tasks_.pop_front();  // there is no log to do it with
    return;
  }
  task_ = std::move(tasks_.front());
  tasks_.pop_front();
  if (task_->log != LongTask::Log::open) {
    // What cannot be kept would be lost with the log: why is said, and everything stays as it is.
    if (!leave_present()) {
      task_.reset();
      return;
    }
    ImGui::ClearActiveID();
    desk_.reset();
    log_.reset();
  }
  auto work = task_->begin(setup_.log);
  if (!work) return end_task(tl::unexpected(work.error()));
  if (*work == nullptr) return end_task(RunningWork::End::done);
  task_began_ = seconds_;
  work_ = std::make_unique<RunningWork>(std::move(*work), platform_);
}

void App::end_task(const Result<RunningWork::End>& end) {
  work_.reset();
  const LongTask task = *std::exchange(task_, std::nullopt);
  look_for_others_ = look_for_others_ || task.first_of_day;
  scheduler_.request_frames(frames_after_event);
  if (task.log != LongTask::Log::open) {
    commands_.clear();
    const bool replaced = task.log == LongTask::Log::closed && end && *end == RunningWork::End::done;
    if (const auto opened = open_log_anew(replaced ? Content::other : Content::same); !opened)
      return say(opened.error());
  }
  // Only with the copy of what was before.
  if (task.first_of_day && end && *end == RunningWork::End::done) {
    let_go();
    empty_bin_of_the_day();
  }
  if (!end) {
    if (task.failed) return task.failed(end.error());
    return say(end.error());
  }
  if (*end == RunningWork::End::stopped)
    return say(words_(task.first_of_day ? "ui.work.day-stopped" : "ui.work.stopped"));
  if (!task.done) return;
  if (const auto done = task.done(*this); !done) say(done.error());
}

void App::let_go() {
  if (!desk_) return;
  const auto gone = let_go_of_long_past(*desk_);
  if (!gone) return say(gone.error());
  if (gone->changes.empty()) return;
  changed(gone->changes);
  say_done(words_("ui.today.let-go"));
}

// Whoever was in the bin for as long as one may be is forgotten, as work beside the window: the file is
// written anew.
void App::empty_bin_of_the_day() {
  if (!desk_) return;
  const auto over = is_anybody_over(*desk_);
  if (!over) return say(over.error());
  if (!*over) return;
  LongTask task;
  task.doing = "ui.work.forget";
  task.log = LongTask::Log::set_aside;
  const auto changes = std::make_shared<Changes>();
  const DeskParts parts{desk_->languages, desk_->words, desk_->clock, desk_->files};
  task.begin = [parts, changes](const LogPlace& log) {
    return begin_forgetting_from_bin(log, parts, FromBin::over, changes);
  };
  task.done = [changes](Shell& then) -> Result<void> {
    then.changed(*changes);
    return {};
  };
  begin(std::move(task));
}

void App::finish_backup_of_the_day() {
  while (changes_wait()) {
    if (!task_) begin_next_task();
    if (work_) end_task(work_->finish());
  }
}

// It ends within a piece of it, and leaves nothing behind.
void App::put_off_backup_of_the_day() {
  if (!changes_wait()) return;
  if (task_ && task_->first_of_day) {
    if (work_) {
      work_->stop();
      (void)work_->finish();  // whatever came of it, it is made anew
    }
    work_.reset();
    task_.reset();
    look_for_others_ = true;
  }
  std::erase_if(tasks_, [](const LongTask& task) { return task.first_of_day; });
  backed_up_on_ = {};
}

void App::draw_task(const Canvas& canvas, Box& box) {
  if (!work_) return;
  if (seconds_ - task_began_ < told_after_seconds) {
    scheduler_.request_at(task_began_ + told_after_seconds);
    return;
  }
  Object values;
  values.set("percent", std::to_string(work_->percent()));
  const bool waited_for = task_->first_of_day && !commands_.empty();
  const std::string words = words_(waited_for ? "ui.work.day-waits" : task_->doing, values);
  if (draw_work_bar(canvas, box, words, words_("ui.cancel"), work_->percent())) work_->stop();
}

}  // namespace goodterms
