// The log behind the window: opened when the window is there, made anew where somebody begins.
#include <utility>

#include "app/shell/app.h"
#include "core/actions/preferences.h"

namespace goodterms {

// Nobody has kept anything here, so that what the window shows is known without a log.
bool App::begins_here() {
  const auto log = platform_.files().exists(setup_.log.path);
  if (!log || *log) return false;
  const auto backups = list_backups(setup_.log, platform_.files());
  return backups && backups->empty();
}

void App::begin_with_log() {
  log_waits_ = false;
  const auto opened = open_log();
  if (!opened) {
    trouble_ = opened.error();
    commands_.clear();  // wanted of a log that there is not
  }
  keep_to_language();
  read_stale();
}

Result<void> App::open_log() {
  TRY_DONE(platform_.files().make_folder(folder_of(setup_.log.path)));
  TRY(Log log, Log::open(setup_.log, IfMissing::create, platform_.files(), platform_.clock().now()));
  desk_.reset();
  log_.emplace(std::move(log));
  desk_.emplace(Desk{*log_, languages_, words_, platform_.clock(), platform_.files()});
  trouble_.reset();
  system_knows_less_ = true;
  TRY(preferences_, read_preferences(*desk_));
  return {};
}

Result<void> App::open_log_anew(Content content) {
  const auto opened = open_log();
  if (content == Content::other) {
    // Another log has other cases under the same numbers: no way leads back to those of before, and what a
    // screen or a toast knows of them is not so any more.
    const Place before = place();
    const Place fresh = before.application || before.contact || before.company ? Place{} : Place{before.kind};
    history_.begin_anew({fresh, make_screen(fresh, *tools_), true});
    toasts_.drop_action();
    commands_.clear();
    forget_focus_ = true;
  }
  history_.mark_all_stale();
  if (!opened) trouble_ = opened.error();
  return opened;
}

}  // namespace goodterms
