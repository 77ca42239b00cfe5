// Going from place to place, and back.
#include "app/shell/app.h"

namespace goodterms {

void App::go(const Place& place) {
  if (history_.present().screen->shown_place().value_or(history_.present().place) == place) return;
  leave_present();
  const History::Entry& present = history_.present();
  toasts_.dismiss_plain();
  const bool other_stage = place.kind == PlaceKind::case_file && present.place.kind == place.kind &&
                           present.place.application == place.application;
  if (other_stage) {
    // The stages of a case are one place to come back from.
    replace(place);
    return;
  }
  // A new decline that was begun is gone on with, not begun again.
  std::unique_ptr<Screen> screen = history_.take_unfinished(place);
  if (!screen) screen = make_screen(place, *tools_);
  history_.go({place, std::move(screen), true});
  forget_focus_ = true;
  scheduler_.request_frames(frames_after_event);
}

void App::replace(const Place& place) {
  history_.replace({place, make_screen(place, *tools_), true});
  forget_focus_ = true;
  scheduler_.request_frames(frames_after_event);
}

void App::forward() {
  if (!history_.can_go_forward()) return;
  leave_present();
  history_.go_forward();
  history_.present().mark_stale();
  scheduler_.request_frames(frames_after_event);
}

void App::back() {
  leave_present();
  if (history_.can_go_back()) {
    history_.go_back();
  } else {
    history_.go({Place{}, make_screen(Place{}, *tools_), true});
  }
  // Time went on meanwhile.
  history_.present().mark_stale();
  scheduler_.request_frames(frames_after_event);
}

}  // namespace goodterms
