#include "app/screens/make_screen.h"

#include "app/screens/case_screen.h"
#include "app/screens/declines_screen.h"
#include "app/screens/new_decline_screen.h"
#include "app/screens/people_screen.h"
#include "app/screens/settings_screen.h"
#include "app/screens/today_screen.h"

namespace goodterms {

std::unique_ptr<Screen> make_screen(const Place& place, const ScreenTools& tools) {
  switch (place.kind) {
    case PlaceKind::declines:
      return std::make_unique<DeclinesScreen>();
    case PlaceKind::new_decline:
      return std::make_unique<NewDeclineScreen>(place.paste, tools);
    case PlaceKind::case_file:
      return std::make_unique<CaseScreen>(place, tools);
    case PlaceKind::people:
      return std::make_unique<PeopleScreen>(place, tools);
    case PlaceKind::settings:
      return std::make_unique<SettingsScreen>(tools.version());
    case PlaceKind::today:
      break;
  }
  return std::make_unique<TodayScreen>();
}

}  // namespace goodterms
