// Going from place to place, and back.
#include <algorithm>

#include "app/screens/places.h"
#include "app/shell/app.h"
#include "core/actions/copies.h"

namespace goodterms {

void App::open_place(std::string_view id) {
  const auto entries = place_entries();
  const auto named = std::find_if(entries.begin(), entries.end(), [id](const PlaceEntry& entry) {
    return entry.id == id && entry.navigation != Navigation::inner;
  });
  if (named == entries.end()) return;
  commands_.push_back(go_to({named->kind}));
  scheduler_.request_frames(frames_after_event);
}

void App::tell_system() {
  if (!platform_.shows_count() && !platform_.may_clear_files()) return;
  if (!std::exchange(system_knows_less_, false)) return;
  const auto counts = count_cases(*desk_);
  if (!counts) return;  // whoever shows the cases says why
  platform_.show_count(counts->to_send);
  if (!platform_.may_clear_files() || counts->desk + counts->archived == 0) return;
  if (const auto begun = begin_reminding_of_copies(*desk_); !begun) say(begun.error());
  // A decline that is filed would be missed.
  if (counts->underway + counts->done > 0) platform_.keep_for_good();
}

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
