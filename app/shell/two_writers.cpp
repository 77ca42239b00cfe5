// Another window or a command writes to the same log: what it wrote is noticed when the window gains focus,
// and before anything is saved.
#include "app/shell/app.h"
#include "core/actions/preferences.h"

namespace goodterms {

void App::focus_gained() {
  notice_others();
}

void App::notice_others() {
  // While changes wait for the day's backup nothing may be kept; it is noticed before they go on.
  if (!desk_ || changes_wait()) return;
  const auto changed = log_->was_changed_by_others();
  if (!changed) return say(changed.error());
  if (!*changed) return;
  // First what is being written here, as long as its screen knows what it was begun from.
  leave_present();
  if (const auto preferences = read_preferences(*desk_)) preferences_ = *preferences;
  history_.mark_all_stale();
  read_stale();
  scheduler_.request_frames(frames_after_event);
}

}  // namespace goodterms
