// One walk through the window, at one size and in one theme, with a picture at every stop. Internal to the
// tour.
#pragma once

#include <set>

#include "app/pictures/headless_app.h"
#include "app/pictures/tour.h"
#include "app/pictures/tour_past.h"
#include "app/screens/place.h"
#include "core/actions/desk.h"
#include "core/actions/preferences.h"
#include "platform/headless/headless_platform.h"

namespace goodterms {

class Walk {
 public:
  Walk(const std::string& folder, Files& files, const AppSetup& setup, const ScreenSize& size,
       ThemeChoice theme, const FindFont& find)
      : folder_(folder),
        files_(files),
        setup_(setup),
        size_(size),
        theme_(theme),
        clock_(start()),
        platform_(files, clock_, folder) {
    platform_.system_fonts = find;
  }

  Result<int> go();

 private:
  static Instant start() { return *parse_instant("2026-03-02T09:00:00+01:00"); }

  Result<void> clear_log();

  // Errors name the step, so that a broken tour says where.
  Result<void> must(bool done, const char* step);
  Result<void> click(const char* label);
  bool compact() const { return width_class(static_cast<float>(size_.width)) == WidthClass::compact; }

  Result<void> picture(const char* what);

  // Through the same actions the app uses, in the log it has open.
  Result<void> beside(Result<void> (Walk::*work)(Desk&), IfMissing missing = IfMissing::fail);

  // What shows how it works, tried and thrown away.
  Result<void> example();
  Result<void> begin(Desk& desk);

  // An offer was accepted while four others wait; thrown away again, they change nothing of the walk.
  Result<void> several(Desk& desk);
  // Where the facts have no room beside the letter.
  Result<void> facts_drawer();

  Result<void> recommend();

  // Two offers to choose from, as they come to be compared.
  Result<void> offers(Desk& desk);
  // Somebody who is two, goes into the archive, and into the bin.
  Result<void> put_aside(Desk& desk);
  // Two words that somebody is filed under.
  Result<void> tags(Desk& desk);

  Result<void> draft_and_send();

  // Before and after the questions were answered, through the same actions that the page uses.
  Result<void> decide(Desk& desk);

  // Every item of the 30 days, done.
  Result<void> all_done(Desk& desk);

  // What came back a day later.
  Result<void> reply();

  // The words as they were filed, beside the pictures.
  Result<void> leave_letter();

  Result<void> later();

  // Half a year later it is time to write, as they had asked.
  Result<void> in_autumn(Desk& desk);

  // People whose names are written in other scripts.
  Result<void> names(Desk& desk);

  // They call, and are called back.
  Result<void> reply_by_phone(Desk& desk);

  // The letter that was sent, kept for the next one; and one that is not whole yet.
  Result<void> own_words();

  // What was done twice against the advice is offered to be advised.
  Result<void> habit(Desk& desk);

  // An interview that passed without a word.
  Result<void> missed(Desk& desk);

  // Whatever the walk has not led through.
  Result<void> the_other_places();

  const std::string& folder_;
  Files& files_;
  const AppSetup& setup_;
  ScreenSize size_;
  ThemeChoice theme_;
  TourClock clock_;
  HeadlessPlatform platform_;
  std::unique_ptr<HeadlessApp> app_;
  Id<Application> sent_;
  int taken_ = 0;
  std::set<PlaceKind> seen_;  // places in pictures
};

}  // namespace goodterms
